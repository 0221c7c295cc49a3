import { AppError } from '@pluto/shared/errors/app-error.ts';
import { decodeText } from './decode-text.ts';
import type { ImportTable } from './import-table.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readJsonTable } from './read-json-table.ts';

function unreadable(publicMessage: string): AppError {
  return new AppError('import_unreadable', { publicMessage });
}

const foreign: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'This is an Excel or Word file. Please save the sheet as CSV and import that.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an old Excel or Word file. Please save the sheet as CSV and import that.',
  ],
  ['%PDF', 'This is a PDF. Candidates upload their resume themselves; import a CSV or JSON file here.'],
];

/** Reads an imported file as a table. Throws `import_unreadable` with what to do. */
export function readImportFile(bytes: Uint8Array): ImportTable {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const known = foreign.find(([mark]) => start.startsWith(mark));
  if (known) throw unreadable(known[1]);
  const text = decodeText(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) throw unreadable('This is not a text file. Please choose a CSV or JSON file.');
  if (text.trim() === '')
    throw unreadable('The file is empty. Please choose a file with a header line and rows.');
  const outcome = /^\s*[[{]/.test(text) ? readJsonTable(text) : readCsvTable(text);
  if (!outcome.ok) throw unreadable(outcome.message);
  return outcome.table;
}
