import type { CanonicalValue, WorkEntry } from '../profile/value.ts';

const sameWords = (a: string | null, b: string | null) =>
  (a ?? '').toLowerCase().trim() === (b ?? '').toLowerCase().trim();

function printPost(post: WorkEntry): string {
  return [post.title, post.company].filter(Boolean).join(' at ');
}

/**
 * The posts that a work history says go on, when they are with different employers: then nobody but the candidate knows
 * which is the main one. Two titles at one employer are a promotion, and an unknown end is no present post. Pure.
 */
export function competingPosts(history: CanonicalValue | undefined): string[] {
  if (!Array.isArray(history)) return [];
  const present = history.flatMap((entry) =>
    typeof entry === 'object' && 'company' in entry && entry.current && entry.title ? [entry] : [],
  );
  const employers = present.filter(
    (post, index) => present.findIndex((other) => sameWords(other.company, post.company)) === index,
  );
  return employers.length > 1 ? employers.map(printPost) : [];
}
