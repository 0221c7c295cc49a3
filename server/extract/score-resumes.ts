import type { ExtractedResume } from './flatten-extraction.ts';
import {
  isAlike,
  isSameDegree,
  isSameLocation,
  isSameName,
  isSamePhone,
  isSameStatement,
  isSameUrl,
  isSameYears,
  tight,
  yearOf,
} from './match-values.ts';

/** Right, wrong and missed values of one field; a wrong value where there is one to find counts as both. */
export interface FieldScore {
  right: number;
  wrong: number;
  missed: number;
}

/** The scored fields, in the order they are printed. */
export const scoredFields = [
  'name',
  'email',
  'phone',
  'location',
  'current_title',
  'current_company',
  'years_experience',
  'linkedin',
  'github',
  'portfolio',
  'work_authorisation',
  'salary_expectation',
  'notice_period',
  'skills',
  'education',
  'education_degree',
  'work',
  'work_dates',
] as const;
export type ScoredField = (typeof scoredFields)[number];
export type Scores = Record<ScoredField, FieldScore>;

/** What a document really says; headlines and names of skill groups are neither right nor wrong. */
export type Truth = Omit<ExtractedResume, 'languages' | 'highest_degree' | 'graduation_year'> & {
  current_title_also: string[];
  skills_optional: string[];
  _about: { language: string; means: string };
};
type Prediction = Omit<ExtractedResume, 'languages' | 'highest_degree' | 'graduation_year'>;
type Education = ExtractedResume['education'][number];
type Work = ExtractedResume['work'][number];

const matchers = {
  name: isSameName,
  email: (truth: string, read: string) => truth.trim().toLowerCase() === read.trim().toLowerCase(),
  phone: isSamePhone,
  location: isSameLocation,
  current_title: isAlike,
  current_company: isAlike,
  years_experience: isSameYears,
  linkedin: isSameUrl,
  github: isSameUrl,
  portfolio: isSameUrl,
  work_authorisation: isSameStatement,
  salary_expectation: isSameStatement,
  notice_period: isSameStatement,
};
type Scalar = keyof typeof matchers;

function scoreScalar(field: Scalar, truth: Truth, read: Prediction): FieldScore {
  const [want, got] = [truth[field], read[field]];
  if (got === null || String(got).trim() === '') return { right: 0, wrong: 0, missed: want === null ? 0 : 1 };
  const isHeadline =
    field === 'current_title' && truth.current_title_also.some((title) => isAlike(title, String(got)));
  if (want === null) return { right: 0, wrong: isHeadline ? 0 : 1, missed: 0 };
  const fits = isHeadline || matchers[field](String(want), String(got));
  return fits ? { right: 1, wrong: 0, missed: 0 } : { right: 0, wrong: 1, missed: 1 };
}

function pairUp<Item>(
  truths: readonly Item[],
  reads: readonly Item[],
  isSame: (truth: Item, read: Item) => boolean,
): FieldScore {
  const left = [...reads];
  let right = 0;
  for (const truth of truths) {
    const at = left.findIndex((read) => isSame(truth, read));
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { right, wrong: reads.length - right, missed: truths.length - right };
}

function scoreSkills(truth: Truth, read: Prediction): FieldScore {
  const keys = (skills: readonly string[]) => new Set(skills.map(tight).filter(Boolean));
  const [wanted, got, optional] = [keys(truth.skills), keys(read.skills), keys(truth.skills_optional)];
  const right = [...got].filter((key) => wanted.has(key)).length;
  const wrong = [...got].filter((key) => !wanted.has(key) && !optional.has(key)).length;
  return { right, wrong, missed: wanted.size - right };
}

const isSameSchool = (truth: Education, read: Education) => isAlike(truth.institution, read.institution);

function isSamePost(truth: Work, read: Work): boolean {
  const named = (['company', 'title'] as const).filter((key) => truth[key]);
  return named.length > 0 && named.every((key) => isAlike(truth[key], read[key]));
}

/**
 * Scores one reading against the truth, field by field. A value where the document has none counts as wrong.
 * An education is right by its institution, a post by employer and title; degrees and years are fields of their own.
 */
export function scoreResume(truth: Truth, read: Prediction): Scores {
  const scalars = Object.fromEntries(
    (Object.keys(matchers) as Scalar[]).map((field) => [field, scoreScalar(field, truth, read)]),
  ) as Record<Scalar, FieldScore>;
  const isStudy = (one: Education) => Boolean(one.institution || one.degree || one.field);
  const withDegree = (one: Education) => Boolean(one.degree || one.field);
  const schools = truth.education.filter((one) => one.institution);
  const studies = read.education.filter(isStudy);
  const degrees = pairUp(
    schools.filter(withDegree),
    studies.filter(withDegree),
    (a, b) => isSameSchool(a, b) && isSameDegree(a, b),
  );
  const isPost = (one: Work) => Boolean(one.company || one.title);
  const [posts, readPosts] = [truth.work.filter(isPost), read.work.filter(isPost)];
  return {
    ...scalars,
    skills: scoreSkills(truth, read),
    education: pairUp(schools, studies, isSameSchool),
    education_degree: degrees,
    work: pairUp(posts, readPosts, isSamePost),
    work_dates: pairUp(
      posts,
      readPosts,
      (a, b) => isSamePost(a, b) && yearOf(a.start) === yearOf(b.start) && yearOf(a.end) === yearOf(b.end),
    ),
  };
}

/** Adds up scores of several documents. */
export function addScores(all: readonly Scores[]): Scores {
  const total = (field: ScoredField, part: keyof FieldScore) =>
    all.reduce((sum, scores) => sum + scores[field][part], 0);
  return Object.fromEntries(
    scoredFields.map((field) => [
      field,
      { right: total(field, 'right'), wrong: total(field, 'wrong'), missed: total(field, 'missed') },
    ]),
  ) as Scores;
}

/** Precision, recall and F1 of a field; `null` where there was nothing to find and nothing was found. */
export function rate({ right, wrong, missed }: FieldScore) {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

/** Mean F1 over the fields that the documents or the readings have; 0 where there is none. */
export function macroF1(scores: Scores): number {
  const values = scoredFields.flatMap((field) => rate(scores[field]).f1 ?? []);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
