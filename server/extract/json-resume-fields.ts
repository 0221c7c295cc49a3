import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import type { EducationEntry, WorkEntry } from '@pluto/shared/profile/value.ts';
import { lineOf } from './document/document-text.ts';
import type { JsonResume } from './document/read-json-resume.ts';
import { plainCell } from './document/read-plain-text.ts';
import { canonicalPlace } from './fields/canonical-place.ts';
import { degreeLevel, degreeLevels } from './fields/degree-levels.ts';
import { guessCountries } from './fields/guess-countries.ts';
import { countryOf } from './fields/place-index.ts';
import { readDate } from './fields/read-dates.ts';
import { readEmail } from './fields/read-email.ts';
import { languageName } from './fields/read-languages.ts';
import { readLinks } from './fields/read-links.ts';
import { readPhone } from './fields/read-phone.ts';
import { readStatements } from './fields/read-statements.ts';
import { ValueBuilder } from './fields/value-builder.ts';
import { yearsOfExperience } from './fields/years-of-experience.ts';
import type { ReadingContext } from './reading-context.ts';

function clean(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim();
  return trimmed ? trimmed : null;
}

function monthOf(text: string | null | undefined): string | null {
  return text ? readDate(text) : null;
}

function line(text: string) {
  return lineOf([plainCell(text)], null);
}

/** Reads the fields of a JSON Resume: its values are named, so little is left to doubt. */
export function readJsonResumeFields(resume: JsonResume, context: ReadingContext): CandidateValue[] {
  const builder = new ValueBuilder(context.fileName, context.today, []);
  const add = (key: string, value: string | null) => {
    if (value) builder.add(key, value, 0.97, [], value);
  };
  const { basics } = resume;
  add('name', clean(basics?.name));
  const email = readEmail([line(basics?.email ?? '')]);
  if (email) builder.add('email', email.value, 0.98, [], email.printed);
  const place = basics?.location;
  const town = [clean(place?.city), clean(place?.region)].filter((part): part is string => part !== null);
  const country = clean(place?.countryCode);
  const countryCode =
    country && country.length === 2 ? country.toUpperCase() : country ? countryOf(country) : null;
  if (town.length > 0) {
    const text = [...town, ...(country ? [country] : [])].join(', ');
    const value = canonicalPlace({ text, country: countryCode, confidence: 1 }, context);
    builder.add('location', value, 0.97, [], text);
  }
  const countries = guessCountries({
    place: countryCode,
    email: email?.value ?? null,
    known: context.country,
    language: null,
  });
  const phone = readPhone([line(`phone: ${basics?.phone ?? ''}`)], countries);
  if (phone) builder.add('phone', phone.value, phone.confidence, [], clean(basics?.phone) ?? phone.value);
  const webLines = (basics?.profiles ?? []).map((profile) =>
    line(clean(profile.url) ?? `${profile.network ?? ''} ${profile.username ?? ''}`),
  );
  const site = clean(basics?.url ?? basics?.website);
  const links = readLinks([...webLines, ...(site ? [line(site)] : [])], []);
  for (const [key, link] of Object.entries(links))
    if (link) builder.add(key, link.value, link.confidence, [], link.printed);

  const posts: WorkEntry[] = (resume.work ?? []).flatMap((post) => {
    const entry = {
      title: clean(post.position),
      company: clean(post.name ?? post.company),
      start: monthOf(post.startDate),
      end: monthOf(post.endDate),
    };
    const isOpen = entry.end === null && entry.start !== null;
    return entry.title || entry.company ? [{ ...entry, ...(isOpen ? { current: true } : {}) }] : [];
  });
  const open = posts.find((post) => post.current);
  if (open) {
    add('current_title', open.title);
    add('current_company', open.company);
  } else if (clean(basics?.label))
    builder.add('current_title', clean(basics?.label) as string, 0.5, [], clean(basics?.label) as string);
  if (posts.length > 0) {
    const printed = posts
      .map((post) => [post.title, post.company, post.start, post.end].filter(Boolean).join(', '))
      .join('\n');
    builder.add('work_history', posts, 0.97, [], printed);
    const years = yearsOfExperience(posts, context.today);
    if (years !== null) builder.add('years_experience', years, 0.9, [], printed);
  }

  const studies: EducationEntry[] = (resume.education ?? []).flatMap((study) => {
    const entry = {
      institution: clean(study.institution),
      degree: clean(study.studyType),
      field: clean(study.area),
      end: monthOf(study.endDate),
    };
    return entry.institution || entry.degree ? [entry] : [];
  });
  if (studies.length > 0) {
    const printed = studies
      .map((study) => [study.degree, study.field, study.institution, study.end].filter(Boolean).join(', '))
      .join('\n');
    builder.add('education', studies, 0.97, [], printed);
    const rank = (study: EducationEntry) =>
      degreeLevels.indexOf(degreeLevel(study.degree ?? '') ?? 'Secondary');
    const main = [...studies].sort(
      (a, b) => Number(b.end !== null) - Number(a.end !== null) || rank(b) - rank(a),
    )[0] as EducationEntry;
    const level = degreeLevel(main.degree ?? '');
    if (level) builder.add('highest_degree', level, 0.9, [], main.degree ?? '');
    add('institution', main.institution);
    add('field_of_study', main.field);
    if (main.end) builder.add('graduation_year', Number(main.end.slice(0, 4)), 0.92, [], main.end);
  }

  const skills = (resume.skills ?? []).flatMap((skill) => {
    const keywords = (skill.keywords ?? []).map(clean).filter((word): word is string => word !== null);
    const name = clean(skill.name);
    return keywords.length > 0 ? keywords : name ? [name] : [];
  });
  const single = [...new Set(skills)].filter((skill) => skill.length <= 200).slice(0, 150);
  if (single.length > 0) builder.add('skills', single, 0.97, [], single.join(', '));
  const languages = (resume.languages ?? []).flatMap((one) => {
    const name = clean(one.language);
    return name ? [languageName(name) ?? name] : [];
  });
  if (languages.length > 0) builder.add('languages', [...new Set(languages)], 0.97, [], languages.join(', '));
  for (const statement of readStatements([line(basics?.summary ?? '')])) {
    builder.add(statement.key, statement.value, statement.confidence, [], statement.printed);
  }
  return builder.values;
}
