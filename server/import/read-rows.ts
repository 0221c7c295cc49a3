import { AppError } from '@pluto/shared/errors/app-error.ts';
import { importLimits } from '@pluto/shared/http/import.ts';
import type { Encoding } from '@pluto/shared/http/import-encodings.ts';
import { EncodingScan } from './detect-encoding.ts';
import { findTable } from './find-table.ts';
import type { ImportCell, TableRow } from './import-table.ts';
import { entryLines, jsonObjectCells, listWithin } from './json-object-cells.ts';
import { CsvSplitter } from './split-csv.ts';
import { JsonSplitter } from './split-json.ts';

/** The bytes of a file, piece by piece, from the start each time it is called. */
export type FileParts = () => AsyncIterable<Uint8Array>;

/** How a file is to be read: what was recognised, or what the recruiter chose instead. */
export interface FileForm {
  format: 'csv' | 'json';
  encoding: Encoding;
  delimiter: string | null;
  headerLine: number | null;
  columns: string[];
}

const unreadable = (publicMessage: string) => new AppError('import_unreadable', { publicMessage });
const emptyFile = 'The file is empty. Please choose a file with a header line and rows.';
/** So much of a file is looked at to find out how it is written. */
const sampleLetters = 256 * 1024;
const sampledEntries = 5_000;

const foreign: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'This is an Excel or Word file. Please save the sheet as CSV and import that.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an old Excel or Word file. Please save the sheet as CSV and import that.',
  ],
  ['%PDF', 'This is a PDF. To import resumes choose their folder; a table is imported as CSV or JSON.'],
];

/** Text of a file in pieces, without a byte order mark. Bytes that are no letters become �. */
export async function* textOf(parts: FileParts, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of parts()) {
    const text = decoder.decode(part, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** Text from the start of a file, and whether that is all of it. */
async function sampleOf(parts: FileParts, encoding: Encoding): Promise<{ text: string; isWhole: boolean }> {
  let text = '';
  for await (const piece of textOf(parts, encoding)) {
    text += piece;
    if (text.length >= sampleLetters) return { text: text.slice(0, sampleLetters), isWhole: false };
  }
  return { text, isWhole: true };
}

/**
 * Finds out how a file is written. Throws `import_unreadable` for what is no table at all, with what to do.
 * @param watch sees every byte once, for a checksum
 */
export async function recogniseFile(
  parts: FileParts,
  given: { encoding?: Encoding | null; delimiter?: string | null },
  watch: (bytes: Uint8Array) => void = () => undefined,
): Promise<FileForm> {
  const scan = new EncodingScan();
  let start = '';
  for await (const part of parts()) {
    if (start.length < 8) start += Buffer.from(part.subarray(0, 8)).toString('latin1');
    scan.push(part);
    watch(part);
  }
  const known = foreign.find(([mark]) => start.startsWith(mark));
  if (known) throw unreadable(known[1]);
  const verdict = scan.end();
  if (!verdict.isText && !given.encoding)
    throw unreadable('This is not a text file. Please choose a CSV or JSON file.');
  const encoding = given.encoding ?? verdict.encoding;
  const sample = await sampleOf(parts, encoding);
  if (sample.text.replaceAll('\0', '').trim() === '') throw unreadable(emptyFile);
  if (/^\s*[[{]/.test(sample.text)) {
    const columns = await jsonColumns(parts, encoding);
    return { format: 'json', encoding, delimiter: null, headerLine: null, columns };
  }
  const table = findTable(sample.text.replaceAll('\0', ''), { ...given, isWhole: sample.isWhole });
  if (!table) throw unreadable(emptyFile);
  const { delimiter, headerLine, columns } = table;
  return { format: 'csv', encoding, delimiter, headerLine, columns };
}

async function jsonColumns(parts: FileParts, encoding: Encoding): Promise<string[]> {
  const columns = new Set<string>();
  let seen = 0;
  for await (const { cells } of jsonEntries(parts, encoding)) {
    for (const { column } of cells) columns.add(column);
    seen += 1;
    if (seen >= sampledEntries) break;
  }
  if (seen === 0)
    throw unreadable('The file holds no candidates. Please choose a file with a list of objects.');
  return [...columns].slice(0, 2_000);
}

/** Entries of a JSON file: of a list, of a list within one object, of JSON Lines, or one JSON Resume. */
async function* jsonEntries(
  parts: FileParts,
  encoding: Encoding,
): AsyncGenerator<{ line: number; cells: ImportCell[] }> {
  const splitter = new JsonSplitter();
  // A first object on its own waits for a second: alone it may be a wrapper around a list.
  let first: { line: number; value: unknown } | null = null;
  let count = 0;
  const entry = ({ line, value }: { line: number; value: unknown }) => ({
    line,
    cells: jsonObjectCells(value),
  });
  for await (const piece of textOf(parts, encoding)) {
    for (const element of splitter.push(piece)) {
      count += 1;
      if (splitter.isList) yield entry(element);
      else if (count === 1) first = element;
      else {
        if (first) yield entry(first);
        first = null;
        yield entry(element);
      }
    }
  }
  for (const element of splitter.push('', true)) yield entry(element);
  if (!first) return;
  const list = listWithin(first.value);
  if (!list) {
    yield entry(first);
    return;
  }
  let text = '';
  for await (const piece of textOf(parts, encoding)) text += piece;
  const lines = entryLines(text);
  for (const [index, value] of list.entries()) yield entry({ line: lines[index] ?? first.line, value });
}

async function* jsonRows(parts: FileParts, form: FileForm): AsyncGenerator<TableRow[]> {
  const positions = new Map(form.columns.map((column, position) => [column, position]));
  let rows: TableRow[] = [];
  for await (const { line, cells } of jsonEntries(parts, form.encoding)) {
    const row: TableRow['cells'][number][] = [];
    for (const { column, cell } of cells) {
      const position = positions.get(column);
      if (position !== undefined) row[position] = cell;
    }
    rows.push({ line, cells: Array.from(row, (cell) => cell ?? '') });
    if (rows.length < 500) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* csvRows(parts: FileParts, form: FileForm): AsyncGenerator<TableRow[]> {
  const splitter = new CsvSplitter(form.delimiter ?? ',');
  const headerLine = form.headerLine ?? 1;
  const below = (rows: TableRow[]) => rows.filter(({ line }) => line > headerLine);
  for await (const piece of textOf(parts, form.encoding)) {
    const rows = below(splitter.push(piece));
    if (rows.length > 0) yield rows;
  }
  const rest = below(splitter.push('', true));
  if (rest.length > 0) yield rest;
}

/**
 * Rows of a file below its header, in batches; only a part of the file is in memory at a time.
 * Throws `import_unreadable`, also when there are too many.
 */
export async function* readRows(parts: FileParts, form: FileForm): AsyncGenerator<TableRow[]> {
  let count = 0;
  for await (const rows of form.format === 'json' ? jsonRows(parts, form) : csvRows(parts, form)) {
    count += rows.length;
    if (count > importLimits.rows) {
      throw unreadable(
        `The file has more than ${importLimits.rows.toLocaleString('en')} rows; so many are taken at once. Please split it.`,
      );
    }
    yield rows;
  }
}
