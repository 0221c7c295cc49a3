import type { ExtractedResume } from './flatten-extraction.ts';

/** Right, wrong and missed values of one field. */
export interface FieldScore {
  right: number;
  wrong: number;
  missed: number;
}

export type Scores = Record<string, FieldScore>;

function plain(value: unknown): string {
  return String(value ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
}

function isAlike(truth: unknown, read: unknown): boolean {
  const [a, b] = [plain(truth), plain(read)];
  if (a === '' || b === '') return a === b;
  return (
    a === b ||
    ((a.includes(b) || b.includes(a)) && Math.min(a.length, b.length) / Math.max(a.length, b.length) >= 0.5)
  );
}

const scalars = [
  'name',
  'email',
  'phone',
  'location',
  'current_title',
  'current_company',
  'linkedin',
  'github',
  'portfolio',
  'work_authorisation',
  'salary_expectation',
  'notice_period',
] as const;
const exact = new Set<string>(['email', 'phone']);
const url = new Set<string>(['linkedin', 'github', 'portfolio']);

function isRight(field: string, truth: unknown, read: unknown): boolean {
  if (exact.has(field)) return truth === read;
  if (url.has(field)) return String(truth).replace(/\/$/, '') === String(read).replace(/\/$/, '');
  if (field === 'location') return plain(read).includes(plain(String(truth).split(',')[0]));
  return isAlike(truth, read);
}

function year(date: unknown): string {
  return String(date ?? '').slice(0, date === 'present' ? 7 : 4);
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
  return { right, wrong: left.length, missed: truths.length - right };
}

/** What a sample's document really says; headlines and names of skill groups are neither right nor wrong. */
export type Truth = Omit<ExtractedResume, 'languages' | 'highest_degree' | 'graduation_year'> & {
  current_title_also: string[];
  skills_optional: string[];
};

/** Scores one reading against the truth, field by field. A value where the document has none counts as wrong. */
export function scoreResume(truth: Truth, read: ExtractedResume): Scores {
  const scores: Scores = {};
  for (const field of scalars) {
    const [want, got] = [truth[field], read[field]];
    const isHeadline =
      field === 'current_title' && truth.current_title_also.some((title) => isAlike(title, got));
    const fits = got !== null && want !== null && (isRight(field, want, got) || isHeadline);
    scores[field] = {
      right: fits ? 1 : 0,
      wrong: got !== null && !fits && !isHeadline ? 1 : 0,
      missed: want !== null && !fits ? 1 : 0,
    };
  }
  const [years, readYears] = [truth.years_experience, read.years_experience];
  const isClose =
    years !== null && readYears !== null && Math.abs(years - readYears) <= Math.max(1, years * 0.15);
  scores.years_experience = {
    right: isClose ? 1 : 0,
    wrong: readYears !== null && !isClose ? 1 : 0,
    missed: years !== null && !isClose ? 1 : 0,
  };
  const optional = new Set(truth.skills_optional.map(plain));
  const skills = read.skills.filter((skill) => !optional.has(plain(skill)));
  scores.skills = pairUp(truth.skills, skills, (a, b) => plain(a) === plain(b));
  scores.education = pairUp(
    truth.education,
    read.education,
    (a, b) =>
      isAlike(a.institution, b.institution) &&
      (a.degree === null || isAlike(a.degree, b.degree)) &&
      year(a.end) === year(b.end),
  );
  scores.work = pairUp(
    truth.work,
    read.work,
    (a, b) =>
      isAlike(a.title, b.title) &&
      isAlike(a.company, b.company) &&
      year(a.start) === year(b.start) &&
      year(a.end) === year(b.end),
  );
  return scores;
}

/** Adds up scores of several documents. */
export function addScores(all: readonly Scores[]): Scores {
  const sum: Scores = {};
  for (const scores of all) {
    for (const [field, { right, wrong, missed }] of Object.entries(scores)) {
      const total = sum[field] ?? { right: 0, wrong: 0, missed: 0 };
      sum[field] = total;
      total.right += right;
      total.wrong += wrong;
      total.missed += missed;
    }
  }
  return sum;
}

/** F1 of a field, 1 where there was nothing to find and nothing was found. */
export function f1({ right, wrong, missed }: FieldScore): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}
