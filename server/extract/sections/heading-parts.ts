import type { Cell, Line, StyledText } from '../document/document-text.ts';
import { findDateRanges, findDates, withoutSpans } from '../fields/read-dates.ts';
import { type Column, labelledValue, type Role, roleInTable, roleOf } from './entry-labels.ts';

/** A piece of a heading: what stands between separators, dates taken out. */
export interface HeadingPart {
  text: string;
  line: Line;
  /** Stands right of the line's first words, where places and notes are set. */
  isAside: boolean;
  /** What a label or the head of its column says it is. */
  role: Role | null;
}

const strong = /\s*(?:[|•·∙●‖]|\s[–—-]\s|\s[@/]\s|\t)\s*/u;
const url = /^(?:https?:\/\/|www\.)\S+$|^\S+\.(?:com|org|net|io|dev|edu)(?:\/\S*)?$/i;
const noise =
  /^(?:full[- ]?time|part[- ]?time|vollzeit|teilzeit|contract|permanent|temporary|freelance|remote|hybrid|on-?site|self-employed|internship|seasonal|temps plein|temps partiel|cdi|cdd|jornada completa|indefinido|gpa|grade|score|(?:\d+ (?:years?|yrs?|months?|mos?|weeks?|days?|jahre?|monate?|ans?|mois|años?|mes(?:es)?|anni|mesi|anos?)[ ,]*)+|\p{P}+)$|^(?:gpa|cgpa|grade|score|note|notendurchschnitt|abschlussnote|marks|percentage|overall gpa|dean's list|technologies|keywords|stack|tools|skills)\b\s*[:\d(]|^\(?\d[\d.,]*\s*(?:\/\s*\d[\d.,]*|%)\)?$/iu;

/** Splits a cell where its style changes at a separator, as in **Title**, *Company*, Place. */
function splitByStyle(cell: Cell): string[] | null {
  const groups: { key: string; text: string }[] = [];
  const keyOf = (part: StyledText) => `${part.bold}/${part.italic}/${part.font}`;
  for (const part of cell.parts) {
    const last = groups.at(-1);
    if (!/[\p{L}\p{N}]/u.test(part.text) && last) {
      last.text += part.text;
      continue;
    }
    const key = keyOf(part);
    if (last?.key === key) last.text += ` ${part.text}`;
    else groups.push({ key, text: part.text });
  }
  if (groups.length < 2) return null;
  // Only a style change beside a separator parts two things; a bold word inside a name does not.
  const apart = groups.every(
    (group, i) =>
      i === 0 || /^\s*[,:|•·–—-]/u.test(group.text) || /[,:|•·–—-]\s*$/u.test(groups[i - 1]?.text ?? ''),
  );
  return apart ? groups.map((group) => group.text) : null;
}

function undated(text: string): string {
  return withoutSpans(text, [...findDateRanges(text), ...findDates(text)]);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·–—@*_-]+|[\s,;:|•·–—@*_-]+$/g, '')
    .trim();
}

/** The pieces of an entry's heading lines between clear separators, without dates, addresses of pages and noise. */
export function headingParts(
  lines: readonly Line[],
  columns: readonly Column[] | null = null,
): HeadingPart[] {
  return lines.flatMap((line) => {
    const first = line.cells.find((cell) => /\p{L}{2}/u.test(undated(cell.text)));
    return line.cells.flatMap((cell, at): HeadingPart[] => {
      if (roleOf(cell.text) && (line.cells[at + 1] || line.cells.length > 1)) return [];
      const before = line.cells[at - 1];
      const labelled = labelledValue(cell.text);
      const role =
        labelled?.role ?? (before ? roleOf(before.text) : null) ?? roleInTable(cell, line, columns);
      if (role === 'note' || role === 'dates') return [];
      if (role) {
        const text = tidy(undated(labelled?.value ?? cell.text));
        return text === '' ? [] : [{ text, line, isAside: false, role }];
      }
      const plain = undated(cell.text);
      if (!/\p{L}/u.test(plain)) return [];
      const pieces =
        findDateRanges(cell.text).length > 0 && cell.parts.length < 3
          ? [plain]
          : (splitByStyle(cell)?.map(undated) ?? [plain]);
      return pieces
        .flatMap((piece) => piece.split(strong))
        .map(tidy)
        .filter((text) => /\p{L}/u.test(text) && !url.test(text) && !noise.test(text))
        .map((text) => ({ text, line, isAside: cell !== first, role: null }));
    });
  });
}

const legalForm = /^(?:inc|llc|ltd|limited|co|corp|llp|plc|gmbh|ag|s\.?a\.?|s\.?l\.?|jr|sr|ph\.?d)\.?$/i;

/** Splits at commas outside brackets; a legal form stays with the name before it. */
export function splitAtCommas(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if ('([（'.includes(character)) depth += 1;
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && (character === ',' || character === '、' || character === '，')) {
      pieces.push(current);
      current = '';
    } else current += character;
  }
  pieces.push(current);
  const result: string[] = [];
  for (const piece of pieces.map((one) => one.trim()).filter(Boolean)) {
    if (result.length > 0 && legalForm.test(piece)) result[result.length - 1] += `, ${piece}`;
    else result.push(piece);
  }
  return result;
}
