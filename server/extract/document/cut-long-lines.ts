import { type Cell, type Line, lineOf } from './document-text.ts';

/**
 * No resume prints a longer line; paragraphs of a Word file stay below. What reads fields looks for patterns in
 * every line, and some of them take time by the square of its length.
 */
const longest = 1000;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest);
    const at = space > longest / 2 ? space : longest;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest].filter(Boolean);
}

function cut(line: Line): Line[] {
  const { page, bullet, heading, gap } = line;
  const cells = line.cells.flatMap((cell): Cell[] => {
    if (cell.text.length <= longest) return [cell];
    const style = cell.parts[0];
    return piecesOf(cell.text).map((text) => ({ ...cell, text, parts: style ? [{ ...style, text }] : [] }));
  });
  return cells.map((cell, i) => lineOf([cell], page, i === 0 ? { bullet, heading, gap } : {}));
}

/** Lines longer than any real one, cut into pieces at spaces; all others as they are. */
export function cutLongLines(flow: readonly Line[]): Line[] {
  return flow.flatMap((line) => (line.text.length > longest ? cut(line) : [line]));
}
