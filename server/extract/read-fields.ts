import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import type { Line } from './document/document-text.ts';
import { canonicalPlace } from './fields/canonical-place.ts';
import { degreeLevel, degreeLevels } from './fields/degree-levels.ts';
import { detectLanguage } from './fields/detect-language.ts';
import { guessCountries } from './fields/guess-countries.ts';
import { type ReadStudy, readEducation } from './fields/read-education.ts';
import { readEmail } from './fields/read-email.ts';
import { languageLines, readLanguages } from './fields/read-languages.ts';
import { readLinks } from './fields/read-links.ts';
import { readLocation } from './fields/read-location.ts';
import { readName } from './fields/read-name.ts';
import { readPhone } from './fields/read-phone.ts';
import { findKnownSkills, findRatedSkills, readSkills } from './fields/read-skills.ts';
import { isStatementLine, readStatements } from './fields/read-statements.ts';
import { type ReadPost, readWork } from './fields/read-work.ts';
import { ValueBuilder } from './fields/value-builder.ts';
import { yearsOfExperience } from './fields/years-of-experience.ts';
import { kindByWord, kindOf } from './sections/section-titles.ts';
import { type Section, splitSections } from './sections/split-sections.ts';

export interface ReadingContext {
  fileName: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** ISO country code already known of the candidate. */
  country: string | null;
  pages: readonly { width: number; height: number }[];
  /** Cities, so that a place that is clear is kept as "City, Country". */
  places: PlaceIndex;
}

/** Below this a place serves only to guess a phone number's country. */
const leastForPlace = 0.4;

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}

/** A name in a column of its own comes after the side bar: the line that is larger than all others, and two below. */
function largestLines(all: readonly Line[], known: readonly Line[]): Line[] {
  const sizes = all.map((line) => line.size).sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  const at = all.findIndex((line) => line.size >= largest - 0.3);
  const isOutstanding = largest > 1.3 * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const isFirstPage = (all[at]?.page ?? 1) === 1;
  if (!isOutstanding || !isFirstPage || known.includes(all[at] as Line)) return [];
  return all.slice(at, at + 3).filter((line) => !known.includes(line));
}

/** Contact details may stand at the foot of a page or under a title of their own: the lines beside the address. */
function linesAround(line: Line | null, all: readonly Line[], known: readonly Line[]): Line[] {
  const at = line === null || known.includes(line) ? -1 : all.indexOf(line);
  if (at < 0) return [];
  return all
    .slice(Math.max(0, at - 3), at + 4)
    .filter((one) => one.page === line?.page && one.text.length < 90);
}

function addContact(
  builder: ValueBuilder,
  sections: readonly Section[],
  all: readonly Line[],
  orphans: readonly Line[],
  language: string | null,
  context: ReadingContext,
) {
  const headers = sections.filter((section) => section.kind === 'header').flatMap((section) => section.lines);
  const contact = sections
    .filter((section) => section.kind === 'contact' || section.kind === 'links')
    .flatMap((section) => section.lines);
  const about = sections.filter((section) => section.kind === 'summary').flatMap((section) => section.lines);
  const first =
    sections.find((section) => section.kind === 'header' && section.lines.length > 0)?.lines ?? [];
  const email = readEmail([...headers, ...contact, ...about, ...all]);
  const top = [
    ...headers,
    ...contact,
    ...linesAround(email?.line ?? null, all, [...headers, ...contact, ...about]),
  ];
  const byHeight = [
    ...(headers.length > 0 ? headers : first),
    ...(headers.length === 0 ? all.slice(0, 8) : []),
  ].sort((a, b) => (a.page ?? 1) - (b.page ?? 1) || (a.area && b.area ? a.area.top - b.area.top : 0));
  const { name, headline } = readName([...largestLines(all, byHeight), ...byHeight], email?.value ?? null);
  const location = readLocation(
    [...top, ...about.filter((line) => line.text.length < 60)],
    name?.text ?? null,
  );
  const countries = guessCountries({
    place: location?.country ?? null,
    email: email?.value ?? null,
    known: context.country,
    language,
  });
  const phone =
    readPhone([...top, ...about], countries) ??
    readPhone(
      all.filter((line) => /\b(?:phone|tel|mobile|telefon|mobil)\b/i.test(line.text)),
      countries,
    );
  const links = readLinks(
    [...top, ...about, ...orphans.filter((line) => line.page === 1)],
    [...all, ...orphans],
  );
  if (name) builder.add('name', name.text, name.confidence, [name.line], name.printed);
  if (email) builder.add('email', email.value, email.confidence, [email.line], email.printed);
  if (phone) builder.add('phone', phone.value, phone.confidence, [phone.line], phone.printed);
  if (location && location.confidence >= leastForPlace)
    builder.add(
      'location',
      canonicalPlace(location, context),
      location.confidence,
      [location.line],
      location.printed,
    );
  for (const [key, link] of Object.entries(links))
    if (link) builder.add(key, link.value, link.confidence, [link.line], link.printed);
  return { headline };
}

function printedPost(post: ReadPost): string {
  return post.lines.map((line) => line.text).join('\n');
}

function addWork(
  builder: ValueBuilder,
  posts: readonly ReadPost[],
  today: string,
  headline: { text: string; line: Line; confidence: number } | null,
): void {
  const open = posts.find((post) => post.entry.current);
  if (open?.entry.title)
    builder.add('current_title', open.entry.title, open.confidence, open.lines, open.entry.title);
  // A headline says what somebody is, not where they are employed: it stands in for a title, but doubtfully.
  else if (headline)
    builder.add(
      'current_title',
      headline.text,
      posts.length === 0 ? 0.65 : 0.5,
      [headline.line],
      headline.text,
    );
  if (open?.entry.company)
    builder.add('current_company', open.entry.company, open.confidence, open.lines, open.entry.company);
  if (posts.length === 0) return;
  const lines = posts.flatMap((post) => post.lines);
  const confidence = posts.reduce((sum, post) => sum + post.confidence, 0) / posts.length;
  const printed = posts.map(printedPost).join('\n\n');
  builder.add(
    'work_history',
    posts.map((post) => post.entry),
    confidence,
    lines,
    printed,
  );
  const years = yearsOfExperience(
    posts.map((post) => post.entry),
    today,
  );
  if (years !== null)
    builder.add('years_experience', years, Math.max(0.4, confidence - 0.05), lines, printed);
}

/** The study that counts: the highest degree, among equals the latest. */
function mainStudy(studies: readonly ReadStudy[]): ReadStudy | null {
  const rank = (study: ReadStudy) => {
    const level = degreeLevel(`${study.entry.degree ?? ''}`);
    return level ? degreeLevels.indexOf(level) : -1;
  };
  return (
    [...studies].sort(
      (a, b) => rank(b) - rank(a) || (b.entry.end ?? '').localeCompare(a.entry.end ?? ''),
    )[0] ?? null
  );
}

function addEducation(builder: ValueBuilder, studies: readonly ReadStudy[], today: string): void {
  const main = mainStudy(studies);
  if (!main) return;
  const lines = studies.flatMap((study) => study.lines);
  const confidence = studies.reduce((sum, study) => sum + study.confidence, 0) / studies.length;
  builder.add(
    'education',
    studies.map((study) => study.entry),
    confidence,
    lines,
    textOf(lines),
  );
  const { institution, field, degree, end } = main.entry;
  const level = degree ? degreeLevel(degree) : null;
  const isFinished = end !== null && end.slice(0, 4) <= today.slice(0, 4);
  if (level && degree)
    builder.add(
      'highest_degree',
      level,
      isFinished ? main.confidence : Math.min(main.confidence, 0.55),
      main.lines,
      degree,
    );
  if (institution) builder.add('institution', institution, main.confidence, main.lines, institution);
  if (field) builder.add('field_of_study', field, main.confidence - 0.05, main.lines, field);
  if (end)
    builder.add(
      'graduation_year',
      Number(end.slice(0, 4)),
      isFinished ? main.confidence : 0.5,
      main.lines,
      end,
    );
}

/** Short words listed under titles of the person's own ("CLINICAL") may be skills; that is doubtful, so it is asked. */
function shortLists(sections: readonly Section[]): Line[][] {
  return sections
    .filter(
      (section) =>
        section.kind === 'other' && kindOf(section.title) === null && kindByWord(section.title) === null,
    )
    .map((section) => section.lines)
    .filter(
      (lines) =>
        lines.length > 1 && lines.every((line) => line.text.length < 40 && !/\d{4}|[.!?]$/.test(line.text)),
    );
}

/** A section called "Languages" may list spoken ones, or those of a programmer: its lines tell. */
function isSpoken(section: Section): boolean {
  return readLanguages(section.lines).length > 0;
}

function addSkills(builder: ValueBuilder, sections: readonly Section[]): void {
  const titled = sections.filter(
    (section) => section.kind === 'skills' || (section.kind === 'languages' && !isSpoken(section)),
  );
  const linesOf = (...kinds: Section['kind'][]) =>
    sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines);
  const others = sections.filter(
    (section) =>
      ['other', 'summary', 'header'].includes(section.kind) &&
      kindOf(section.title) !== 'other' &&
      kindByWord(section.title) !== 'other',
  );
  const elsewhere = others.flatMap((section) => findKnownSkills(section.lines));
  const rated =
    titled.length + elsewhere.length > 0 ? [] : findRatedSkills(linesOf('contact', 'summary', 'header'));
  const sure = [
    ...titled.map((section) => section.lines),
    ...elsewhere,
    ...(rated.length > 0 ? [rated] : []),
  ];
  const { skills, lines } = readSkills(sure.length > 0 ? sure : shortLists(sections));
  if (skills.length === 0) return;
  builder.add('skills', skills, skillConfidence(titled.length > 0, sure.length > 0), lines, textOf(lines));
}

/** A list under its title is sure; one told by the names in it less so; one of unknown words is asked about. */
function skillConfidence(isTitled: boolean, isSure: boolean): number {
  if (isTitled) return 0.85;
  return isSure ? 0.65 : 0.5;
}

function addLanguages(builder: ValueBuilder, sections: readonly Section[]): void {
  const titled = sections
    .filter((section) => section.kind === 'languages')
    .flatMap((section) => section.lines);
  const labelled = sections
    .filter((section) => !['languages', 'work', 'education'].includes(section.kind))
    .flatMap((section) => languageLines(section.lines));
  const languages = readLanguages([...titled, ...labelled]);
  if (languages.length === 0) return;
  const lines = [...new Set(languages.map((one) => one.line))];
  builder.add(
    'languages',
    languages.map((one) => one.name),
    0.9,
    lines,
    textOf(lines),
  );
}

/**
 * The lines of a section that may state something. In lists of posts, studies and skills only a labelled line does, and
 * the next may go on with it; a title may be the label ("NOTICE PERIOD"), and may have broken over two lines.
 */
function statedLines(section: Section, above: Section | undefined): Line[] {
  if (['work', 'education', 'skills'].includes(section.kind))
    return section.lines.filter((line, i) => {
      const before = section.lines[i - 1];
      return isStatementLine(line) || (before && isStatementLine(before) && line.gap < 0.3 && !line.bullet);
    });
  const titles =
    above?.lines.length === 0 ? [section.title, `${above.title} ${section.title}`] : [section.title];
  const first = section.lines[0];
  const named = titles.map((title) => `${title}: ${first?.text}`).find((text) => isStatementLine({ text }));
  return first && named ? [{ ...first, text: named }, ...section.lines.slice(1)] : section.lines;
}

/** Reads all fields of the catalogue that a resume can hold out of its lines. Pure. */
export function readFields(
  flows: readonly Line[][],
  orphans: readonly Line[],
  context: ReadingContext,
): { values: CandidateValue[]; language: string | null } {
  const sections = splitSections(flows);
  const all = flows.flat();
  const language = detectLanguage(textOf(all));
  const builder = new ValueBuilder(context.fileName, context.today, context.pages);
  const linesOf = (kind: Section['kind']) =>
    sections.filter((section) => section.kind === kind).map((section) => section.lines);
  const { headline } = addContact(builder, sections, all, orphans, language, context);
  addWork(builder, readWork(linesOf('work')), context.today, headline);
  addEducation(builder, readEducation(linesOf('education')), context.today);
  addSkills(builder, sections);
  addLanguages(builder, sections);
  const stated = sections.flatMap((section, i) => statedLines(section, sections[i - 1]));
  for (const statement of readStatements(stated)) {
    builder.add(statement.key, statement.value, statement.confidence, [statement.line], statement.printed);
  }
  return { values: builder.values, language };
}
