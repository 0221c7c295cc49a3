import { AppError } from '@pluto/shared/errors/app-error.ts';
import { type CsvRow, CsvSplitter } from './split-csv.ts';

const delimiters = [',', ';', '\t', '|', '^'] as const;
const rowsLookedAt = 60;

/** Where the table of a text file begins and what separates its cells. */
export interface FoundTable {
  delimiter: string;
  /** Line of the header, first is 1. */
  headerLine: number;
  columns: string[];
}

function rowsOf(sample: string, delimiter: string, isWhole: boolean): CsvRow[] {
  try {
    return new CsvSplitter(delimiter).push(sample, isWhole).slice(0, rowsLookedAt);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** How many cells most rows have. */
function usualWidth(rows: readonly CsvRow[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { width, share: rows.length > 0 ? times / rows.length : 0 };
}

/** `sep=;` in the first line is how Excel tells itself the delimiter. */
const sepLine = /^\uFEFF?sep=(.)\r?\n?$/i;

/** The delimiter that cuts most rows into the same number of cells, more than one. */
export function detectDelimiter(sample: string, isWhole: boolean): string {
  const told = sepLine.exec(sample.slice(0, sample.indexOf('\n') + 1))?.[1];
  if (told) return told;
  const scored = delimiters.map((delimiter) => {
    const rows = rowsOf(sample, delimiter, isWhole);
    const { width, share } = usualWidth(rows);
    const header = rows[0]?.cells.length ?? 0;
    return {
      delimiter,
      score: Math.max(width, header) > 1 ? share * Math.log2(1 + Math.max(width, header)) : 0,
    };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

/**
 * Finds the header: the first of the first rows that is at least half as wide as most rows and has words in it. Some
 * exports tell about themselves in lines above it.
 */
export function findTable(
  sample: string,
  given: { delimiter?: string | null; isWhole: boolean },
): FoundTable | null {
  const delimiter = given.delimiter ?? detectDelimiter(sample, given.isWhole);
  const told = sepLine.test(sample.slice(0, sample.indexOf('\n') + 1));
  // The rows of a file whose marks are broken are looked at line by line, so that its columns can still be shown.
  let rows = rowsOf(sample, delimiter, given.isWhole);
  if (rows.length === 0) {
    rows = sample
      .split(/\r\n|\r|\n/)
      .slice(0, 1)
      .map((line) => ({ line: 1, cells: line.split(delimiter).map((cell) => cell.trim()) }));
  }
  if (told) rows = rows.slice(1);
  const { width } = usualWidth(rows);
  const header =
    rows
      .slice(0, 10)
      .find(({ cells }) => cells.filter((cell) => cell !== '').length >= Math.max(1, width / 2)) ?? rows[0];
  if (!header || header.cells.every((cell) => cell === '')) return null;
  return {
    delimiter,
    headerLine: header.line,
    columns: header.cells.map((cell) => cell.replace(/^\uFEFF/, '')),
  };
}
