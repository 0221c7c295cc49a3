import type { Line } from '../document/document-text.ts';
import { kindOf } from '../sections/section-titles.ts';
import { isKnownSkill } from './known-skills.ts';
import { languageName } from './read-languages.ts';
import { beforeStatement, isStatementLine } from './read-statements.ts';
import { type Block, blocksOf, byColumns, groupLabel, isParentOf, isRatedGroup } from './skill-blocks.ts';
import { isLevel } from './skill-level.ts';
import { isList, skillsIn, splitList } from './split-skill-list.ts';

export { isLevel } from './skill-level.ts';

/** The single skills of a section with the lines they stand in. */
export interface ReadSkills {
  skills: string[];
  lines: Line[];
}

/** Whether a block only names the group of the next ones. */
function isGroupName(block: Block, next: Block | undefined, blocks: readonly Block[]): boolean {
  if (!next || isList(block.text) || block.line.bullet || isLevel(block.text)) return false;
  const isBeside =
    block.line === next.line &&
    block.line.cells[0]?.text === block.text &&
    isList(next.text) &&
    block.line.cells.length === 2;
  const isBold = block.bold && !next.bold && blocks.some((other) => !other.bold && !isLevel(other.text));
  return isBeside || isBold || (next.line.bullet && block.line !== next.line);
}

/** "Deutsch", "English C1": a spoken language, with or without a level. */
function isLanguage(item: string): boolean {
  const words = item.split(/[\s(（:–-]+/);
  return words.length < 4 && languageName(words[0] ?? '') !== null;
}

/** "Languages: English, German" in a list of skills is about spoken languages; "Languages: Java" is not. */
function isAboutLanguages(name: string | undefined, body: string): boolean {
  const items = splitList(body);
  return (
    name !== undefined &&
    kindOf(name) === 'languages' &&
    items.length > 0 &&
    items.filter(isLanguage).length >= items.length / 2
  );
}

/** The lines of a section up to where another begins whose title the layout left among them; statements are no skills. */
function ownLines(section: readonly Line[]): Line[] {
  const isOther = (text: string) => {
    const kind = /^[\p{P}\s]*\P{Ll}+$/u.test(text) ? kindOf(text) : null;
    return kind !== null && kind !== 'skills';
  };
  const own: Line[] = [];
  for (const line of section) {
    const at = line.cells.findIndex((cell) => isOther(cell.text));
    if (at === 0 && own.length > 0) break;
    if (at > 0) {
      own.push({ ...line, cells: line.cells.slice(0, at) });
      break;
    }
    if (!isStatementLine(line))
      own.push({ ...line, cells: line.cells.map((cell) => ({ ...cell, text: beforeStatement(cell.text) })) });
  }
  return own;
}

/** Reads the skills of one or more skills sections: group names and levels are left out. */
export function readSkills(sections: readonly (readonly Line[])[]): ReadSkills {
  const skills = new Map<string, string>();
  const used = new Set<Line>();
  for (const section of sections) {
    const blocks = blocksOf(byColumns(ownLines(section)));
    for (const [i, block] of blocks.entries()) {
      const next = blocks[i + 1];
      const [, name, rest] = groupLabel.exec(block.text) ?? [];
      let body = name !== undefined ? (rest ?? '') : block.text;
      if (isParentOf(block, next) || isRatedGroup(block, next, blocks[i + 2])) continue;
      if (name === undefined && isGroupName(block, next, blocks)) continue;
      if (isAboutLanguages(name, body)) continue;
      if (name !== undefined && isLevel(body)) {
        // "Python: Expert" rates a skill, "Databases: Advanced" above a list a group, "Level: High" nothing.
        const isGroup = next !== undefined && isList(next.text) && !groupLabel.test(next.text);
        if (isGroup || /^(?:keywords|level|stufe|niveau|nivel)$/i.test(name)) continue;
        body = name;
      }
      const items = skillsIn(body.replace(/^(?:keywords)\s*[:：]\s*/i, ''));
      if (items.length > 1 && items.every(isLanguage)) continue;
      for (const skill of items) {
        const key = skill.toLowerCase();
        if (!skills.has(key)) skills.set(key, skill);
        used.add(block.line);
      }
    }
  }
  return { skills: [...skills.values()].slice(0, 150), lines: [...used] };
}

const shortest = 3;

/**
 * Lists of short items in parts of the document that are no skills sections, most of them names we know: skills under
 * a title of their own ("FRONTEND"), or with none. Each run comes with the line above it that may name it.
 */
export function findKnownSkills(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let run: Line[] = [];
  const itemsOf = (line: Line) =>
    line.cells.flatMap((cell) => skillsIn(cell.text.replace(groupLabel, '$2') || cell.text));
  const close = () => {
    // What stands above in another size (a name, an address) is no part of the list.
    const first = run.find((line) => itemsOf(line).some(isKnownSkill));
    const own = run.filter(
      (line) => first && Math.abs(line.size - first.size) < 0.3 && line.page === first.page,
    );
    const items = own.flatMap(itemsOf);
    if (items.length >= shortest && items.filter(isKnownSkill).length >= Math.max(2, items.length * 0.4))
      found.push(run.slice(run.indexOf(own[0] as Line)).filter((line) => own.includes(line) || line.bold));
    run = [];
  };
  for (const line of lines) {
    const isItem = line.cells.every((cell) => {
      if (
        cell.links.length > 0 ||
        (/\.\p{L}{2,}(?:\/|$)/u.test(cell.text.trim()) && !isKnownSkill(cell.text))
      )
        return false;
      const items = splitList(cell.text.replace(groupLabel, '$2') || cell.text);
      return items.every(
        (item) => item.length <= 32 && item.split(/\s+/).length <= 4 && !/@|\d{4}|[.!?]$/.test(item),
      );
    });
    if (isItem) run.push(line);
    else close();
  }
  close();
  return found;
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
