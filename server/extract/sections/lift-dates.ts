import { type Cell, type Line, lineOf } from '../document/document-text.ts';
import { findDateRanges, findDates, hasDateRange, openEnd, withoutSpans } from '../fields/read-dates.ts';

function isOnlyDates(text: string): boolean {
  const spans = [...findDateRanges(text), ...findDates(text)];
  return spans.length > 0 && !/[\p{L}\p{N}]/u.test(withoutSpans(text, spans));
}

/** Two dates in cells of their own, parted by an arrow or an icon, are a range. */
function joinDateCells(line: Line): Line {
  const cells: Cell[] = [];
  for (const cell of line.cells) {
    const before = cells.at(-1);
    const isStart = before !== undefined && isOnlyDates(before.text) && !hasDateRange(before.text);
    const isEnd = (isOnlyDates(cell.text) && !hasDateRange(cell.text)) || openEnd.test(cell.text);
    if (before && isStart && isEnd) {
      cells[cells.length - 1] = {
        ...before,
        text: `${before.text} – ${cell.text}`,
        parts: [...before.parts, ...cell.parts],
      };
    } else cells.push(cell);
  }
  return cells.length === line.cells.length ? line : rebuilt(line, cells);
}

function rebuilt(line: Line, cells: Cell[]): Line {
  return lineOf(cells, line.page, { gap: line.gap, bullet: line.bullet, heading: line.heading });
}

/**
 * In a narrow column at the right, dates below the place stand beside the first item of the description. They are
 * lifted to the heading above, which has none of its own.
 */
export function liftDates(section: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const printed of section) {
    const line = joinDateCells(printed);
    const above = result.at(-1);
    const last = line.cells.at(-1);
    const isBeside = line.cells.length > 1 && last !== undefined && isOnlyDates(last.text);
    if (above && last && isBeside && line.bullet && !above.bullet && !hasDateRange(above.text)) {
      result[result.length - 1] = rebuilt(above, [...above.cells, last]);
      result.push(rebuilt(line, line.cells.slice(0, -1)));
    } else result.push(line);
  }
  return result;
}
