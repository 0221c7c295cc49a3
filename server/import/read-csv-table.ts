import { CsvError, parse } from 'csv-parse/sync';
import { type ImportRecord, mostRecords, type TableOutcome } from './import-table.ts';

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that cuts the first line into most cells; quoted text is not looked at. */
export function detectDelimiter(text: string): string {
  const firstLine = (text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const counts = delimiters.map((delimiter) => firstLine.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Parsed {
  record: string[];
  /** Bytes of the text up to the end of the record. */
  info: { bytes: number };
}

/** Line on which each record begins. (csv-parse counts a line break of Windows within quotes twice.) */
function startingLines(text: string, parsed: readonly Parsed[]): number[] {
  const bytes = Buffer.from(text);
  const [feed, carriage] = [10, 13];
  const isBreak = (at: number) => bytes[at] === feed || (bytes[at] === carriage && bytes[at + 1] !== feed);
  let line = 1;
  let at = 0;
  return parsed.map(({ info }) => {
    while (bytes[at] === feed || bytes[at] === carriage) {
      if (isBreak(at)) line += 1;
      at += 1;
    }
    const start = line;
    for (; at < info.bytes; at += 1) if (isBreak(at)) line += 1;
    return start;
  });
}

/**
 * Reads comma separated values (RFC 4180) with any usual delimiter. The first line that is not empty names the
 * columns. `line` is where a row begins, also when a quoted cell spans several lines.
 */
export function readCsvTable(text: string): TableOutcome {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      delimiter: detectDelimiter(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? ` near line ${String(error.lines)}` : '';
    return {
      ok: false,
      message: `The file cannot be read as a table${line}: a quotation mark is opened and never closed, or a row is far too long. Please check that place and try again.`,
    };
  }
  const lines = startingLines(text, parsed);
  const [header, ...rows] = parsed
    .map(({ record }, index) => ({ record, line: lines[index] ?? 1 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (!header)
    return { ok: false, message: 'The file is empty. Please choose a file with a header line and rows.' };
  if (rows.length > mostRecords) {
    return {
      ok: false,
      message: `The file has ${rows.length} rows; at most ${mostRecords} are taken at once. Please split it.`,
    };
  }
  const columns = header.record.map((name) => name.trim());
  return {
    ok: true,
    table: {
      columns,
      records: rows.map(
        ({ record, line }): ImportRecord => ({
          line,
          cells: columns.map((column, index) => ({
            column,
            content: { kind: 'text', text: (record[index] ?? '').trim() },
          })),
        }),
      ),
    },
  };
}
