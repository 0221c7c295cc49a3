import type { WorkEntry } from '@pluto/shared/profile/value.ts';

/** Months since year 0 of a `YYYY-MM` or `YYYY`; a bare year counts from `fallbackMonth`. */
function monthIndex(date: string, fallbackMonth: number): number {
  const [year, month] = date.split('-').map(Number) as [number, number | undefined];
  return year * 12 + (month ?? fallbackMonth) - 1;
}

/**
 * Years of work: the time covered by the posts, where they overlap counted once, open posts up to `today`
 * (`YYYY-MM-DD`). One decimal. Null where no post has a start. Months count whole, first and last included;
 * of bare years the span from one to the other is taken.
 */
export function yearsOfExperience(posts: readonly WorkEntry[], today: string): number | null {
  const now = monthIndex(today.slice(0, 7), 1) + 1;
  const spans = posts
    .flatMap((post) => {
      if (!post.start) return [];
      const from = monthIndex(post.start, 1);
      if (post.end) {
        const isMonth = post.end.includes('-');
        const to = isMonth
          ? monthIndex(post.end, 1) + 1
          : Math.max(monthIndex(post.end, 1), from + (post.start === post.end ? 12 : 0));
        return [[from, Math.min(to, now)] as const];
      }
      return post.current ? [[from, now] as const] : [];
    })
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  if (spans.length === 0) return null;
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.round((months / 12) * 10) / 10;
}
