import { type Line, lineOf } from '../document/document-text.ts';
import { type DateRange, findDateRanges, findDates, withoutSpans } from '../fields/read-dates.ts';

/** One post or course of study: the lines that name it, and its dates. */
export interface Entry {
  head: Line[];
  range: DateRange | null;
  /** The line the dates stand in. */
  dateLine: Line | null;
  /** Up to three lines of the description. */
  body: Line[];
}

const longest = 110;

const endsInName =
  /\b(?:inc|ltd|llc|co|corp|bros|univ|jr|sr|st|ltda|cia|s\.a|s\.l|b\.v|e\.v|k\.k|ph\.d|b\.a|b\.s|m\.s|m\.a|hons)\.$/i;

/** Text of a description, as against the few words that name a post. */
function isProse(text: string): boolean {
  if (text.length > longest) return true;
  const words = text.split(/\s+/).length;
  const isSentence = /\p{Ll}[.;]$/u.test(text) && words > 2 && !endsInName.test(text);
  return isSentence || /^\p{Ll}\p{L}+ing\b/u.test(text);
}

interface Marked {
  line: Line;
  isBody: boolean;
  range: DateRange | null;
}

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
  return words?.area && line.area && words.area.left < line.area.left + 150 ? words.area.left : undefined;
}

function markLines(lines: readonly Line[], allowSingle: boolean): Marked[] {
  const dated = lines.map((line) => (line.bullet ? null : headingRange(line, allowSingle)));
  const lefts = lines.flatMap((line, i) => (dated[i] && line.area ? [textLeft(line) ?? line.area.left] : []));
  const margin = lefts.length > 0 ? Math.max(...lefts) : null;
  const marked: Marked[] = [];
  for (const [i, line] of lines.entries()) {
    const previous = marked.at(-1);
    const range = dated[i] ?? null;
    const isIndented = margin !== null && line.area !== null && line.area.left > margin + 7;
    // The rest of a wrapped list entry stands under its text, close to it.
    const continues =
      previous?.isBody === true &&
      !range &&
      line.gap < 0.65 &&
      !line.bold &&
      (isIndented || /^\p{Ll}/u.test(line.text));
    const isLeadOut =
      /^(?:highlights|keywords|technologies|tech stack|stack|tools|courses|skills|responsibilities|achievements|aufgaben|tätigkeiten|summary|environment|coursework|relevant coursework|gpa|grade|score|key (?:responsibilities|achievements))\b\s*(?::|$)/i.test(
        line.text,
      );
    const isBody =
      (line.bullet && !opensEntry(lines, i, dated)) ||
      (!range && (isIndented || isProse(line.text) || continues || isLeadOut)) ||
      (range !== null &&
        isProse(line.text) &&
        !line.bold &&
        line.cells.length === 1 &&
        line.text.length > longest);
    marked.push({ line, isBody, range: isBody ? null : range });
  }
  return marked;
}

/** How many heading lines stand right above a dated line. */
function linesAbove(marked: readonly Marked[], at: number): { count: number; isClean: boolean } {
  let count = 0;
  for (let i = at - 1; i >= 0 && count < 3; i -= 1) {
    const one = marked[i] as Marked;
    if (one.isBody || one.range) return { count, isClean: one.isBody };
    count += 1;
    if (one.line.gap > 1.6 && i > 0) return { count, isClean: true };
  }
  return { count, isClean: count <= 3 };
}

/** Splits a section by its dates. Within a section every entry is built the same way; the clear ones show how. */
function splitByDates(marked: readonly Marked[]): Entry[] {
  const dateAt = marked.flatMap((one, i) => (one.range ? [i] : []));
  const above = dateAt.map((at) => linesAbove(marked, at));
  const clean = above.filter((one, i) => one.isClean || i === 0).map((one) => one.count);
  const lead =
    clean.length > 0 ? ([...clean].sort((a, b) => a - b)[Math.floor((clean.length - 1) / 2)] as number) : 0;
  const starts = dateAt.map(
    (at, i) =>
      at - Math.min(above[i]?.count ?? 0, Math.max(lead, i === 0 ? Math.min(above[0]?.count ?? 0, 2) : 0)),
  );
  return dateAt.map((at, i) => {
    const stop = starts[i + 1] ?? marked.length;
    const head: Line[] = [];
    const body: Line[] = [];
    for (let j = starts[i] as number; j < stop; j += 1) {
      const one = marked[j] as Marked;
      if (one.isBody && j > at) {
        body.push(...marked.slice(j, Math.min(stop, j + 3)).map((more) => more.line));
        break;
      }
      if (one.isBody) break;
      if (j > at + 3 || (j > at && one.line.gap > 1.6)) break;
      head.push(one.line);
    }
    const dateLine = (marked[at] as Marked).line;
    if (!head.includes(dateLine)) head.push(dateLine);
    return { head, range: (marked[at] as Marked).range, dateLine, body };
  });
}

/** Splits a section without dates at its free lines and after its descriptions. */
function splitByGaps(marked: readonly Marked[]): Entry[] {
  const entries: Entry[] = [];
  let current: Line[] | null = null;
  for (const one of marked) {
    if (one.isBody) {
      current = null;
      continue;
    }
    if (!current || one.line.gap > 0.9) {
      current = [];
      entries.push({ head: current, range: null, dateLine: null, body: [] });
    }
    if (current.length < 3) current.push(one.line);
  }
  return entries;
}

/** Two dates below each other, "2010" above "2014", are a range. */
function joinDatePairs(lines: readonly Line[]): Line[] {
  const isDate = (line: Line | undefined) => {
    const found = line ? findDates(line.text) : [];
    return (
      line !== undefined &&
      found.length === 1 &&
      line.text.length - ((found[0]?.to ?? 0) - (found[0]?.from ?? 0)) < 3
    );
  };
  const result: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const [line, next] = [lines[i] as Line, lines[i + 1]];
    const isOpen =
      next !== undefined &&
      /^(?:present|now|current|today|heute|actuel|actualidad|presente)$/i.test(next.text.trim());
    if (next && isDate(line) && (isDate(next) || isOpen) && next.gap < 0.6) {
      const cell = { ...(line.cells[0] as Line['cells'][number]), text: `${line.text} – ${next.text}` };
      result.push({ ...line, cells: [cell], text: cell.text });
      i += 1;
    } else result.push(line);
  }
  return result;
}

const openEnd =
  /(?:[,&]|\b(?:of|and|the|de|do|da|du|des|del|della|la|le|for|für|und|et|y|e|in|at|der|von|van|für|med|och|of the|zu[rm]?))$/iu;
const openStart = /^(?:of|and|the|de|do|da|du|des|del|für|und|et|y|in|at|von|van|och|&|\p{Ll}\p{L}{3,}$)\b/u;

/** A name that wraps in a narrow column is put together again: same style, right below, and cut at a small word. */
function joinWrappedNames(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const above = result.at(-1);
    const [first, next] = [above?.cells[0], line.cells[0]];
    const isBelow =
      above !== undefined &&
      first?.area &&
      next?.area &&
      line.cells.length === 1 &&
      !line.bullet &&
      line.page === above.page &&
      line.gap < 0.4 &&
      Math.abs(first.area.left - next.area.left) < 3 &&
      Math.abs(line.size - above.size) < 0.6;
    const isSameStyle =
      first &&
      next &&
      first.parts.at(-1)?.bold === next.parts[0]?.bold &&
      first.parts.at(-1)?.italic === next.parts[0]?.italic;
    const isShort = first && next && first.text.length < 70 && next.text.length < 70;
    const isCut = first && next && (openEnd.test(first.text) || openStart.test(next.text));
    if (
      above &&
      first &&
      next &&
      isBelow &&
      isSameStyle &&
      isShort &&
      isCut &&
      findDates(next.text).length === 0
    ) {
      const joined = { ...first, text: `${first.text} ${next.text}`, parts: [...first.parts, ...next.parts] };
      const cells = [joined, ...above.cells.slice(1)];
      result[result.length - 1] = {
        ...lineOf(cells, above.page, { gap: above.gap, bullet: above.bullet, heading: above.heading }),
      };
    } else result.push(line);
  }
  return result;
}

/** Splits the lines of a work or education section into entries. `allowSingle`: a lone year counts as dates. */
export function splitEntries(section: readonly Line[], allowSingle: boolean): Entry[] {
  const lines = joinWrappedNames(joinDatePairs(section));
  const marked = markLines(lines, allowSingle);
  if (marked.some((one) => one.range)) return splitByDates(marked);
  if (!allowSingle) {
    const again = markLines(lines, true);
    if (again.some((one) => one.range)) return splitByDates(again);
  }
  return splitByGaps(marked);
}
