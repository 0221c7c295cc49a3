import type { Line } from './document/document-text.ts';
import { doubtfulList, doubtsAboutPost, doubtsAboutWork } from './doubt-lists.ts';
import type { ReadPost } from './fields/read-work.ts';
import type { ValueBuilder } from './fields/value-builder.ts';
import { yearsOfExperience } from './fields/years-of-experience.ts';

function printedPost(post: ReadPost): string {
  return post.lines.map((line) => line.text).join('\n');
}

function confidenceOf(post: ReadPost, today: string): number {
  return doubtsAboutPost(post, today).length > 0 ? Math.min(post.confidence, doubtfulList) : post.confidence;
}

/** The years hang on the dates; who the employer was does not matter to them. */
function yearsConfidence(posts: readonly ReadPost[], mean: number): number {
  const isUndated = posts.some(({ entry }) => entry.start === null);
  return isUndated ? doubtfulList : Math.max(doubtfulList, mean - 0.05);
}

/** Adds the posts and what follows from them: the present one, and the years. */
export function addWork(
  builder: ValueBuilder,
  posts: readonly ReadPost[],
  today: string,
  headline: { text: string; line: Line; confidence: number } | null,
): void {
  const open = posts.find((post) => post.entry.current);
  const sureness = open ? confidenceOf(open, today) : 0;
  if (open?.entry.title)
    builder.add('current_title', open.entry.title, sureness, open.lines, open.entry.title);
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
    builder.add('current_company', open.entry.company, sureness, open.lines, open.entry.company);
  if (posts.length === 0) return;
  const lines = posts.flatMap((post) => post.lines);
  const mean = posts.reduce((sum, post) => sum + post.confidence, 0) / posts.length;
  const isDoubtful = doubtsAboutWork(posts, today).length > 0;
  const confidence = isDoubtful ? Math.min(mean, doubtfulList) : mean;
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
  if (years !== null) builder.add('years_experience', years, yearsConfidence(posts, mean), lines, printed);
}
