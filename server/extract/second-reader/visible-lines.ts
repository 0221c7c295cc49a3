import type { VisibleLine } from '@pluto/shared/profile/extraction.ts';
import type { Line } from '../document/document-text.ts';
import { boxOn } from '../fields/value-builder.ts';

/** More than this is no resume any more; what comes after is not read a second time. */
const mostLines = 600;
const longestLine = 400;

/** What an eye sees of a document, line by line, with the place of each. Hidden text is not among the lines read. Pure. */
export function visibleLines(
  read: readonly Line[],
  pages: readonly { width: number; height: number }[],
  shownAs: readonly number[] | null,
): VisibleLine[] {
  return read.slice(0, mostLines).map((line, index) => {
    const size = line.page === null ? undefined : pages[line.page - 1];
    return {
      text: line.text.slice(0, longestLine),
      page: line.page,
      box: size && line.area ? boxOn(line.area, size) : null,
      line: shownAs?.[index] ?? null,
    };
  });
}
