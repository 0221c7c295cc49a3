import { type Cell, type Line, lineOf } from '../document/document-text.ts';
import { languageName } from './read-languages.ts';

/** The single skills of a section with the lines they stand in. */
export interface ReadSkills {
  skills: string[];
  lines: Line[];
}

const level =
  /^(?:beginner|basic|elementary|novice|intermediate|advanced|expert|proficient|professional|fluent|native|master|senior|junior|competent|familiar|working knowledge|good|very good|excellent|strong|medium|high|low|anfänger|grundkenntnisse|fortgeschritten|sehr gut|gut|experte|expertin|débutant|intermédiaire|avancé|confirmé|básico|intermedio|avanzado|experto|\d+\+?\s*(?:years?|yrs?|jahre|ans|años)(?:\s+(?:of\s+)?experience)?|\d{1,3}\s?%|\d\s*\/\s*\d{1,2}|[●○★☆•\s]+)$/iu;
const label = /^([^:：,;]{2,45})(?::(?=\s|$)|：)\s*(.*)$/u;
const marks = /^[\s•●▪■◦○‣·∙»►–—*-]+|[\s•●▪■◦○‣·∙»►–—*,;.-]+$/gu;

/** Whether a text only rates something: "Advanced", "5 years", "80 %". */
export function isLevel(text: string): boolean {
  return level.test(text.trim());
}

function cellsOverlap(a: Cell, b: Cell): boolean {
  if (!a.area || !b.area) return false;
  return Math.min(a.area.right, b.area.right) - Math.max(a.area.left, b.area.left) > 0;
}

function isList(text: string): boolean {
  return /[,;|•·]/.test(text);
}

/** Left and right ends of the columns that free strips through all lines leave, from left to right. */
function columnsOf(lines: readonly Line[]): { left: number; right: number }[] {
  const spans = lines
    .flatMap((line) =>
      line.cells.flatMap((cell) => (cell.area ? [{ left: cell.area.left, right: cell.area.right }] : [])),
    )
    .sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.left <= last.right + 4) last.right = Math.max(last.right, span.right);
    else columns.push({ ...span });
  }
  return columns;
}

/**
 * Reads groups that stand side by side column by column. Rows of a name and its list ("Databases   MySQL, Redis")
 * and loose rows of tags are left as they are.
 */
function byColumns(lines: readonly Line[]): Line[] {
  const wide = lines.filter((line) => line.cells.length > 1);
  const columns = wide.length > 1 ? columnsOf(lines) : [];
  if (columns.length < 2 || columns.length > 4) return [...lines];
  const isTable =
    columns.length === 2 &&
    wide.every((line) => !isList(line.cells[0]?.text ?? '')) &&
    wide.filter((line) => line.cells.slice(1).some((cell) => isList(cell.text))).length > wide.length / 2;
  if (isTable) return [...lines];
  return columns.flatMap((column) =>
    lines.flatMap((line) => {
      const cells = line.cells.filter(
        (cell) => cell.area && cell.area.left >= column.left - 1 && cell.area.left <= column.right,
      );
      if (cells.length === 0) return [];
      return [{ ...lineOf(cells, line.page, { bullet: line.bullet, gap: line.gap }) }];
    }),
  );
}

/** Splits a list at its separators, but not inside brackets. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let current = '';
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    if ('([（'.includes(character)) depth += 1;
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1);
    const isSeparator =
      /[,;|•●▪·∙、，；\n\t]/u.test(character) ||
      (/[/–—]/.test(character) && characters[i - 1] === ' ' && characters[i + 1] === ' ');
    if (depth === 0 && isSeparator) {
      items.push(current);
      current = '';
    } else current += character;
  }
  items.push(current);
  return items.map((item) => item.trim()).filter(Boolean);
}

const joiner = /^(.+?)\s+(?:and|&|und|et|y|e)\s+(.+)$/iu;

/** "Java and J2EE" are two skills; "Research and development" is one: each side must look like a name. */
function splitPair(item: string): string[] {
  const [, first, second] = joiner.exec(item) ?? [];
  if (!first || !second || item.includes('(')) return [item];
  const isName = (text: string) => /^[\p{Lu}\d.#+-][\p{L}\d.#+-]*$/u.test(text) && text.length > 1;
  return isName(first) && isName(second) ? [first, second] : [item];
}

/** "Databases (MySQL, MongoDB)" holds a list; "JavaScript (ES6+)" is one skill. */
function splitBrackets(item: string): string[] {
  const [, outer, inner] = /^(.{2,60}?)\s*\(([^()]*[,;][^()]*)\)$/u.exec(item) ?? [];
  if (!outer || !inner) return [item];
  return [outer, ...inner.split(/[,;]/)];
}

function cleanItem(item: string): string {
  return item
    .replace(/^(?:and|und|et|y|e|or|oder)\s+/i, '')
    .replace(
      /\s*[(–—-]\s*(?:beginner|basic|intermediate|advanced|expert|proficient|fluent|native|\d+\+?\s*(?:years?|yrs?)[^)]*)\s*\)?$/i,
      '',
    )
    .replace(/^(?:etc|usw|u\.a|among others)\.?$/i, '')
    .replace(/\s*\((?:versions?|v\.?)\s*[\d.]+\+?\)$/i, '')
    .replace(marks, '')
    .trim();
}

function isSkill(item: string): boolean {
  if (item.length < 1 || item.length > 60 || !/[\p{L}]/u.test(item)) return false;
  if (isLevel(item) || item.split(/\s+/).length > 7) return false;
  return !/^(?:i|we|my|ich|je)\s|@|https?:|^\d{4}$/i.test(item);
}

/** One list, put together again where it wraps over lines. */
interface Block {
  text: string;
  line: Line;
  bold: boolean;
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const right = Math.max(0, ...lines.map((line) => line.area?.right ?? 0));
  for (const line of lines) {
    for (const [i, cell] of line.cells.entries()) {
      const previous = blocks.at(-1);
      const above = previous?.line;
      const isNextLine = i === 0 && above !== undefined && above !== line;
      const wraps =
        isNextLine &&
        !line.bullet &&
        line.gap < 0.75 &&
        previous !== undefined &&
        !label.test(cell.text) &&
        line.bold === above.bold &&
        Math.abs(line.size - above.size) < 0.6 &&
        (/,$|[-–]$|\b(?:and|und|et|y)$/.test(previous.text) ||
          (above.cells.length === 1 &&
            isList(previous.text) &&
            (above.area === null || above.area.right > right - (right - (above.area.left ?? 0)) * 0.3) &&
            line.cells.length === 1) ||
          (above.bullet &&
            cellsOverlap(cell, above.cells[0] as Cell) &&
            (line.area?.left ?? 0) > (above.area?.left ?? 0) + 3) ||
          (/^\p{Ll}/u.test(cell.text) && line.gap < 0.5 && !isList(cell.text)));
      if (wraps && previous) {
        const isHyphen = /\p{Ll}-$/u.test(previous.text) && /^\p{Ll}/u.test(cell.text);
        previous.text = isHyphen ? previous.text.slice(0, -1) + cell.text : `${previous.text} ${cell.text}`;
        previous.line = line;
        continue;
      }
      blocks.push({
        text: cell.text,
        line,
        bold: cell.parts.length > 0 && cell.parts.every((part) => part.bold || !/\p{L}/u.test(part.text)),
      });
    }
  }
  return blocks;
}

/** A list entry with entries of its own, indented below it, names a group. */
function isParentOf(block: Block, next: Block | undefined): boolean {
  if (!next?.line.bullet || !block.line.bullet || isList(block.text)) return false;
  const [left, inner] = [block.line.area?.left, next.line.area?.left];
  return left !== undefined && inner !== undefined && block.line.page === next.line.page && inner > left + 6;
}

/** "Databases   Advanced" above a row of tags names their group. */
function isRatedGroup(block: Block, next: Block | undefined, after: Block | undefined): boolean {
  if (!next || !after || isList(block.text) || !isLevel(next.text)) return false;
  const isPlain = !after.bold || !block.bold;
  const isTags = isList(after.text) || after.line.cells.length > 1;
  return isPlain && after.line !== block.line && isTags && !isLevel(after.line.cells[1]?.text ?? '');
}

/** Reads the skills of one or more skills sections: group names and levels are left out. */
export function readSkills(sections: readonly (readonly Line[])[]): ReadSkills {
  const skills = new Map<string, string>();
  const used = new Set<Line>();
  for (const section of sections) {
    const blocks = blocksOf(byColumns(section));
    for (const [i, block] of blocks.entries()) {
      const next = blocks[i + 1];
      const [, name, rest] = label.exec(block.text) ?? [];
      const body = name !== undefined ? (rest ?? '') : block.text;
      const isGroupName =
        name === undefined &&
        !isList(body) &&
        !block.line.bullet &&
        next !== undefined &&
        !isLevel(body) &&
        ((block.line === next.line &&
          block.line.cells[0]?.text === block.text &&
          isList(next.text) &&
          block.line.cells.length === 2) ||
          (block.bold && !next.bold && blocks.some((other) => !other.bold && !isLevel(other.text))) ||
          (!block.line.bullet && next.line.bullet && block.line !== next.line));
      if (isParentOf(block, next) || isRatedGroup(block, next, blocks[i + 2])) continue;
      if (isGroupName) continue;
      if (name !== undefined && /^(?:keywords|level|stufe|niveau)$/i.test(name) === false && isLevel(body))
        continue;
      for (const item of splitList(body.replace(/^(?:keywords)\s*[:：]\s*/i, ''))) {
        for (const part of splitBrackets(item)
          .flatMap((one) => splitPair(cleanItem(one)))
          .map(cleanItem)) {
          if (!isSkill(part)) continue;
          const key = part.toLowerCase();
          if (!skills.has(key)) skills.set(key, part);
          used.add(block.line);
        }
      }
    }
  }
  return { skills: [...skills.values()].slice(0, 150), lines: [...used] };
}

/**
 * Skills listed without a title: short names, each with a level below it ("React" / "Advanced"). Three in a row
 * are needed before this is believed.
 */
export function findRatedSkills(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [name, rating] = [lines[i] as Line, lines[i + 1] as Line];
    const isPair =
      name.cells.length === 1 &&
      name.text.length < 40 &&
      !isLevel(name.text) &&
      isLevel(rating.text) &&
      !languageName(name.text);
    if (!isPair) continue;
    found.push(name);
    i += 1;
  }
  return found.length >= 3 ? found : [];
}
