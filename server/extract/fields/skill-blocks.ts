import { type Cell, type Line, lineOf } from '../document/document-text.ts';
import { isLevel } from './skill-level.ts';
import { isList } from './split-skill-list.ts';

/** "Databases: MySQL" with its name and list. */
export const groupLabel = /^([^:：,;]{2,45})(?::(?=\s|$)|：)\s*(.*)$/u;

const runIn = /^(\p{Lu}[\p{L} &/-]{2,28})\.\s+(?=\S)/u;

/** "**Laboratory.** RNA-seq, CRISPR": the words that open a line and end in a full stop name its group. */
function withRunInLabels(lines: readonly Line[]): Line[] {
  const isHabit = lines.filter((line) => runIn.test(line.text) && isList(line.text)).length > 1;
  const isBold = (cell: Cell) =>
    cell.parts.length > 1 && cell.parts[0]?.bold === true && !cell.parts.at(-1)?.bold;
  return lines.map((line) => {
    const cells = line.cells.map((cell, i) =>
      (isHabit && i === 0) || isBold(cell) ? { ...cell, text: cell.text.replace(runIn, '$1: ') } : cell,
    );
    return { ...line, cells };
  });
}

function cellsOverlap(a: Cell, b: Cell): boolean {
  if (!a.area || !b.area) return false;
  return Math.min(a.area.right, b.area.right) - Math.max(a.area.left, b.area.left) > 0;
}

/** Left and right ends of the columns that free strips through all lines leave, from left to right. */
function columnsOf(lines: readonly Line[]): { left: number; right: number }[] {
  const spans = lines
    .flatMap((line) =>
      line.cells.flatMap((cell) => (cell.area ? [{ left: cell.area.left, right: cell.area.right }] : [])),
    )
    .sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.left <= last.right + 4) last.right = Math.max(last.right, span.right);
    else columns.push({ ...span });
  }
  return columns;
}

/**
 * Reads groups that stand side by side column by column. Rows of a name and its list ("Databases   MySQL, Redis")
 * and loose rows of tags are left as they are.
 */
export function byColumns(lines: readonly Line[]): Line[] {
  const wide = lines.filter((line) => line.cells.length > 1);
  const columns = wide.length > 1 ? columnsOf(lines) : [];
  if (columns.length < 2 || columns.length > 4) return [...lines];
  const isTable =
    columns.length === 2 &&
    wide.every((line) => !isList(line.cells[0]?.text ?? '')) &&
    wide.filter((line) => line.cells.slice(1).some((cell) => isList(cell.text))).length > wide.length / 2;
  if (isTable) return [...lines];
  return columns.flatMap((column) =>
    lines.flatMap((line) => {
      const cells = line.cells.filter(
        (cell) => cell.area && cell.area.left >= column.left - 1 && cell.area.left <= column.right,
      );
      if (cells.length === 0) return [];
      return [{ ...lineOf(cells, line.page, { bullet: line.bullet, gap: line.gap }) }];
    }),
  );
}

/** One list, put together again where it wraps over lines. */
export interface Block {
  text: string;
  line: Line;
  bold: boolean;
}

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const gaps = lines.slice(1).map((line) => line.gap);
  // A wrapped item stands nearer to its start than the items to each other, or its start fills the column.
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const isTight = (line: Line, above: Line) =>
    line.gap < usual - 0.12 || (line.gap < 0.5 && (above.area?.right ?? 0) > right - 12);
  const right = Math.max(0, ...lines.map((line) => line.area?.right ?? 0));
  for (const line of withRunInLabels(lines)) {
    for (const [i, cell] of line.cells.entries()) {
      const previous = blocks.at(-1);
      const above = previous?.line;
      const isNextLine = i === 0 && above !== undefined && above !== line;
      const wraps =
        isNextLine &&
        !line.bullet &&
        line.gap < 0.75 &&
        previous !== undefined &&
        !groupLabel.test(cell.text) &&
        line.bold === above.bold &&
        Math.abs(line.size - above.size) < 0.6 &&
        (/,$|[-–]$|\b(?:and|und|et|y)$/.test(previous.text) ||
          (above.cells.length === 1 &&
            isList(previous.text) &&
            (above.area === null || above.area.right > right - (right - (above.area.left ?? 0)) * 0.3) &&
            line.cells.length === 1) ||
          (above.bullet &&
            cellsOverlap(cell, above.cells[0] as Cell) &&
            (line.area?.left ?? 0) > (above.area?.left ?? 0) + 3) ||
          (/^\p{Ll}/u.test(cell.text) && line.area !== null && isTight(line, above) && !isList(cell.text)));
      if (wraps && previous) {
        const isHyphen = /\p{Ll}[-‐\u00AD]$/u.test(previous.text) && /^\p{Ll}/u.test(cell.text);
        previous.text = isHyphen ? previous.text.slice(0, -1) + cell.text : `${previous.text} ${cell.text}`;
        previous.line = line;
        continue;
      }
      blocks.push({
        text: cell.text,
        line,
        bold: cell.parts.length > 0 && cell.parts.every((part) => part.bold || !/\p{L}/u.test(part.text)),
      });
    }
  }
  return blocks;
}

/** A list entry with entries of its own, indented below it, names a group. */
export function isParentOf(block: Block, next: Block | undefined): boolean {
  if (!next?.line.bullet || !block.line.bullet || isList(block.text)) return false;
  const [outer, inner] = [block.line.area, next.line.area];
  return (
    outer !== null &&
    inner !== null &&
    block.line.page === next.line.page &&
    inner.left > outer.left + 6 &&
    inner.top > outer.top + 2
  );
}

/** "Databases   Advanced" above a row of tags names their group. */
export function isRatedGroup(block: Block, next: Block | undefined, after: Block | undefined): boolean {
  if (!next || !after || isList(block.text) || !isLevel(next.text)) return false;
  const isPlain = !after.bold || !block.bold;
  const isTags = isList(after.text) || after.line.cells.length > 1;
  return isPlain && after.line !== block.line && isTags && !isLevel(after.line.cells[1]?.text ?? '');
}
