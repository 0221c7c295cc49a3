import type { DocumentLine } from '@pluto/shared/profile/extraction.ts';
import { type Line, lineOf } from './document/document-text.ts';
import { plainCell } from './document/read-plain-text.ts';
import { isSectionTitle } from './sections/section-titles.ts';

const longestLine = 4000;
const mostLines = 5000;

/** A document without pages as it is shown. */
export interface ShownLines {
  lines: DocumentLine[];
  /** Index in `lines` for each line that was read. */
  shownAs: number[];
}

/** Lays out the lines of a Word or text file: an empty line where the document leaves space. Pure. */
export function showLines(read: readonly Line[]): ShownLines {
  const lines: DocumentLine[] = [];
  const shownAs = read.map((line, index) => {
    const isHeading = line.heading !== null || isSectionTitle(line.text);
    if (index > 0 && (line.gap >= 0.5 || isHeading)) lines.push({ text: '', style: 'text' });
    const style = isHeading ? 'heading' : line.bullet ? 'item' : 'text';
    return lines.push({ text: line.text.slice(0, longestLine), style }) - 1;
  });
  return { lines, shownAs };
}

/** Lays out a JSON file: indented, one property on each line. Pure. */
export function showJson(json: unknown): ShownLines & { read: Line[] } {
  const texts = JSON.stringify(json, null, 2).split('\n').slice(0, mostLines);
  return {
    lines: texts.map((text) => ({ text: text.slice(0, longestLine), style: 'code' })),
    shownAs: texts.map((_, index) => index),
    read: texts.map((text) => lineOf([plainCell(text)], null)),
  };
}
