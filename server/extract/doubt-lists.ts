import { isKnownSkill } from './fields/known-skills.ts';
import { companyScore, looksLikeSchool, looksLikeTitle, titleScore } from './fields/lexicon.ts';
import { isPlaceOnly } from './fields/places.ts';
import type { ReadStudy } from './fields/read-education.ts';
import type { ReadPost } from './fields/read-work.ts';
import { kindOf } from './sections/section-titles.ts';

/** Confidence of a list in which something does not add up: it is shown, and asked about. */
export const doubtfulList = 0.55;

const leastSure = 0.6;

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** A name that is none: a sentence, or nothing but signs. */
function isOddName(text: string | null): boolean {
  if (text === null) return false;
  return text.length > 90 || /\p{Ll}{4}\. \p{Lu}/u.test(text) || !/\p{L}.*\p{L}|\p{Lo}/u.test(text);
}

/** The two names seem to have changed places. */
function isSwapped(title: string, company: string): boolean {
  return titleScore(company) >= 1 && companyScore(company) === 0 && !looksLikeTitle(title);
}

/** Employer and title run into one: "Bookkeeper, Harbour Ltd" beside a town that was taken for the employer. */
function holdsEmployer(title: string, company: string): boolean {
  const [first, ...rest] = title.split(/,\s+/);
  return Boolean(first && rest.some((piece) => companyScore(piece) >= 1) && companyScore(company) === 0);
}

/** Why a post may be read wrongly; empty where nothing speaks against it. */
export function doubtsAboutPost({ entry, confidence }: ReadPost, today: string): string[] {
  const { title, company, start, end } = entry;
  return [
    ...(confidence < leastSure ? ['unsure reading'] : []),
    ...(!title || !company ? ['a name is missing'] : []),
    ...(start === null ? ['no dates'] : []),
    ...(isOddName(title) || isOddName(company) ? ['no name'] : []),
    ...(company !== null && isPlaceOnly(company) ? ['a place as employer'] : []),
    ...(title !== null && isPlaceOnly(title) && !looksLikeTitle(title) ? ['a place as title'] : []),
    ...(title && company && isSwapped(title, company) ? ['title and employer changed'] : []),
    ...(title && company && holdsEmployer(title, company) ? ['employer inside the title'] : []),
    ...(start !== null && end === null && !entry.current ? ['no end'] : []),
    ...(start !== null && start > today ? ['begins in future'] : []),
    ...(start !== null && end !== null && end < start.slice(0, end.length) ? ['ends before it begins'] : []),
  ];
}

/** The same for the whole list; here also posts that cannot all be true together. */
export function doubtsAboutWork(posts: readonly ReadPost[], today: string): string[] {
  const keys = posts.map(({ entry }) => [entry.title, entry.company, entry.start].join('|').toLowerCase());
  return [
    ...posts.flatMap((post) => doubtsAboutPost(post, today)),
    ...(new Set(keys).size < keys.length ? ['one post twice'] : []),
    ...(posts.filter(({ entry }) => entry.current).length > 3 ? ['too many at once'] : []),
  ];
}

/** Why a course of study may be read wrongly. */
export function doubtsAboutStudy({ entry, confidence }: ReadStudy): string[] {
  const { institution, degree, field, end } = entry;
  return [
    ...(confidence < leastSure ? ['unsure reading'] : []),
    ...(!institution ? ['no school'] : []),
    ...(!degree ? ['no degree'] : []),
    ...(end === null ? ['no year'] : []),
    ...(isOddName(institution) || isOddName(degree) || isOddName(field) ? ['no name'] : []),
    ...(institution !== null && isPlaceOnly(institution) ? ['a place as school'] : []),
    ...(field !== null && looksLikeSchool(field) && institution !== null && !looksLikeSchool(institution)
      ? ['school as subject']
      : []),
  ];
}

/** Two items run into one ("Contract administration Site supervision"): a capital begins again after small words. */
function isRunTogether(item: string): boolean {
  const words = wordsOf(item);
  return (
    words.length > 3 &&
    words
      .slice(1)
      .some((word, i) => i > 0 && /^\p{Lu}\p{Ll}{2}/u.test(word) && /^\p{Ll}{4}/u.test(words[i] as string))
  );
}

/** Why a list of skills may be split wrongly or hold what is no skill. */
export function doubtsAboutSkills(skills: readonly string[]): string[] {
  const unknown = skills.filter((skill) => !isKnownSkill(skill));
  const capitals = skills.filter((skill) => /^\p{Lu}/u.test(skill)).length;
  const restOfLine = unknown.filter((skill) => /^\p{Ll}{3,}$/u.test(skill)).length;
  const isShouted = (skill: string) => /^\p{Lu}{7,}$/u.test(skill);
  const otherTitle = (skill: string) => !['skills', null].includes(kindOf(skill));
  return [
    ...(capitals > skills.length / 2 && restOfLine > 1 ? ['rest of a broken line'] : []),
    ...(skills.some(isRunTogether) ? ['two run together'] : []),
    ...(unknown.some(otherTitle) ? ['a title among them'] : []),
    ...(unknown.some(isShouted) && !skills.every((skill) => /^\P{Ll}+$/u.test(skill))
      ? ['words in capitals']
      : []),
    ...(skills.some((skill) => skill.length > 60 || wordsOf(skill).length > 7) ? ['a sentence'] : []),
  ];
}
