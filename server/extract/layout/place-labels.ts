import { hasDateRange } from '../fields/read-dates.ts';
import type { PlacedCell, Row } from './build-rows.ts';

interface Block {
  top: number;
  bottom: number;
  rows: Row[];
}

function middleOf(cell: PlacedCell): number {
  return (cell.area.top + cell.area.bottom) / 2;
}

/** Rows without a wide gap between them. */
function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row.top - last.bottom < row.size * 1.2) {
      last.rows.push(row);
      last.bottom = Math.max(last.bottom, row.bottom);
    } else blocks.push({ top: row.top, bottom: row.bottom, rows: [row] });
  }
  return blocks;
}

/**
 * A left side of nothing but section titles and dates is no column of its own: it labels what stands to its right,
 * often centred beside it and so on no text's baseline. Puts each title before the block it stands beside and each
 * date into the nearest row. Null where the left side holds other text.
 */
export function placeLabels(
  left: readonly Row[],
  right: readonly Row[],
  isTitle: (text: string) => boolean,
): Row[] | null {
  const labels = left.flatMap((row) => row.cells);
  const titles = labels.filter((cell) => isTitle(cell.text));
  const dates = labels.filter((cell) => !isTitle(cell.text) && hasDateRange(cell.text));
  const rightTitles = right.flatMap((row) => row.cells).filter((cell) => isTitle(cell.text)).length;
  if (titles.length < 3 || rightTitles > 1 || titles.length + dates.length < labels.length * 0.85)
    return null;
  const rows = right.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const date of dates) {
    const nearest = [...rows].sort(
      (a, b) =>
        Math.abs((a.top + a.bottom) / 2 - middleOf(date)) - Math.abs((b.top + b.bottom) / 2 - middleOf(date)),
    )[0];
    nearest?.cells.push(date);
  }
  const before = new Map<Row, PlacedCell[]>();
  for (const title of titles) {
    const middle = middleOf(title);
    const blocks = blocksOf(rows);
    const block =
      blocks.find((one) => one.top - 6 <= middle && one.bottom + 6 >= middle) ??
      blocks.find((one) => one.top > middle);
    const first = block?.rows[0];
    if (first) before.set(first, [...(before.get(first) ?? []), title]);
  }
  return rows.flatMap((row) => [
    ...(before.get(row) ?? []).map((title) => ({
      top: title.area.top,
      bottom: title.area.bottom,
      size: title.size,
      cells: [title],
    })),
    row,
  ]);
}
