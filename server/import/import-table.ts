import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** One cell of an imported file: text to understand, or a value that has its canonical form already. */
export type Cell = string | { value: CanonicalValue };

/** One row: where it stands in the file, and its cells by column. A row may be shorter or longer than the header. */
export interface TableRow {
  /** First line is 1. */
  line: number;
  cells: readonly Cell[];
}

/** Cells of a JSON object, by the name of their column. */
export interface ImportCell {
  column: string;
  cell: Cell;
}

/** A file that cannot be read at all; `message` says what to do. */
export type ReadOutcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** A cell as text, for people. */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : JSON.stringify(cell.value);
}
