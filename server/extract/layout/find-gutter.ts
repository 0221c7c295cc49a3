import type { PlacedCell, Row } from './build-rows.ts';

/** An empty vertical strip between `from` and `to` (rows, inclusive). */
export interface Gutter {
  x: number;
  from: number;
  to: number;
}

interface Candidate extends Gutter {
  left: PlacedCell[];
  right: PlacedCell[];
  leftRows: number;
  rightRows: number;
  sharedRows: number;
}

const step = 3;

function candidatesAt(rows: readonly Row[], x: number): Candidate[] {
  const found: Candidate[] = [];
  let current: Candidate | null = null;
  const close = () => {
    if (current && current.leftRows >= 3 && current.rightRows >= 3) found.push(current);
    current = null;
  };
  for (const [i, row] of rows.entries()) {
    if (row.cells.some((cell) => cell.area.left < x - 1 && cell.area.right > x + 1)) {
      close();
      continue;
    }
    current ??= { x, from: i, to: i, left: [], right: [], leftRows: 0, rightRows: 0, sharedRows: 0 };
    const left = row.cells.filter((cell) => cell.area.right <= x + 1);
    const right = row.cells.filter((cell) => cell.area.left >= x - 1);
    current.to = i;
    current.left.push(...left);
    current.right.push(...right);
    if (left.length > 0) current.leftRows += 1;
    if (right.length > 0) current.rightRows += 1;
    if (left.length > 0 && right.length > 0) current.sharedRows += 1;
  }
  close();
  return found;
}

function span(cells: readonly PlacedCell[]): { top: number; bottom: number } {
  return {
    top: Math.min(...cells.map((cell) => cell.area.top)),
    bottom: Math.max(...cells.map((cell) => cell.area.bottom)),
  };
}

/**
 * Whether text flows down each side on its own. Right-aligned dates, labels in the margin and tables share
 * their baselines with the other side; columns do so only by chance. Section titles on both sides settle it.
 */
function areColumns(candidate: Candidate, isTitle: (text: string) => boolean): number {
  const width =
    Math.min(...candidate.right.map((cell) => cell.area.left)) -
    Math.max(...candidate.left.map((cell) => cell.area.right));
  if (width < 5) return 0;
  const sparse = Math.min(candidate.leftRows, candidate.rightRows);
  const shared = candidate.sharedRows / sparse;
  const leftTitles = candidate.left.filter((cell) => isTitle(cell.text)).length;
  const rightTitles = candidate.right.filter((cell) => isTitle(cell.text)).length;
  const left = span(candidate.left);
  const right = span(candidate.right);
  const together = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  if (together <= 0) return 0;
  const byTitles =
    leftTitles > 0 && rightTitles > 0 && shared < (Math.min(leftTitles, rightTitles) > 1 ? 0.9 : 0.75);
  const byFlow = sparse >= 6 && shared < 0.45 && together > 100;
  if (!byTitles && !byFlow) return 0;
  return (
    sparse + (byTitles ? 8 + Math.min(leftTitles, rightTitles) * 3 : 0) + Math.min(width, 30) / 4 - shared * 4
  );
}

/** The strip that parts the rows into real columns best, or null where the text is one column. */
export function findGutter(rows: readonly Row[], isTitle: (text: string) => boolean): Gutter | null {
  const cells = rows.flatMap((row) => row.cells);
  if (rows.length < 4 || cells.length === 0) return null;
  const left = Math.min(...cells.map((cell) => cell.area.left));
  const right = Math.max(...cells.map((cell) => cell.area.right));
  let best: { score: number; gutter: Gutter } | null = null;
  for (let x = left + step; x < right; x += step) {
    for (const candidate of candidatesAt(rows, x)) {
      const score = areColumns(candidate, isTitle);
      if (score > (best?.score ?? 0)) {
        const { from, to } = candidate;
        best = { score, gutter: { x, from, to } };
      }
    }
  }
  return best?.gutter ?? null;
}
