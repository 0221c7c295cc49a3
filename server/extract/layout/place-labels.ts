import type { PlacedCell, Row } from './build-rows.ts';
import { isDateCell } from './date-margin.ts';

/** Where an earlier page had its labels and the text beside them; `edge` null while none is known. */
export interface LabelMargin {
  edge: number | null;
  content: number;
}

type IsTitle = (text: string) => boolean;

function middleOf(area: { top: number; bottom: number }): number {
  return (area.top + area.bottom) / 2;
}

/** The rows with only the cells that `keep` takes, measured anew. */
export function partOf(rows: readonly Row[], keep: (cell: PlacedCell) => boolean): Row[] {
  return rows.flatMap((row) => {
    const cells = row.cells.filter(keep);
    if (cells.length === 0) return [];
    if (cells.length === row.cells.length) return [row];
    return [
      {
        cells,
        top: Math.min(...cells.map((cell) => cell.area.top)),
        bottom: Math.max(...cells.map((cell) => cell.area.bottom)),
        size: Math.max(...cells.map((cell) => cell.size)),
      },
    ];
  });
}

/**
 * The row a label in the margin belongs before: the one on its line, or, where labels are set lower than the text
 * beside them, the row shortly above with the widest gap over it.
 */
function rowOfLabel(rows: readonly Row[], label: PlacedCell, after: number, isLower: boolean): number {
  // Of a label in two lines, the upper one stands beside the first line of its text.
  const middle = label.area.top + label.size * 0.5;
  const gap = (i: number) => (i === 0 ? 99 : (rows[i] as Row).top - (rows[i - 1] as Row).bottom);
  const below = rows.findIndex((row, i) => i > after && row.bottom > middle);
  const beside = below < 0 ? rows.length - 1 : below;
  let best = beside;
  if (!isLower) return best;
  for (let i = beside - 1; i > after && label.area.top - (rows[i] as Row).top < label.size * 4; i -= 1) {
    if (gap(i) > gap(best) * 1.3 + 1) best = i;
  }
  return best;
}

function placeBeside(
  left: readonly Row[],
  right: readonly Row[],
  isTitle: IsTitle,
  areLower: boolean,
): Row[] {
  const rows = right.map((row) => ({ ...row, cells: [...row.cells] }));
  const labels = left.flatMap((row) => row.cells);
  for (const cell of labels.filter((one) => !isTitle(one.text))) {
    const distance = (row: Row) => Math.abs(middleOf(row) - middleOf(cell.area));
    const nearest = [...rows].sort((a, b) => distance(a) - distance(b))[0];
    nearest?.cells.unshift(cell);
  }
  const before = new Map<Row, PlacedCell>();
  let after = -1;
  for (const title of labels.filter((one) => isTitle(one.text))) {
    const at = rowOfLabel(rows, title, after, areLower);
    after = at;
    const row = rows[at];
    if (row) before.set(row, title);
  }
  return rows.flatMap((row) => {
    const title = before.get(row);
    if (!title) return [row];
    // The title takes over the free space above its section.
    const { size, area } = title;
    const top = Math.min(area.top, row.top - 0.1);
    return [{ top, bottom: Math.min(area.bottom, row.top), size, cells: [title] }, row];
  });
}

/**
 * A left margin of nothing but section titles and dates is no column of its own: it labels what stands to its right,
 * often on no text's baseline. Puts each title before the row it belongs to and each date into the nearest row.
 * Null in every other layout. What is found on one page serves the next ones, where few titles may be left.
 */
export function placeLabels(
  rows: readonly Row[],
  isTitle: IsTitle,
  known: LabelMargin = { edge: null, content: 0 },
): Row[] | null {
  const isFirstTitle = (row: Row) => row.cells[0] !== undefined && isTitle(row.cells[0].text);
  const from = rows.findIndex(isFirstTitle);
  if (from < 0) return null;
  const titles = rows.flatMap((row) => row.cells).filter((cell) => isTitle(cell.text));
  const edge = Math.min(...titles.map((cell) => cell.area.left));
  const margin = titles.filter((cell) => cell.area.left < edge + 40);
  const beside = rows.slice(from).flatMap((row) => row.cells.filter((cell) => cell.area.left > edge + 40));
  const x = Math.min(...beside.map((cell) => cell.area.left)) - 2;
  const goesOn = known.edge !== null && Math.abs(edge - known.edge) < 3 && Math.abs(x - known.content) < 15;
  if ((margin.length < 3 && !goesOn) || margin.length < titles.length - 1) return null;
  const isLabel = (cell: PlacedCell) => cell.area.left < x;
  // A label may be set a little lower than the text it stands beside.
  let start = from;
  const first = rows[from]?.cells[0] as PlacedCell;
  while (start > 0) {
    const row = rows[start - 1] as Row;
    if (row.cells.some(isLabel) || first.area.top - row.bottom > first.size * 2) break;
    start -= 1;
  }
  const below = rows.slice(start);
  if (
    below.some((row) => row.cells.some((cell) => isLabel(cell) && cell.area.right > x && !isTitle(cell.text)))
  )
    return null;
  const left = partOf(below, isLabel);
  const right = partOf(below, (cell) => !isLabel(cell));
  const labels = left.flatMap((row) => row.cells);
  const fit = labels.filter((cell) => isTitle(cell.text) || isDateCell(cell)).length;
  if (right.length < margin.length || fit < labels.length * 0.85) return null;
  const onLine = below.filter((row) => row.cells.length > 1 && margin.includes(row.cells[0] as PlacedCell));
  Object.assign(known, { edge, content: x });
  const areLower = onLine.length < margin.length * 0.6;
  return [...rows.slice(0, start), ...placeBeside(left, right, isTitle, areLower)];
}
