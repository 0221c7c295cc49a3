import { type Cell, joinCells, type Line, lineOf } from '../document/document-text.ts';
import { hasDateRange } from '../fields/read-dates.ts';
import { isLevel } from '../fields/read-skills.ts';
import { kindByWord, kindOf, type SectionKind } from './section-titles.ts';

export interface Section {
  kind: SectionKind;
  title: string;
  lines: Line[];
}

function styleOf(line: Line): string {
  const isCaps = line.text === line.text.toUpperCase() && /\p{Lu}{3}/u.test(line.text);
  return [
    Math.round(line.size * 2),
    line.bold,
    isCaps,
    line.cells[0]?.parts.find((part) => part.text.trim())?.font ?? '',
  ].join('/');
}

function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

interface TitleStyle {
  styles: Map<string, number>;
  body: number;
  /** Size of most of the titles. */
  size: number;
}

function standsOut(line: Line, body: number): boolean {
  return line.size > body + 0.4 || line.bold || /^\P{Ll}+$/u.test(line.text);
}

/** Styles in which the document prints the titles we know. */
function titleStyles(flows: readonly Line[][]): TitleStyle {
  const lines = flows.flat();
  const styles = new Map<string, number>();
  const body = bodySize(lines);
  const titled = lines.filter(
    (line) => line.cells.length === 1 && kindOf(line.text) && (!line.bullet || standsOut(line, body)),
  );
  for (const line of titled) styles.set(styleOf(line), (styles.get(styleOf(line)) ?? 0) + 1);
  const sizes = titled.map((line) => line.size).sort((a, b) => a - b);
  return { styles, body, size: sizes[Math.floor(sizes.length / 2)] ?? 0 };
}

/** A listed word alone on a line is a title unless it is set like plain text among styled titles. */
function isTitleLine(line: Line, { styles, body, size }: TitleStyle): boolean {
  // A title may carry a mark of its own, as an item of a list does; then it must look like a title.
  if (line.cells.length !== 1 || (line.bullet && !standsOut(line, body))) return false;
  if (line.heading !== null) return true;
  const most = Math.max(0, ...styles.values());
  const mine = styles.get(styleOf(line)) ?? 0;
  const stands = standsOut(line, body);
  if (mine >= 2 && mine >= most / 3) return true;
  if (!stands) return most <= 1;
  return most <= 3 || line.size >= size * 0.93;
}

/** A line in the style of the known titles that opens a section we have no word for. */
function isUnknownTitle(line: Line, following: readonly Line[], { styles, body }: TitleStyle): boolean {
  if (line.cells.length !== 1 || line.bullet || line.text.length > 45 || /[.,:;]$/.test(line.text))
    return false;
  const known = styles.get(styleOf(line)) ?? 0;
  const isHeadingStyle = line.heading !== null ? line.heading <= 2 : known >= 2 && line.size > body + 0.4;
  if (!isHeadingStyle) return false;
  const isCaps = /^\P{Ll}+$/u.test(line.text) && /\p{Lu}/u.test(line.text);
  if (kindByWord(line.text)) return true;
  return isCaps && known >= 3 && !following.slice(0, 4).some((next) => hasDateRange(next.text));
}

/** What a document calls itself; it heads the page but opens no section. */
const documentTitle =
  /^(?:curriculum vitae|c\.?v\.?|r[ée]sum[ée]|resumo|lebenslauf|hoja de vida|currículum(?: vitae)?|履歴書|職務経歴書|이력서|резюме)$/i;

const inlineTitle = /^([\p{L} &/-]{4,40}?)\s*[:：]\s+(.+)$/u;

/** "Skills: a, b, c" as a section in one line; only outside lists, where the same form labels a group. */
function inlineSection(
  line: Line,
  current: Section,
): { kind: SectionKind; title: string; rest: Line } | null {
  if (line.bullet || current.kind === 'skills' || current.kind === 'work') return null;
  const [, title, rest] = inlineTitle.exec(line.text) ?? [];
  const kind = title ? kindOf(title) : null;
  if (!title || !rest || !kind || !['skills', 'languages', 'education'].includes(kind)) return null;
  if (kind === 'languages' && current.kind !== 'other' && current.kind !== 'header') return null;
  const cells = line.cells.map((cell, i) =>
    i === 0 ? { ...cell, text: cell.text.replace(/^[^:：]*[:：]\s*/, '') } : cell,
  );
  const kept = cells.filter((cell) => cell.text !== '');
  return { kind, title, rest: { ...line, cells: kept, text: joinCells(kept) } };
}

/** A large title may share its line with small text that begins right under it: then it stands alone. */
function titleApart(line: Line, body: number): [Line, Line] | null {
  const [first, ...rest] = line.cells;
  const sizeOf = (cell: Cell) => Math.max(0, ...cell.parts.map((part) => part.size));
  if (!first || rest.length === 0 || line.bullet || !kindOf(first.text)) return null;
  const size = sizeOf(first);
  if (size < body + 2 || rest.some((cell) => sizeOf(cell) > size * 0.85)) return null;
  return [lineOf([first], line.page, { gap: line.gap }), lineOf(rest, line.page)];
}

/** A title in capitals may be followed on its own line by the first entry: "EXPERIENCE Site Manager, Harbour Ltd". */
function titleInLine(line: Line): [Line, Line] | null {
  const [cell, ...others] = line.cells;
  const [, title, rest] =
    /^(\p{Lu}[\p{Lu}\s&]{4,38}\p{Lu})\s+(\p{Lu}\p{Ll}.+)$/u.exec(cell?.text ?? '') ?? [];
  if (!cell || !title || !rest || line.bullet) return null;
  if (!['work', 'education'].includes(kindOf(title) ?? '')) return null;
  const below = lineOf([{ ...cell, text: rest }, ...others], line.page);
  return [lineOf([{ ...cell, text: title }], line.page, { gap: line.gap }), below];
}

/** Cuts flows of lines into sections by their titles. What stands before the first title of a flow is `header`. */
export function splitSections(printed: readonly Line[][]): Section[] {
  const body = bodySize(printed.flat());
  const flows = printed.map((flow) =>
    flow.flatMap((line) => titleApart(line, body) ?? titleInLine(line) ?? [line]),
  );
  const styles = titleStyles(flows);
  const sections: Section[] = [];
  for (const flow of flows) {
    let current: Section = { kind: 'header', title: '', lines: [] };
    sections.push(current);
    for (const [i, line] of flow.entries()) {
      if (sections.length === 1 && i === 0 && documentTitle.test(line.text)) continue;
      const known = kindOf(line.text);
      const following = flow.slice(i + 1);
      let kind: SectionKind | null = null;
      if (known && isTitleLine(line, styles)) kind = known;
      else if (
        (current.kind !== 'header' || flow !== flows[0] || kindByWord(line.text)) &&
        isUnknownTitle(line, following, styles)
      ) {
        // A group of skills under its own title: a level stands right below it.
        kind = kindByWord(line.text) ?? (isLevel(following[0]?.text ?? '') ? 'skills' : 'other');
      }
      if (kind) {
        current = { kind, title: line.text, lines: [] };
        sections.push(current);
        continue;
      }
      const inline = inlineSection(line, current);
      if (inline) {
        current = { kind: inline.kind, title: inline.title, lines: [inline.rest] };
        sections.push(current);
        continue;
      }
      current.lines.push(line);
    }
  }
  return sections.filter((section) => section.lines.length > 0 || section.kind !== 'header');
}
