import { AppError } from '@pluto/shared/errors/app-error.ts';

export interface CsvRow {
  /** Line on which the row begins, first is 1. */
  line: number;
  cells: string[];
}

/** A row beyond this length is a quotation mark that was opened and never closed. */
const longestRow = 4 * 1024 * 1024;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell === '');

/**
 * Splits comma separated values (RFC 4180) with any delimiter, piece by piece as the text arrives. Rows may be of
 * different lengths, cells may hold line breaks, delimiters and doubled quotation marks; a mark within a cell that does
 * not begin with one is a plain sign. Cells are trimmed, zeros dropped, blank rows left out.
 */
export class CsvSplitter {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  /** Line on which the part that is kept back begins. */
  get line(): number {
    return this.#line;
  }

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /**
   * Takes the next piece of the text and gives the rows that are whole; `isLast` gives the rest as well.
   * Throws `import_unreadable` for a quotation mark that is never closed.
   */
  push(piece: string, isLast = false): CsvRow[] {
    const clean = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
    const text = this.#rest + clean;
    const rows: CsvRow[] = [];
    let at = 0;
    let feed = -2;
    let carriage = -2;
    let quote = -2;
    const from = (sign: string, known: number) =>
      known === -1 || known >= at ? known : text.indexOf(sign, at);
    while (at < text.length) {
      feed = from('\n', feed);
      carriage = from('\r', carriage);
      quote = from('"', quote);
      const end = feed === -1 ? carriage : carriage === -1 ? feed : Math.min(feed, carriage);
      if (end === -1 && !isLast) break;
      const stop = end === -1 ? text.length : end;
      if (quote === -1 || quote > stop) {
        const isHalf = text[stop] === '\r' && stop + 1 === text.length && !isLast;
        if (isHalf) break;
        const cells = text.slice(at, stop).split(this.#delimiter);
        for (let cell = 0; cell < cells.length; cell += 1) cells[cell] = (cells[cell] as string).trim();
        if (!isBlank(cells)) rows.push({ line: this.#line, cells });
        this.#line += 1;
        at = stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1);
        continue;
      }
      const row = this.#quotedRow(text, at, isLast);
      if (!row) break;
      if (!isBlank(row.cells)) rows.push({ line: this.#line, cells: row.cells });
      this.#line += row.lines;
      at = row.next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestRow) throw this.#neverClosed();
    return rows;
  }

  #neverClosed(): AppError {
    return new AppError('import_unreadable', {
      publicMessage: `The file cannot be read as a table near line ${this.#line}: a quotation mark is opened and never closed, or a row is far too long. Please check that place and try again.`,
    });
  }

  /** A row with quotation marks; null while its end has not arrived. */
  #quotedRow(
    text: string,
    start: number,
    isLast: boolean,
  ): { cells: string[]; next: number; lines: number } | null {
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    const cellEnd = (from: number) => {
      let end = from;
      for (; end < text.length; end += 1) {
        const sign = text[end];
        if (sign === this.#delimiter || sign === '\n' || sign === '\r') break;
      }
      return end;
    };
    for (;;) {
      let open = at;
      while (text[open] === ' ') open += 1;
      let cell = '';
      if (text[open] === '"') {
        let from = open + 1;
        for (;;) {
          const mark = text.indexOf('"', from);
          if (mark === -1) {
            if (isLast) throw this.#neverClosed();
            return null;
          }
          if (text[mark + 1] === '"') {
            cell += text.slice(from, mark + 1);
            from = mark + 2;
            continue;
          }
          cell += text.slice(from, mark);
          at = mark + 1;
          break;
        }
        lines += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
        const end = cellEnd(at);
        cell += text.slice(at, end);
        at = end;
      } else {
        const end = cellEnd(at);
        cell = text.slice(at, end);
        at = end;
      }
      cells.push(cell.trim());
      if (at >= text.length) return isLast ? { cells, next: at, lines } : null;
      if (text[at] === this.#delimiter) {
        at += 1;
        continue;
      }
      if (text[at] === '\r' && at + 1 === text.length && !isLast) return null;
      return { cells, next: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1), lines };
    }
  }
}
