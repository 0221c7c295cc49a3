import { unite } from '../document/document-text.ts';
import { findDateRanges, findDates, withoutSpans } from '../fields/read-dates.ts';
import type { PlacedCell, Row } from './build-rows.ts';

/** A cell that may hold one end of a range: short, with a year or a month's name, and nothing else of weight. */
function mayBeDate(text: string): boolean {
  return text.length < 40 && /\d{2}|^\p{L}[\p{L}. ’']{1,20}$/u.test(text);
}

/** Whether a text is one range from its start to its end. */
function isWholeRange(text: string): boolean {
  const [range, more] = findDateRanges(text);
  if (!range || more || (!range.isOpen && range.end === null)) return false;
  return !/[\p{L}\p{N}]/u.test(withoutSpans(text, [range]));
}

/** A range that lacks its end: "Dec 2015 –", "Dezember 2015 – April", or a single date. */
function lacksEnd(text: string): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  if (
    /(?:[-–—~〜]|(?<!\p{L})(?:to|until|bis|au|à|hasta|a|al|до|по))\s*\p{L}{0,12}\.?(?:\s+del?)?$/iu.test(text)
  ) {
    const [range] = findDateRanges(text);
    return range ? range.isOpen && /[-–—~〜]\s*$/.test(text) : findDates(text).length === 1;
  }
  return false;
}

function isUnder(upper: PlacedCell, lower: PlacedCell): boolean {
  const gap = lower.area.top - upper.area.bottom;
  const overlap = Math.min(upper.area.right, lower.area.right) - Math.max(upper.area.left, lower.area.left);
  return gap > -upper.size * 0.5 && gap < upper.size * 0.9 && overlap > 0;
}

const bareYear = /^(?:19|20)\d{2}$/;

/** Two years below each other, the later one last and no third near, are a range: "2015" above "2019". */
function isYearPair(rows: readonly Row[], at: number, cell: PlacedCell, next: PlacedCell): boolean {
  if (!bareYear.test(cell.text) || !bareYear.test(next.text) || next.text <= cell.text) return false;
  const years = rows
    .slice(Math.max(0, at - 2), at + 5)
    .flatMap((row) => row.cells.filter((one) => bareYear.test(one.text)));
  return !years.some((one) => one !== cell && one !== next && (isUnder(next, one) || isUnder(one, cell)));
}

/** Puts date ranges together that a narrow column breaks over two lines; the whole stands on the first. */
export function joinDates(rows: readonly Row[]): Row[] {
  const result = [...rows];
  for (const [i, row] of result.entries()) {
    for (const cell of row.cells) {
      if (!lacksEnd(cell.text) && !bareYear.test(cell.text)) continue;
      for (let k = i + 1; k <= i + 3 && k < result.length; k += 1) {
        const below = result[k] as Row;
        const next = below.cells.find(
          (one) =>
            isUnder(cell, one) &&
            (isYearPair(result, i, cell, one) ||
              (lacksEnd(cell.text) &&
                mayBeDate(one.text) &&
                (isWholeRange(`${cell.text} ${one.text}`) || isWholeRange(`${cell.text}${one.text}`)))),
        );
        if (!next) continue;
        const space = isWholeRange(`${cell.text} ${next.text}`) ? ' ' : '';
        cell.text = `${cell.text}${bareYear.test(cell.text) ? ' – ' : space}${next.text}`;
        cell.parts.push(...next.parts);
        cell.area = unite([cell.area, { ...next.area, top: cell.area.top, bottom: cell.area.bottom }]);
        result[k] = { ...below, cells: below.cells.filter((one) => one !== next) };
        break;
      }
    }
  }
  return result.filter((row) => row.cells.length > 0);
}
