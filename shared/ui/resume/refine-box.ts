import type { Box } from '@pluto/shared/profile/provenance.ts';

/** A stretch of text as it is drawn on a page: its place in fractions of the page. */
export interface TextRun extends Box {
  text: string;
}

/** Width of a text in any unit; only ratios count. */
export type Measure = (text: string) => number;

function overlaps(run: TextRun, box: Box): boolean {
  const middle = run.top + run.height / 2;
  return (
    middle >= box.top - 0.002 &&
    middle <= box.top + box.height + 0.002 &&
    run.left < box.left + box.width + 0.002 &&
    run.left + run.width > box.left - 0.002
  );
}

/** Position of `words` in `text` without regard to case and to how spaces stand; null if it is not there. */
function findWords(text: string, words: string): { start: number; end: number } | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
  const found = pattern === '' ? null : new RegExp(pattern, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/**
 * Draws a box closer around the words it is there for: a reader knows the line of a value, the drawn page knows
 * where in that line its letters stand. Gives the box back where the words are not found. Pure.
 */
export function refineBox(box: Box, words: string, runs: readonly TextRun[], measure: Measure): Box {
  const inside = runs
    .filter((run) => run.text.trim() !== '' && overlaps(run, box))
    .sort((a, b) => (Math.abs(a.top - b.top) > a.height / 2 ? a.top - b.top : a.left - b.left));
  let text = '';
  const starts = inside.map((run) => {
    const start = text.length;
    text += `${run.text} `;
    return start;
  });
  const found = findWords(text, words);
  if (!found) return box;
  const parts = inside.flatMap((run, index) => {
    const start = starts[index] ?? 0;
    const from = Math.max(0, found.start - start);
    const to = Math.min(run.text.length, found.end - start);
    if (from >= to) return [];
    const whole = measure(run.text) || 1;
    const left = run.left + (run.width * measure(run.text.slice(0, from))) / whole;
    const width = (run.width * measure(run.text.slice(from, to))) / whole;
    return [{ left, right: left + width, top: run.top, bottom: run.top + run.height }];
  });
  const [first] = parts;
  if (!first) return box;
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  return {
    left,
    top,
    width: Math.max(...parts.map((part) => part.right)) - left,
    height: Math.max(...parts.map((part) => part.bottom)) - top,
  };
}
