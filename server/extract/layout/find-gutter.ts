import type { PlacedCell, Row } from './build-rows.ts';
import { isDateMargin } from './date-margin.ts';

/** An empty vertical strip between `from` and `to` (rows, inclusive). */
export interface Gutter {
  x: number;
  from: number;
  to: number;
}

/** A stretch of rows that nothing crosses at `x`. */
export interface Stretch extends Gutter {
  left: PlacedCell[];
  right: PlacedCell[];
  leftRows: number;
  rightRows: number;
  sharedRows: number;
}

const step = 3;

function stretchesAt(rows: readonly Row[], x: number): Stretch[] {
  const found: Stretch[] = [];
  let current: Stretch | null = null;
  const close = () => {
    if (current && current.leftRows >= 2 && current.rightRows >= 2) found.push(current);
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

/** Share of the cells that keep to a common left or right edge, as text of one column does and centred text does not. */
function aligned(cells: readonly PlacedCell[]): number {
  const share = (edge: (cell: PlacedCell) => number) => {
    const counts = new Map<number, number>();
    for (const cell of cells) {
      const at = Math.round(edge(cell) / 4);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values()) / Math.max(1, cells.length);
  };
  return Math.max(
    share((cell) => cell.area.left),
    share((cell) => cell.area.right),
  );
}

/** The first row with a section title on either side of `x`: nothing but columns looks like that. */
function rowOfTitles(rows: readonly Row[], { x, from, to }: Gutter, isTitle: (text: string) => boolean) {
  for (let i = from; i <= to; i += 1) {
    const titles = (rows[i] as Row).cells.filter((cell) => isTitle(cell.text));
    const [left, right] = [
      titles.find((cell) => cell.area.right <= x + 1),
      titles.find((cell) => cell.area.left >= x - 1),
    ];
    if (left && right && Math.abs(left.size - right.size) < 1) return i;
  }
  return null;
}

/** Rows at the top that only carry on the text above, wrapped short of the strip, belong to that text. */
function trimmed(rows: readonly Row[], gutter: Gutter, isTitle: (text: string) => boolean): Gutter {
  let { from } = gutter;
  while (from > 0 && from < gutter.to) {
    const [above, row] = [rows[from - 1] as Row, rows[from] as Row];
    const [first, only] = [above.cells[0], row.cells[0]];
    const goesOn =
      row.cells.length === 1 &&
      first &&
      only &&
      !isTitle(only.text) &&
      Math.abs(first.area.left - only.area.left) < 3 &&
      Math.abs(first.size - only.size) < 0.6 &&
      above.cells.some((cell) => cell.area.left < gutter.x && cell.area.right > gutter.x) &&
      row.top - above.bottom < row.size * 0.7;
    if (!goesOn) break;
    from += 1;
  }
  return { ...gutter, from };
}

/**
 * Whether text flows down each side on its own. Right-aligned dates, labels in the margin and tables share
 * their baselines with the other side; columns do so only by chance. Section titles on both sides settle it.
 */
function rateColumns(
  rows: readonly Row[],
  stretch: Stretch,
  isTitle: (text: string) => boolean,
): { score: number; gutter: Gutter } | null {
  const width =
    Math.min(...stretch.right.map((cell) => cell.area.left)) -
    Math.max(...stretch.left.map((cell) => cell.area.right));
  const sparse = Math.min(stretch.leftRows, stretch.rightRows);
  const shared = stretch.sharedRows / sparse;
  const left = span(stretch.left);
  const right = span(stretch.right);
  const together = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  if (width < 2 || together <= 0) return null;
  const leftTitles = stretch.left.filter((cell) => isTitle(cell.text)).length;
  const rightTitles = stretch.right.filter((cell) => isTitle(cell.text)).length;
  const titles = Math.min(leftTitles, rightTitles);
  if (width < 5 && titles === 0) return null;
  const sideBySide = titles > 0 ? rowOfTitles(rows, stretch, isTitle) : null;
  const byTitles = sparse >= 3 && titles > 0 && shared < (titles > 1 ? 0.9 : 0.75);
  const byFlow =
    sparse >= 6 &&
    shared < 0.45 &&
    together > 100 &&
    aligned(stretch.left) > 0.4 &&
    aligned(stretch.right) > 0.4;
  if (!byTitles && !byFlow && sideBySide === null) return null;
  if (sideBySide === null && isDateMargin(rows, stretch)) return null;
  const { x, to } = stretch;
  // What stands above the first row of titles on one side only is the end of the text before.
  const isOneSided =
    sideBySide !== null &&
    rows.slice(stretch.from, sideBySide).every((row) => row.cells.every((cell) => cell.area.right <= x + 1));
  const startsAtTitles = sideBySide !== null && ((!byTitles && !byFlow) || isOneSided);
  const from = startsAtTitles ? sideBySide : stretch.from;
  const score =
    sparse + (titles > 0 ? 8 + titles * 3 : 0) + Math.min(width, 30) / 4 - shared * 4 + (to - from) * 0.15;
  return { score, gutter: trimmed(rows, { x, from, to }, isTitle) };
}

/** The strip that parts the rows into real columns best, or null where the text is one column. */
export function findGutter(rows: readonly Row[], isTitle: (text: string) => boolean): Gutter | null {
  const cells = rows.flatMap((row) => row.cells);
  if (rows.length < 3 || cells.length === 0) return null;
  const left = Math.min(...cells.map((cell) => cell.area.left));
  const right = Math.max(...cells.map((cell) => cell.area.right));
  let best: { score: number; gutter: Gutter } | null = null;
  for (let x = left + step; x < right; x += step) {
    for (const stretch of stretchesAt(rows, x)) {
      const rated = rateColumns(rows, stretch, isTitle);
      if (rated && rated.score > (best?.score ?? 0)) best = rated;
    }
  }
  return best?.gutter ?? null;
}
