import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** One cell of an imported file: text to understand, or a value that has its canonical form already. */
export interface ImportCell {
  column: string;
  content: { kind: 'text'; text: string } | { kind: 'value'; value: CanonicalValue };
}

/** One row: where it stands in the file and what is in it. */
export interface ImportRecord {
  /** First line is 1. */
  line: number;
  cells: ImportCell[];
}

/** A file as rows, before anything in it is understood. */
export interface ImportTable {
  columns: string[];
  records: ImportRecord[];
}

/** A file that cannot be read at all; `message` says what to do. */
export type TableOutcome = { ok: true; table: ImportTable } | { ok: false; message: string };

/** More is refused: a mistake in the file, or a job for several files. */
export const mostRecords = 20_000;
