import type { CanonicalValue } from '../profile/value.ts';

/** A stretch without a post. Months are counted between the end of one post and the start of the next. */
export interface WorkHistoryGap {
  months: number;
  /** "March 2021", for the ear. */
  startLabel: string;
  endLabel: string;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

function monthNumber(value: string | null | undefined, isEnd: boolean): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(value ?? '');
  if (!match) return null;
  // A bare year is taken in the direction that makes a gap smaller: nobody is asked about a gap that may not exist.
  const month = match[2] ? Number(match[2]) : isEnd ? 12 : 1;
  return Number(match[1]) * 12 + month - 1;
}

function label(month: number): string {
  return `${monthNames[month % 12]} ${Math.floor(month / 12)}`;
}

/**
 * Gaps of more than six months between the posts of a work history, longest first. Posts without a start are left
 * out; an open or unknown end of the latest post counts as going on. `today` (`YYYY-MM…`) also finds a gap since the last post.
 */
export function workHistoryGaps(history: CanonicalValue, today: string | null): WorkHistoryGap[] {
  if (!Array.isArray(history)) return [];
  const posts = history
    .flatMap((entry) => (typeof entry === 'object' && 'start' in entry ? [entry] : []))
    .map((entry) => ({
      start: monthNumber(entry.start, false),
      end: monthNumber(entry.end, true),
      isOpen: entry.end === null,
    }))
    .filter((post): post is { start: number; end: number | null; isOpen: boolean } => post.start !== null)
    .sort((a, b) => a.start - b.start);
  const gaps: { from: number; to: number }[] = [];
  let covered: number | null = null;
  for (const post of posts) {
    if (covered !== null && post.start - covered - 1 > 6) gaps.push({ from: covered + 1, to: post.start });
    covered = Math.max(covered ?? 0, post.isOpen ? Number.POSITIVE_INFINITY : (post.end ?? post.start));
  }
  const now = monthNumber(today, false);
  if (now !== null && covered !== null && now - covered - 1 > 6) gaps.push({ from: covered + 1, to: now });
  return gaps
    .map(({ from, to }) => ({ months: to - from, startLabel: label(from), endLabel: label(to) }))
    .sort((a, b) => b.months - a.months);
}
