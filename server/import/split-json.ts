import { AppError } from '@pluto/shared/errors/app-error.ts';

export interface JsonElement {
  line: number;
  value: unknown;
}

/** One entry of a list beyond this is no candidate. */
const longestEntry = 32 * 1024 * 1024;

/**
 * Splits a JSON text into its entries, piece by piece as it arrives: the entries of a list, or the objects of a text
 * that has one behind the other (JSON Lines). Only one entry is held at a time.
 */
export class JsonSplitter {
  #text = '';
  /** Where the scan stands in `#text`. */
  #at = 0;
  #line = 1;
  #depth = 0;
  #isInString = false;
  #start = -1;
  #startLine = 1;
  /** Depth of an entry: 1 within a list, 0 for objects on their own, -1 before the first sign. */
  #entryDepth = -1;
  #isClosed = false;

  get isList(): boolean {
    return this.#entryDepth === 1;
  }

  /** Throws `import_unreadable` with the line for text that is no JSON. */
  push(piece: string, isLast = false): JsonElement[] {
    this.#text += piece;
    const found: JsonElement[] = [];
    const text = this.#text;
    for (; this.#at < text.length; this.#at += 1) {
      const code = text.charCodeAt(this.#at);
      if (code === 10) this.#line += 1;
      if (this.#isInString) {
        if (code === 92) {
          if (this.#at + 1 >= text.length && !isLast) break;
          this.#at += 1;
        } else if (code === 34) this.#isInString = false;
        continue;
      }
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) continue;
      if (this.#entryDepth === -1) {
        this.#entryDepth = code === 91 ? 1 : 0;
        if (code === 91) {
          this.#depth = 1;
          continue;
        }
      }
      const isEntryLevel = this.#depth === this.#entryDepth;
      if (isEntryLevel && (code === 44 || code === 93)) {
        if (this.#start >= 0) found.push(this.#entry(text, this.#at));
        if (code === 93) {
          this.#depth -= 1;
          this.#isClosed = true;
        }
        continue;
      }
      if (isEntryLevel && this.#start < 0) {
        this.#start = this.#at;
        this.#startLine = this.#line;
      }
      if (code === 34) this.#isInString = true;
      else if (code === 91 || code === 123) this.#depth += 1;
      else if (code === 93 || code === 125) {
        this.#depth -= 1;
        if (this.#depth < 0) throw this.#broken(this.#line);
        if (this.#depth === this.#entryDepth && this.#start >= 0) found.push(this.#entry(text, this.#at + 1));
      }
    }
    if (isLast && (this.#start >= 0 || this.#isInString || (this.isList && !this.#isClosed)))
      throw this.#broken(this.#line);
    const keepFrom = this.#start >= 0 ? this.#start : this.#at;
    this.#text = text.slice(keepFrom);
    this.#at -= keepFrom;
    if (this.#start >= 0) this.#start = 0;
    if (this.#text.length > longestEntry) {
      throw new AppError('import_unreadable', {
        publicMessage: `One entry of the file, at line ${this.#startLine}, is far too long. Please export a list with one object for each candidate.`,
      });
    }
    return found;
  }

  #entry(text: string, end: number): JsonElement {
    const source = text.slice(this.#start, end);
    this.#start = -1;
    try {
      return { line: this.#startLine, value: JSON.parse(source) };
    } catch {
      throw this.#broken(this.#startLine);
    }
  }

  #broken(line: number): AppError {
    return new AppError('import_unreadable', {
      publicMessage: `The file is not valid JSON (line ${line}). Please export it again.`,
    });
  }
}
