import { type Line, lineOf } from '../document/document-text.ts';
import { looksLikeCompany, looksLikeDegree, looksLikeSchool, looksLikeTitle } from '../fields/lexicon.ts';
import { findDateRanges, findDates } from '../fields/read-dates.ts';

const openEnd =
  /(?:[,&/]|\b(?:of|and|the|de|do|da|du|des|del|della|la|le|for|für|und|et|y|e|i|in|at|der|von|van|för|med|och|of the|zu[rm]?|с|и|в|по))$/iu;
const openStart =
  /^(?:of|and|the|de|do|da|du|des|del|für|und|et|y|in|at|von|van|och|&|\p{Ll}\p{L}{3,}$)(?![\p{L}])/u;

function styleOf(line: Line): string {
  const part = line.cells.at(-1)?.parts.at(-1);
  const first = line.cells[0]?.parts[0];
  return `${part?.bold}/${part?.italic}/${first?.bold}/${Math.round(line.size * 2)}`;
}

/** Whether the next line stands right below in the same style, at the same left edge. */
function isDirectlyBelow(line: Line, next: Line): boolean {
  const [above, below] = [line.cells[0]?.area, next.cells[0]?.area];
  return (
    above != null &&
    below != null &&
    next.cells.length === 1 &&
    !next.bullet &&
    next.page === line.page &&
    next.gap < 0.7 &&
    Math.abs(below.left - above.left) < 3 &&
    Math.abs(next.size - line.size) < 0.6
  );
}

/** Whether a line had no room for the next line's first word: then the line break says nothing. */
export function hadNoRoom(line: Line, next: Line, right: number): boolean {
  const cell = line.cells.at(-1);
  if (!cell?.area || line.cells.length > 1 || !isDirectlyBelow(line, next)) return false;
  const word = next.text.split(/[\s-]/)[0] ?? '';
  const letter = (cell.area.right - cell.area.left) / Math.max(1, cell.text.length);
  return cell.area.right + letter * (word.length + 0.6) > right;
}

/** The right edge of the column a section stands in; null where places are unknown. */
export function rightEdge(lines: readonly Line[]): number | null {
  const rights = lines.flatMap((line) => line.cells.flatMap((cell) => (cell.area ? [cell.area.right] : [])));
  return rights.length > 0 ? Math.max(...rights) : null;
}

function lowerShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /^[\p{L}]/u.test(word));
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
}

/** Indexes of lines that belong to running text: wrapped, long, mostly of small words. */
export function paragraphLines(lines: readonly Line[]): Set<number> {
  const right = rightEdge(lines);
  const found = new Set<number>();
  if (right === null) return found;
  let from = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const [line, next] = [lines[i] as Line, lines[i + 1]];
    const goesOn =
      next !== undefined &&
      findDateRanges(next.text).length === 0 &&
      styleOf(line) === styleOf(next) &&
      hadNoRoom(line, next, right);
    if (goesOn) continue;
    const text = lines
      .slice(from, i + 1)
      .map((one) => one.cells.at(-1)?.text ?? '')
      .join(' ');
    const isDated = findDateRanges((lines[from] as Line).text).length > 0;
    const isLong =
      i > from &&
      text.length > 80 &&
      (lowerShare(text) > (/[.;]( |$)/.test(text) ? 0.3 : 0.5) || text.length > 200);
    if (isLong && !isDated) for (let j = from; j <= i; j += 1) found.add(j);
    from = i + 1;
  }
  return found;
}

function saysWhat(text: string): boolean {
  return looksLikeTitle(text) || looksLikeCompany(text) || looksLikeSchool(text) || looksLikeDegree(text);
}

/** A name that wraps in a narrow column is put together again: same style, right below, and cut at a small word. */
export function joinWrappedNames(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  const right = rightEdge(lines);
  for (const line of lines) {
    const above = result.at(-1);
    const [first, next] = [above?.cells[0], line.cells[0]];
    const isSameStyle =
      first?.parts.at(-1)?.bold === next?.parts[0]?.bold &&
      first?.parts.at(-1)?.italic === next?.parts[0]?.italic;
    const isShort = first && next && first.text.length < 70 && next.text.length < 70;
    if (above && first && next && isShort && isSameStyle && isDirectlyBelow(above, line)) {
      const isCut = openEnd.test(first.text) || openStart.test(next.text);
      const isSqueezed =
        right !== null &&
        above.cells.length === 1 &&
        hadNoRoom(above, line, right) &&
        saysWhat(first.text) &&
        !saysWhat(next.text) &&
        !/[.;]$/.test(next.text);
      const isDated = findDates(next.text).length > 0 || findDateRanges(next.text).length > 0;
      // Dates after the rest of a wrapped name close its entry; at the start of a line they open one.
      const dates = [...findDateRanges(next.text), ...findDates(next.text)];
      const startsDated = dates.some((date) => !/\p{L}{2}/u.test(next.text.slice(0, date.from)));
      const isOwn = isDated && (startsDated || !isSqueezed);
      if ((isCut || isSqueezed) && !isOwn) {
        const joined = {
          ...first,
          text: `${first.text} ${next.text}`,
          parts: [...first.parts, ...next.parts],
        };
        const more = { gap: above.gap, bullet: above.bullet, heading: above.heading };
        result[result.length - 1] = lineOf([joined, ...above.cells.slice(1)], above.page, more);
        continue;
      }
    }
    result.push(line);
  }
  return result;
}

/** Two dates below each other, "2010" above "2014", are a range. */
export function joinDatePairs(lines: readonly Line[]): Line[] {
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
