import type { Line } from '../document/document-text.ts';
import { type DateRange, findDateRanges, findDates, withoutSpans } from '../fields/read-dates.ts';
import { paragraphLines } from './wrapped-lines.ts';

/** A line of a section, and what it is there for. */
export interface Marked {
  line: Line;
  /** Belongs to a description, not to the few words that name a post. */
  isBody: boolean;
  /** Dates of the entry the line heads; null in descriptions. */
  range: DateRange | null;
}

const longest = 110;

const endsInName =
  /\b(?:inc|ltd|llc|co|corp|bros|univ|jr|sr|st|ltda|cia|s\.a|s\.l|b\.v|e\.v|k\.k|ph\.d|b\.a|b\.s|m\.s|m\.a|hons)\.$/i;

/** A full stop after a whole word: "three plants.", not "Sp. z o.o." or "Acme S.L." */
function isSentence(text: string): boolean {
  if (/[。！？]$/u.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 3 || endsInName.test(text)) return false;
  if (/\p{Ll}{4,}\. \p{Lu}/u.test(text) && words.length > 5) return true;
  const last = words.at(-1) ?? '';
  if (!/[\p{L}\p{N})%"”][.;!]$/u.test(text) || /\p{L}\.\p{L}/u.test(last)) return false;
  return /\p{Ll}{3,}[.;!]$/u.test(text) || words.length > 4;
}

/** Text of a description, as against the few words that name a post. */
function isProse(text: string): boolean {
  return text.length > longest || isSentence(text) || /^\p{Ll}\p{L}+ing\b/u.test(text);
}

const leadOut =
  /^(?:highlights|keywords|technologies|technologien|tech stack|stack|tools|courses|skills|responsibilities|achievements|aufgaben|tätigkeiten|summary|environment|coursework|relevant coursework|gpa|grade|score|thesis|abschlussarbeit|key (?:responsibilities|achievements))\b\s*(?::|$)/i;

/** Dates of a line that belong to its heading: at an end of a cell, and not in the middle of a sentence. */
function headingRange(line: Line, allowSingle: boolean): DateRange | null {
  for (const cell of line.cells) {
    const ranges = findDateRanges(cell.text);
    const found = ranges[0] ?? (allowSingle ? findDates(cell.text).at(-1) : undefined);
    if (!found) continue;
    const before = cell.text.slice(0, found.from);
    const after = cell.text.slice(found.to);
    const isAtEdge =
      before.trim() === '' || /^[\s\p{P}]*(?:\(.*\))?[\s\p{P}]*$/u.test(after) || /^\s*[,|·•(–-]/.test(after);
    if (isAtEdge && cell.text.length - (found.to - found.from) <= longest + 30) return found;
  }
  return null;
}

/** Some layouts make each post an item of a list: its dates then stand on the line below the marked one. */
function opensEntry(lines: readonly Line[], at: number, dated: readonly (DateRange | null)[]): boolean {
  const next = lines[at + 1];
  const range = dated[at + 1];
  if (!next || !range || next.bullet || (lines[at] as Line).text.length > 90) return false;
  const besides = next.cells
    .map((cell) => withoutSpans(cell.text, findDateRanges(cell.text)))
    .join(' ')
    .trim();
  return /^(?:\P{L}*\d+ \p{L}+)*\P{L}*$/u.test(besides);
}

/** Where a dated line's words begin; dates may stand in the margin before them. */
function textLeft(line: Line): number | undefined {
  const words = line.cells.find(
    (cell) => findDateRanges(cell.text).length === 0 && findDates(cell.text).length === 0,
  );
  return words?.area && line.area && words.area.left < line.area.left + 260 ? words.area.left : undefined;
}

/** Where headings begin. Null where they share no left edge, as in centred or right-aligned text. */
function headingEdge(lines: readonly Line[], dated: readonly (DateRange | null)[]): number | null {
  const headings = lines.flatMap((line, i) =>
    dated[i] && line.area ? [textLeft(line) ?? line.area.left] : [],
  );
  if (headings.length === 0) return null;
  const edge = Math.max(...headings);
  const column = Math.min(...lines.flatMap((line) => (line.area ? [line.area.left] : [])));
  const right = Math.max(...lines.flatMap((line) => (line.area ? [line.area.right] : [])));
  const centred = lines.filter(
    (line, i) =>
      dated[i] &&
      line.area &&
      line.cells.length === 1 &&
      line.area.left > column + 30 &&
      Math.abs(line.area.left + line.area.right - column - right) < 40,
  );
  if (centred.length > headings.length / 2) return null;
  const isShared = headings.filter((left) => edge - left < 4).length > headings.length / 2;
  const isAlone = headings.length < 3 && lines.every((line) => line.cells.length === 1) && edge > column + 30;
  return isShared && !isAlone ? edge : null;
}

/** Parts a section's lines into headings, with their dates, and descriptions. `allowSingle`: a lone year counts. */
export function markLines(lines: readonly Line[], allowSingle: boolean): Marked[] {
  const dated = lines.map((line) => (line.bullet ? null : headingRange(line, allowSingle)));
  const edge = headingEdge(lines, dated);
  const paragraphs = paragraphLines(lines);
  const marked: Marked[] = [];
  for (const [i, line] of lines.entries()) {
    const previous = marked.at(-1);
    const range = dated[i] ?? null;
    const isIndented = edge !== null && line.area !== null && line.area.left > edge + 7;
    // The rest of a wrapped list entry stands under its text, close to it.
    const continues =
      previous?.isBody === true &&
      !range &&
      line.gap < 0.65 &&
      !line.bold &&
      (isIndented || /^\p{Ll}/u.test(line.text));
    const isBody =
      (line.bullet && !opensEntry(lines, i, dated)) ||
      (!range &&
        (isIndented || isProse(line.text) || continues || paragraphs.has(i) || leadOut.test(line.text))) ||
      (range !== null &&
        isProse(line.text) &&
        !line.bold &&
        line.cells.length === 1 &&
        line.text.length > longest);
    marked.push({ line, isBody, range: isBody ? null : range });
  }
  return marked;
}
