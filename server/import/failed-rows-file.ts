import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import type { FileReply } from '../http/handler.ts';
import { type FaultRow, readFaults } from './list-imports.ts';

/** Columns of ours behind those of the file; an import leaves them out again. */
export const reasonColumns = ['Pluto: line', 'Pluto: what to mend'] as const;

/**
 * A cell of a CSV file (RFC 4180) that a spreadsheet takes for text: what begins like a formula gets an apostrophe
 * before it (owasp.org/www-community/attacks/CSV_Injection), which an import takes away again.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function lineOf(fault: FaultRow, width: number): string {
  const cells = Array.from({ length: Math.max(width, fault.cells.length) }, (_, at) => fault.cells[at] ?? '');
  const said = fault.problems
    .map(({ column, message }) => (column ? `${column}: ${message}` : message))
    .join(' ');
  return csvLine([...cells.slice(0, width), String(fault.line), said]);
}

const pageSize = 2_000;

/** The rows with problems of an import as CSV, with the columns of the file: to mend and import again. */
export async function failedRowsFile(
  database: Database,
  row: ImportRow,
  which: 'failed' | 'all',
): Promise<FileReply> {
  const columns =
    row.kind === 'resumes' ? ['File'] : (row.reading?.columns ?? []).map(({ column }) => column);
  const pieces = ['\uFEFF', csvLine([...columns, ...reasonColumns])];
  for (let after: { isFailed: boolean; number: number } | null = null; ; ) {
    const faults: FaultRow[] = await readFaults(database, row.import_id, {
      after,
      limit: pageSize,
      onlyFailed: which === 'failed',
    });
    pieces.push(...faults.map((fault) => lineOf(fault, columns.length)));
    const last = faults.at(-1);
    if (!last || faults.length < pageSize) break;
    after = { isFailed: last.is_failed, number: last.number };
  }
  const base = row.file_name.replace(/\.[^.]{1,5}$/, '');
  return {
    bytes: Buffer.from(pieces.join('')),
    contentType: 'text/csv; charset=utf-8',
    fileName: `${base} – rows to mend.csv`,
  };
}
