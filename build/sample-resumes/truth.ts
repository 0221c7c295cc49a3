import type { Person, PersonDate } from './person.ts';
import type { DateStyle } from './sheet.ts';

/** What a document really says, in the keys of the extract command. Gaps are `null` or empty. */
export interface SampleTruth {
  name: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  current_title: string | null;
  /** Headlines, accepted as a current title too. */
  current_title_also: string[];
  current_company: string | null;
  years_experience: number | null;
  skills: string[];
  /** Names of skill groups: right or wrong, they do not count. */
  skills_optional: string[];
  education: {
    institution: string | null;
    degree: string | null;
    field: string | null;
    end: string | null;
  }[];
  work: { company: string | null; title: string | null; start: string | null; end: string | null }[];
  linkedin: string | null;
  github: string | null;
  portfolio: string | null;
  work_authorisation: string | null;
  salary_expectation: string | null;
  notice_period: string | null;
  _about: { language: string; means: string; layout: string; leaves_out: string[] };
}

/** The month the truths are written for: open posts count up to it. */
const today = '2026-11';

/** Derives the truth of a document from the person and from what the layout prints. */
export function makeTruth(
  person: Person,
  dates: DateStyle,
  layout: { about: string; means: string; leavesOut: readonly (keyof SampleTruth)[] },
): SampleTruth {
  const printed = (value: PersonDate) => (dates === 'year' ? value.slice(0, 4) : value);
  const work = person.work.map(({ company, title, start, end }) => ({
    company,
    title,
    start: printed(start),
    end: end === 'present' ? end : printed(end),
  }));
  const open = work.find(({ end }) => end === 'present');
  const statement = (key: string) => person.statements.find((one) => one.key === key)?.value ?? null;
  const truth: SampleTruth = {
    name: person.name,
    email: person.email ?? null,
    phone: person.phones[0]?.e164 ?? null,
    location: person.location ?? null,
    current_title: open?.title ?? null,
    current_title_also: person.headline ? [person.headline] : [],
    current_company: open?.company ?? null,
    years_experience: yearsCovered(work),
    skills: person.skills.flatMap(({ skills }) => skills),
    skills_optional: person.skills.flatMap(({ name }) => (name ? [name] : [])),
    education: person.education.map(({ institution, degree, field, end }) => ({
      institution,
      degree: degree ?? null,
      field: field ?? null,
      end: printed(end),
    })),
    work,
    linkedin: person.linkedin ?? null,
    github: person.github ?? null,
    portfolio: person.portfolio ?? null,
    work_authorisation: statement('work_authorisation'),
    salary_expectation: statement('salary_expectation'),
    notice_period: statement('notice_period'),
    _about: {
      language: person.language,
      means: layout.means,
      layout: layout.about,
      leaves_out: [...layout.leavesOut],
    },
  };
  for (const key of layout.leavesOut) Object.assign(truth, { [key]: Array.isArray(truth[key]) ? [] : null });
  return truth;
}

/** Time covered by the posts, overlaps counted once; an end month counts whole, an end year not. */
function yearsCovered(work: SampleTruth['work']): number {
  const month = (date: string, isEnd: boolean) => {
    const [year = 0, at] = date.split('-').map(Number);
    return year * 12 + (at === undefined ? 0 : at - (isEnd ? 0 : 1));
  };
  const spans = work
    .map(({ start, end }) => [
      month(start ?? '', false),
      month(end === 'present' ? today : (end ?? ''), true),
    ])
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  let covered = 0;
  let reached = 0;
  for (const [start = 0, end = 0] of spans) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return Math.round((covered / 12) * 10) / 10;
}
