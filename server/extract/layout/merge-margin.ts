import { unite } from '../document/document-text.ts';
import type { PlacedCell, Row } from './build-rows.ts';

/** Words that show a margin text is not complete yet: a range without its end. */
const isOpenRange = /(?:[-–—~〜]|\b(?:to|until|bis|au|à|hasta|a|al))$/i;

/** The strip right of labels or dates that stand in the left margin of a single column, or null. */
function findMargin(rows: readonly Row[]): number | null {
  const cells = rows.flatMap((row) => row.cells);
  const left = Math.min(...cells.map((cell) => cell.area.left));
  const right = Math.max(...cells.map((cell) => cell.area.right));
  const width = right - left;
  const starts = new Map<number, number>();
  for (const row of rows) {
    const second = row.cells[1];
    if (second) {
      const x = Math.round(second.area.left / 3) * 3;
      starts.set(x, (starts.get(x) ?? 0) + 1);
    }
  }
  const [x, count] = [...starts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (count < 3 || x - left > width * 0.4 || x - left < 15) return null;
  const crossing = rows.filter((row) =>
    row.cells.some((cell) => cell.area.left < x - 4 && cell.area.right > x + 1),
  ).length;
  const beside = rows.filter((row) => row.cells.some((cell) => Math.abs(cell.area.left - x) < 14)).length;
  return crossing <= rows.length * 0.35 && beside >= rows.length * 0.4 ? x - 2 : null;
}

function isBefore(cell: PlacedCell, x: number): boolean {
  return cell.area.right <= x;
}

function mergeInto(target: PlacedCell, more: PlacedCell): void {
  target.text = `${target.text} ${more.text}`;
  target.parts.push(...more.parts);
  target.area = unite([target.area, more.area]);
  target.links.push(...more.links);
}

/**
 * In a layout with labels or dates in the left margin, puts a margin text that wraps over several lines
 * together at its first line, and gives section titles in the margin a row of their own.
 */
export function mergeMargin(rows: readonly Row[], isTitle: (text: string) => boolean): Row[] {
  if (rows.length < 4) return [...rows];
  const x = findMargin(rows);
  if (x === null) return [...rows];
  const result: Row[] = [];
  let pending: { cell: PlacedCell; row: Row } | null = null;
  for (const row of rows) {
    const margin = row.cells.filter((cell) => isBefore(cell, x));
    const first = margin[0];
    if (!first || (row.cells.length === margin.length && !pending)) {
      result.push(row);
      if (!first) continue;
    }
    if (!first) continue;
    const continues: boolean =
      pending !== null &&
      first.area.top - pending.cell.area.bottom < pending.cell.size * 0.9 &&
      (isOpenRange.test(pending.cell.text) || isTitle(`${pending.cell.text} ${first.text}`));
    if (pending && continues) {
      mergeInto(pending.cell, first);
      const rest = row.cells.filter((cell) => cell !== first);
      if (result.at(-1) === row) result.pop();
      if (rest.length > 0) result.push({ ...row, cells: rest });
      continue;
    }
    pending = { cell: first, row };
    if (result.at(-1) === row) continue;
    result.push(row);
  }
  return result.flatMap((row) => {
    const first = row.cells[0] as PlacedCell;
    if (row.cells.length < 2 || !isBefore(first, x) || !isTitle(first.text)) return [row];
    return [
      { ...row, cells: [first] },
      { ...row, cells: row.cells.slice(1) },
    ];
  });
}
