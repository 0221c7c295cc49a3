import type { Line } from '../document/document-text.ts';
import { looksLikeDegree, looksLikeSchool } from '../fields/lexicon.ts';
import { hasDateRange } from '../fields/read-dates.ts';
import { kindByWord, kindOf } from './section-titles.ts';
import type { Section } from './split-sections.ts';

/** Free space in line heights that parts two blocks of a page without titles. */
const wideGap = 1.2;
/** Lines above the first dates that may name its entry. */
const mostAbove = 2;

/** Where nobody told us what stands there: the top of a page or column, and titles we do not know. */
function isUntold(section: Section): boolean {
  if (section.kind === 'header' || section.kind === 'summary') return true;
  return section.kind === 'other' && kindOf(section.title) === null && kindByWord(section.title) === null;
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && line.gap <= wideGap && last.at(-1)?.page === line.page) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** A block from shortly above its first dates; null where it has none, or only in its sentences. */
function datedPart(block: readonly Line[]): Line[] | null {
  const at = block.findIndex((line) => !line.bullet && line.text.length < 110 && hasDateRange(line.text));
  return at < 0 ? null : block.slice(Math.max(0, at - mostAbove));
}

/** Blocks with dates under no title that says work or education, told apart by degrees and schools. */
export function untitledEntries(sections: readonly Section[]): { work: Line[][]; education: Line[][] } {
  const dated = sections.filter(isUntold).flatMap((section) =>
    blocksOf(section.lines).flatMap((block) => {
      const part = datedPart(block);
      return part ? [part] : [];
    }),
  );
  const isStudy = (block: readonly Line[]) =>
    block.some((line) => !line.bullet && looksLikeDegree(line.text)) &&
    block.some((line) => looksLikeSchool(line.text));
  return { work: dated.filter((block) => !isStudy(block)), education: dated.filter(isStudy) };
}
