import { findDateRanges, findDates, withoutSpans } from '../fields/read-dates.ts';
import type { PlacedCell, Row } from './build-rows.ts';
import type { Stretch } from './find-gutter.ts';

const known = new WeakMap<PlacedCell, boolean>();

/** Whether a cell holds dates and nothing else. */
export function isDateCell(cell: PlacedCell): boolean {
  const found = known.get(cell);
  if (found !== undefined) return found;
  const isShort = cell.text.length < 45 && /\d/.test(cell.text);
  const spans = isShort ? [...findDateRanges(cell.text), ...findDates(cell.text)] : [];
  const result = spans.length > 0 && !/\p{L}{3}/u.test(withoutSpans(cell.text, spans));
  known.set(cell, result);
  return result;
}

interface SideLine {
  cells: PlacedCell[];
  top: number;
  bottom: number;
  /** The row has text on the other side as well. */
  isShared: boolean;
}

function sideOf(rows: readonly Row[], { x, from, to }: Stretch, isLeft: boolean): SideLine[] {
  return rows.slice(from, to + 1).flatMap((row) => {
    const cells = row.cells.filter((cell) => (isLeft ? cell.area.right <= x + 1 : cell.area.left >= x - 1));
    if (cells.length === 0) return [];
    return [
      {
        cells,
        top: Math.min(...cells.map((cell) => cell.area.top)),
        bottom: Math.max(...cells.map((cell) => cell.area.bottom)),
        isShared: cells.length < row.cells.length,
      },
    ];
  });
}

/** Lines of the side that stand close around the one at `at`, itself included. */
function blockAround(side: readonly SideLine[], at: number): SideLine[] {
  const isClose = (a: SideLine | undefined, b: SideLine | undefined) =>
    a !== undefined &&
    b !== undefined &&
    b.top - a.bottom < Math.max(4, (a.cells[0] as PlacedCell).size * 0.9);
  let first = at;
  let last = at;
  while (isClose(side[first - 1], side[first])) first -= 1;
  while (isClose(side[last], side[last + 1])) last += 1;
  return side.slice(first, last + 1);
}

function datesStandAlone(side: readonly SideLine[]): boolean {
  const dated = side.flatMap((line, i) => (line.cells.some(isDateCell) ? [i] : []));
  if (dated.length < 2) return false;
  const alone = dated.filter((at) => {
    const line = side[at] as SideLine;
    const others = blockAround(side, at).filter((one) => !one.cells.every(isDateCell));
    return (
      line.isShared && line.cells.length === 1 && others.length <= 1 && others.every((one) => one.isShared)
    );
  });
  return alone.length >= dated.length * 0.7;
}

/**
 * Whether one side of a strip is a margin with the dates of what stands on the other side: its dates stand alone,
 * each on a baseline of the other side. In a column of its own a date has its title and employer close by.
 */
export function isDateMargin(rows: readonly Row[], stretch: Stretch): boolean {
  return datesStandAlone(sideOf(rows, stretch, true)) || datesStandAlone(sideOf(rows, stretch, false));
}
