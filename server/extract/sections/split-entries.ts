import type { Line } from '../document/document-text.ts';
import { type DateRange, findDateRanges } from '../fields/read-dates.ts';
import { type Column, columnsOf } from './entry-labels.ts';
import { liftDates } from './lift-dates.ts';
import { type Marked, markLines } from './mark-lines.ts';
import { joinDatePairs, joinWrappedNames } from './wrapped-lines.ts';

/** One post or course of study: the lines that name it, and its dates. */
export interface Entry {
  head: Line[];
  range: DateRange | null;
  /** The line the dates stand in. */
  dateLine: Line | null;
  /** Up to three lines of the description. */
  body: Line[];
  /** Columns of the table the entry stands in, where a head row names them. */
  columns: readonly Column[] | null;
}

/** Free space above a line in line heights; null where a page break or the section's title hides it. */
function gapAbove(marked: readonly Marked[], at: number): number | null {
  const [line, before] = [marked[at]?.line, marked[at - 1]?.line];
  return line && before && line.page === before.page ? line.gap : null;
}

function usualGap(marked: readonly Marked[]): number {
  const gaps = marked.flatMap((_one, i) => gapAbove(marked, i) ?? []).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

function styleOf(line: Line | undefined): string {
  const part = line?.cells[0]?.parts[0];
  return `${Math.round((line?.size ?? 0) * 2)}/${part?.bold}/${part?.italic}`;
}

const mostAbove = 3;

/** How well a section fits the reading that its entries begin `lead` lines above their dates. */
function fitOf(marked: readonly Marked[], dateAt: readonly number[], lead: number, usual: number): number {
  const firstStyle = styleOf(marked[(dateAt[0] as number) - lead]?.line);
  let score = 0;
  for (const [i, at] of dateAt.entries()) {
    const start = at - lead;
    const floor = i === 0 ? 0 : (dateAt[i - 1] as number) + 1;
    if (start < floor || marked.slice(start, at).some((one) => one.isBody)) {
      score -= i === 0 ? 3 : 1.5;
      continue;
    }
    const isBig = (index: number) => (gapAbove(marked, index) ?? 0) > usual + 0.3;
    const before = marked[start - 1];
    if (start === 0) score += 2;
    else if (before?.isBody) score += 1.5;
    if (start > 0 && isBig(start)) score += 1;
    for (let inner = start + 1; inner <= at; inner += 1) if (isBig(inner)) score -= 1.5;
    if (i > 0 && styleOf(marked[start]?.line) === firstStyle) score += 0.3;
    // Lines left over between a description and the entry belong to somebody.
    for (let left = start - 1; left >= floor && i !== 0 && !marked[left]?.isBody; left -= 1) {
      const hasBody = marked.slice(floor, left).some((one) => one.isBody);
      if (hasBody) score -= 1;
    }
    if (i === 0 && start > 0 && !before?.isBody) score -= 1;
  }
  return score;
}

/** How many lines stand above the dates: the reading that fits all entries of the section best. */
function leadOf(marked: readonly Marked[], dateAt: readonly number[]): number {
  const usual = usualGap(marked);
  let best = { lead: 0, score: Number.NEGATIVE_INFINITY };
  for (let lead = 0; lead <= mostAbove; lead += 1) {
    const score = fitOf(marked, dateAt, lead, usual);
    if (score > best.score) best = { lead, score };
  }
  return best.lead;
}

/** Where each entry begins. An entry may have a line more than the others, as the first post under an employer has. */
function startsOf(marked: readonly Marked[], dateAt: readonly number[]): number[] {
  const lead = leadOf(marked, dateAt);
  const usual = usualGap(marked);
  return dateAt.map((at, i) => {
    const floor = i === 0 ? 0 : (dateAt[i - 1] as number) + 1;
    let start = at;
    while (start > floor && at - start < lead && !marked[start - 1]?.isBody) start -= 1;
    // What stands close above and after a description heads this entry too.
    while (start > floor && at - start < mostAbove) {
      const above = marked[start - 1];
      const own = gapAbove(marked, start);
      if (!above || above.isBody || own === null || own > usual + 0.3) break;
      let top = start - 1;
      while (top > floor && !marked[top - 1]?.isBody) top -= 1;
      if (top === floor && i > 0 && !marked[top - 1]?.isBody) break;
      if (i > 0 && !(start - top <= 2 && (gapAbove(marked, top) ?? 1) >= own)) break;
      start -= 1;
    }
    return start;
  });
}

/** Splits a section by its dates. */
function splitByDates(marked: readonly Marked[]): Entry[] {
  const dateAt = marked.flatMap((one, i) => (one.range ? [i] : []));
  const starts = startsOf(marked, dateAt);
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
      if (j > at + 3 || (j > at && (gapAbove(marked, j) ?? 0) > 1.6)) break;
      head.push(one.line);
    }
    const dateLine = (marked[at] as Marked).line;
    if (!head.includes(dateLine)) head.push(dateLine);
    return { head, range: (marked[at] as Marked).range, dateLine, body, columns: null };
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
      entries.push({ head: current, range: null, dateLine: null, body: [], columns: null });
    }
    if (current.length < 3) current.push(one.line);
  }
  return entries;
}

function entriesOf(lines: readonly Line[], allowSingle: boolean): Entry[] {
  const marked = markLines(lines, allowSingle);
  if (marked.some((one) => one.range)) return splitByDates(marked);
  if (!allowSingle) {
    const again = markLines(lines, true);
    if (again.some((one) => one.range)) return splitByDates(again);
  }
  return splitByGaps(marked);
}

/**
 * A post may be told in one sentence: "Site Manager, Harbour Ltd, May 2019 to Present. Responsible for". What follows the
 * dates is its description, marked as a list marks it.
 */
function partSentence(line: Line): Line[] {
  const [cell, ...others] = line.cells;
  const range = cell && others.length === 0 && !line.bullet ? findDateRanges(cell.text)[0] : undefined;
  if (!cell || !range || !/,\s*$/.test(cell.text.slice(0, range.from))) return [line];
  const rest = /^\s*\.\s+(?=\p{Lu})(.+)$/u.exec(cell.text.slice(range.to))?.[1];
  if (!rest) return [line];
  const head = cell.text.slice(0, range.to);
  return [
    { ...line, cells: [{ ...cell, text: head }], text: head },
    { ...line, cells: [{ ...cell, text: rest }], text: rest, gap: 0, bullet: true },
  ];
}

/** Splits the lines of a work or education section into entries. `allowSingle`: a lone year counts as dates. */
export function splitEntries(section: readonly Line[], allowSingle: boolean): Entry[] {
  const lines = joinWrappedNames(joinDatePairs(liftDates(section.flatMap(partSentence))));
  const columns = lines.map(columnsOf).find(Boolean) ?? null;
  if (!columns) return entriesOf(lines, allowSingle);
  const rows = lines.filter((line) => columnsOf(line) === null);
  return entriesOf(rows, allowSingle).map((entry) => ({ ...entry, columns }));
}
