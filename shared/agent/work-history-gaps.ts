import type { CanonicalValue, EducationEntry, WorkEntry } from '../profile/value.ts';

/** A stretch without a post or a study. */
export interface WorkHistoryGap {
  /** Months that are certainly free; whole months between the end of one post and the start of the next. */
  months: number;
  /** False where a border is a year without a month: it may have been longer. */
  isExact: boolean;
  /** "March 2021", or "2021" where no month is known. */
  startLabel: string;
  /** Null while it lasts. */
  endLabel: string | null;
}

interface Border {
  /** Months since year 0. */
  month: number;
  isExact: boolean;
}

interface Stretch {
  from: number;
  to: number;
  start: Border;
  end: Border;
  isPost: boolean;
}

/** Gaps of more months than this are asked about. */
const unremarkableMonths = 6;
/** Nobody is asked today about a pause that ended so long ago. */
const forgottenMonths = 120;
/** A study is printed with its end only; so long before it nobody is asked about a pause. */
const studyMonths = 48;
const doctorateMonths = 72;

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** A month, or a year in the direction that makes a gap smaller: nobody is asked about a gap that may not exist. */
function borderOf(value: string | null | undefined, isEnd: boolean): Border | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(value ?? '');
  if (!match) return null;
  const month = match[2] ? Number(match[2]) : isEnd ? 12 : 1;
  return { month: Number(match[1]) * 12 + month - 1, isExact: match[2] !== undefined };
}

function labelOf(month: number, isExact: boolean): string {
  const year = String(Math.floor(month / 12));
  return isExact ? `${monthNames[month % 12]} ${year}` : year;
}

/** Entries of a list that are of one kind; an entry of a post has a start, one of a study a degree. */
function entriesOf<Entry>(value: CanonicalValue | undefined, mark: string): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => (typeof entry === 'object' && mark in entry ? [entry as Entry] : []));
}

const open: Border = { month: Number.POSITIVE_INFINITY, isExact: true };

/** Posts as stretches; null when one has no date at all, for it may stand in any gap. */
function stretchesOfPosts(posts: readonly WorkEntry[]): Stretch[] | null {
  const starts = posts.flatMap((post) => borderOf(post.start, false)?.month ?? []).sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const post of posts) {
    const start = borderOf(post.start, false);
    const end = borderOf(post.end, true);
    if (!start && !end) return null;
    // A post without a start may have lasted any time before its end.
    const from = start ?? { month: Number.NEGATIVE_INFINITY, isExact: false };
    // One whose end is unknown goes on until the next begins, the last one until today.
    const next = starts.find((month) => month > from.month);
    const unknown = post.current || next === undefined ? open : { month: next - 1, isExact: false };
    const until = post.current ? open : (end ?? unknown);
    stretches.push({ from: from.month, to: until.month, start: from, end: until, isPost: true });
  }
  return stretches;
}

function stretchesOfStudies(studies: readonly EducationEntry[]): Stretch[] {
  return studies.flatMap((study) => {
    const end = borderOf(study.end, true);
    if (!end) return [];
    const months = /\b(?:ph\.?\s?d|d\.?phil|doctor)/i.test(study.degree ?? '')
      ? doctorateMonths
      : studyMonths;
    const start = { month: end.month - months, isExact: false };
    return [{ from: start.month, to: end.month, start, end, isPost: false }];
  });
}

/**
 * Gaps of more than six months in a work history, longest first. What may explain a gap makes it smaller: overlapping
 * posts, posts without exact dates, leave that is listed among the posts, and the years before the end of a study. Time
 * before the first post is no gap, and neither is a pause that ended ten years ago. Pure.
 *
 * @param today `YYYY-MM…`; also finds a gap since the last post. Null: that one is left out
 */
export function workHistoryGaps(
  known: { history: CanonicalValue; education?: CanonicalValue | undefined },
  today: string | null,
): WorkHistoryGap[] {
  const posts = stretchesOfPosts(entriesOf<WorkEntry>(known.history, 'start'));
  if (!posts || posts.length === 0) return [];
  const now = borderOf(today, false);
  const firstPost = Math.min(...posts.map(({ from }) => from));
  const stretches = [
    ...posts,
    ...stretchesOfStudies(entriesOf<EducationEntry>(known.education, 'degree')),
    ...(now ? [{ from: now.month, to: Number.POSITIVE_INFINITY, start: now, end: open, isPost: false }] : []),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const gaps: (WorkHistoryGap & { to: number })[] = [];
  let last: Stretch | null = null;
  for (const stretch of stretches) {
    const months: number = last ? stretch.from - last.to - 1 : 0;
    if (last && months > unremarkableMonths && last.to >= firstPost) {
      const isOngoing = now !== null && stretch.to === Number.POSITIVE_INFINITY && !stretch.isPost;
      gaps.push({
        months,
        isExact: last.end.isExact && stretch.start.isExact,
        startLabel: labelOf(last.end.isExact ? last.to + 1 : last.to, last.end.isExact),
        endLabel: isOngoing ? null : labelOf(stretch.from, stretch.start.isExact),
        to: stretch.from,
      });
    }
    if (!last || stretch.to > last.to) last = stretch;
  }
  return gaps
    .filter(({ to }) => !now || now.month - to < forgottenMonths)
    .map(({ to: _to, ...gap }) => gap)
    .sort((a, b) => b.months - a.months);
}
