import { type Cell, type Line, lineOf } from '../document/document-text.ts';

/** A cell of 10 point text whose letters are 5 points wide. */
export function cellAt(left: number, top: number, text: string, bold = false): Cell {
  const part = { text, bold, italic: false, size: 10, font: bold ? 'Bold' : 'Plain' };
  return {
    text,
    parts: [part],
    area: { left, top, right: left + text.length * 5, bottom: top + 10 },
    links: [],
  };
}

/**
 * Lines from a sketch: one string a line, 14 points apart; `|` parts cells and stands for free space up to x = 400,
 * `*` at the start makes it bold, `- ` a list item, an empty string leaves a line free.
 */
export function linesFrom(sketch: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gap = 3;
  for (const [i, text] of sketch.entries()) {
    if (text === '') {
      gap = 1.4;
      continue;
    }
    const bullet = text.startsWith('- ');
    const bold = text.startsWith('*');
    const cells = text
      .replace(/^(?:- |\*)/, '')
      .split(' | ')
      .map((piece, at) => cellAt(at === 0 ? (bullet ? 55 : 40) : 400, i * 14, piece, bold));
    lines.push(lineOf(cells, 1, { gap, bullet }));
    gap = 0.4;
  }
  return lines;
}
