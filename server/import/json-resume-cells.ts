import type { CanonicalValue, EducationEntry, WorkEntry } from '@pluto/shared/profile/value.ts';
import { z } from 'zod';
import type { ImportCell } from './import-table.ts';

const text = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);

/** The parts of a JSON Resume that the catalogue has fields for; what has another form is left out. */
const resumeSchema = z.object({
  basics: z.object({
    name: text,
    label: text,
    email: text,
    phone: text,
    url: text,
    location: z.object({ city: text, region: text, countryCode: text }).optional().catch(undefined),
    profiles: list(z.object({ network: text, url: text })),
  }),
  work: list(z.object({ name: text, company: text, position: text, startDate: text, endDate: text })),
  education: list(z.object({ institution: text, area: text, studyType: text, endDate: text })),
  skills: list(z.object({ name: text, keywords: list(z.string()) })),
  languages: list(z.object({ language: text })),
});

export function isJsonResume(value: Record<string, unknown>): boolean {
  return typeof value.basics === 'object' && value.basics !== null;
}

function month(date: string | undefined): string | null {
  return /^\d{4}(-(0[1-9]|1[0-2]))?/.exec(date ?? '')?.[0] ?? null;
}

/** Cells of one JSON Resume, named by the keys of the catalogue. */
export function jsonResumeCells(resume: Record<string, unknown>): ImportCell[] {
  const parsed = resumeSchema.safeParse(resume);
  if (!parsed.success) return [];
  const { basics, work = [], education = [], skills = [], languages = [] } = parsed.data;
  const cells: ImportCell[] = [];
  const addText = (column: string, value: string | undefined) => {
    if (value?.trim()) cells.push({ column, cell: value.trim() });
  };
  const addList = (column: string, value: CanonicalValue & unknown[]) => {
    if (value.length > 0) cells.push({ column, cell: { value } });
  };
  const network = (name: string) =>
    basics.profiles?.find((profile) => profile.network?.toLowerCase() === name)?.url;
  addText('name', basics.name);
  addText('email', basics.email);
  addText('phone', basics.phone);
  const { city, countryCode } = basics.location ?? {};
  addText('location', [city, countryCode].filter(Boolean).join(', '));
  const history = work.map(
    (post): WorkEntry => ({
      title: post.position ?? null,
      company: post.name ?? post.company ?? null,
      start: month(post.startDate),
      end: month(post.endDate),
      ...(post.startDate && !post.endDate ? { current: true } : {}),
    }),
  );
  const present = history.find((post) => post.current);
  addText('current_title', present?.title ?? basics.label);
  addText('current_company', present?.company ?? undefined);
  addList('work_history', history);
  const studies = education.map(
    (study): EducationEntry => ({
      institution: study.institution ?? null,
      degree: study.studyType ?? null,
      field: study.area ?? null,
      end: month(study.endDate),
    }),
  );
  addList('education', studies);
  const [latest] = [...studies].sort((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
  addText('highest_degree', latest?.degree ?? undefined);
  addText('institution', latest?.institution ?? undefined);
  addText('field_of_study', latest?.field ?? undefined);
  addText('graduation_year', latest?.end?.slice(0, 4));
  addList('skills', [
    ...new Set(skills.flatMap((skill) => skill.keywords ?? (skill.name ? [skill.name] : []))),
  ]);
  addList('languages', [...new Set(languages.flatMap((language) => language.language ?? []))]);
  addText('linkedin', network('linkedin'));
  addText('github', network('github'));
  addText('portfolio', basics.url);
  return cells;
}
