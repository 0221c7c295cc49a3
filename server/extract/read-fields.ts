import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import { addContact } from './add-contact.ts';
import { addEducation } from './add-education.ts';
import { addLanguages } from './add-languages.ts';
import { addSkills } from './add-skills.ts';
import { addWork } from './add-work.ts';
import { type Line, textOfLines } from './document/document-text.ts';
import { doubtfulList } from './doubt-lists.ts';
import { detectLanguage } from './fields/detect-language.ts';
import { looksLikeSchool, looksLikeTitle } from './fields/lexicon.ts';
import { type ReadStudy, readEducation } from './fields/read-education.ts';
import { isStatementLine, readStatements } from './fields/read-statements.ts';
import { type ReadPost, readWork } from './fields/read-work.ts';
import { ValueBuilder } from './fields/value-builder.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Section, splitSections } from './sections/split-sections.ts';
import { untitledEntries } from './sections/untitled-entries.ts';

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

/** What stands under no title of its kind is shown, and asked about. */
function asDoubtful<Item extends { confidence: number }>(item: Item): Item {
  return { ...item, confidence: Math.min(item.confidence, doubtfulList) };
}

function namesPost({ entry }: ReadPost): boolean {
  return Boolean(entry.company && entry.start && entry.title && looksLikeTitle(entry.title));
}

function namesStudy({ entry }: ReadStudy): boolean {
  return Boolean(entry.degree && entry.institution && looksLikeSchool(entry.institution) && entry.end);
}

function isSameSchool(one: ReadStudy, other: ReadStudy): boolean {
  return one.entry.institution === other.entry.institution && one.entry.degree === other.entry.degree;
}

/** Reads all fields of the catalogue that a resume can hold out of its lines. Pure. */
export function readFields(
  flows: readonly Line[][],
  orphans: readonly Line[],
  context: ReadingContext,
): { values: CandidateValue[]; language: string | null } {
  const sections = splitSections(flows);
  const all = flows.flat();
  const language = detectLanguage(textOfLines(all));
  const builder = new ValueBuilder(context.fileName, context.today, context.pages);
  const linesOf = (kind: Section['kind']) =>
    sections.filter((section) => section.kind === kind).map((section) => section.lines);
  const { headline } = addContact(builder, sections, all, orphans, language, context);
  const untitled = untitledEntries(sections);
  const posts = readWork(linesOf('work'));
  const studies = readEducation(linesOf('education'));
  const otherPosts = posts.length > 0 ? [] : readWork(untitled.work).filter(namesPost).map(asDoubtful);
  const otherStudies = readEducation(untitled.education)
    .filter((study) => namesStudy(study) && !studies.some((known) => isSameSchool(study, known)))
    .map(asDoubtful);
  addWork(builder, posts.length > 0 ? posts : otherPosts, context.today, headline);
  addEducation(builder, [...studies, ...otherStudies], context.today);
  addSkills(builder, sections);
  addLanguages(builder, sections);
  const stated = sections.flatMap((section, i) => statedLines(section, sections[i - 1]));
  for (const statement of readStatements(stated)) {
    builder.add(statement.key, statement.value, statement.confidence, [statement.line], statement.printed);
  }
  return { values: builder.values, language };
}
