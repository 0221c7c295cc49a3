import { type Line, lineOf, type PageLink, type TextRun } from '../document/document-text.ts';
import { buildRows, type PlacedCell, type Row } from './build-rows.ts';
import { findGutter } from './find-gutter.ts';
import { joinDates } from './join-dates.ts';
import { joinTitles } from './join-titles.ts';
import { mergeMargin } from './merge-margin.ts';
import { type LabelMargin, partOf, placeLabels } from './place-labels.ts';
import { dropRepeatedRows } from './repeated-rows.ts';

interface Region {
  page: number;
  left: number;
  right: number;
  rows: Row[];
}

interface Flow {
  left: number;
  right: number;
  lines: Line[];
}

const deepest = 4;

function regionOf(page: number, rows: Row[]): Region {
  const cells = rows.flatMap((row) => row.cells);
  return {
    page,
    left: Math.min(...cells.map((cell) => cell.area.left)),
    right: Math.max(...cells.map((cell) => cell.area.right)),
    rows,
  };
}

/** Cuts a stretch of rows into columns, again and again, and returns the pieces in reading order. */
function cutIntoRegions(
  page: number,
  rows: Row[],
  isTitle: (text: string) => boolean,
  labels: LabelMargin,
  depth = 0,
): Region[] {
  if (rows.length === 0) return [];
  const labelled = placeLabels(rows, isTitle, labels);
  if (labelled) return [regionOf(page, labelled)];
  const gutter = depth < deepest ? findGutter(rows, isTitle) : null;
  if (!gutter) return [regionOf(page, mergeMargin(rows, isTitle))];
  const within = rows.slice(gutter.from, gutter.to + 1);
  const isLeft = (cell: PlacedCell) => (cell.area.left + cell.area.right) / 2 < gutter.x;
  return [
    rows.slice(0, gutter.from),
    partOf(within, isLeft),
    partOf(within, (cell) => !isLeft(cell)),
    rows.slice(gutter.to + 1),
  ].flatMap((part) => cutIntoRegions(page, part, isTitle, labels, depth + 1));
}

function linesOf(region: Region): Line[] {
  return region.rows.map((row, index) => {
    const above = region.rows[index - 1];
    const height = Math.max(row.size, 1);
    const gap = above ? Math.max(0, (row.top - above.bottom) / height) : 3;
    const marked = row.cells[0]?.text.startsWith('•') ?? false;
    const cells = marked
      ? row.cells
          .map((cell, i) => (i === 0 ? { ...cell, text: cell.text.replace(/^•\s*/, '') } : cell))
          .filter((cell) => cell.text !== '')
      : row.cells;
    return lineOf(cells, region.page, { gap, bullet: marked });
  });
}

/** How well a region fits into a flow: its share inside, less what the flow is wider. */
function fit(flow: { left: number; right: number }, region: Region): number {
  const common = Math.min(flow.right, region.right) - Math.max(flow.left, region.left);
  const width = Math.max(1, region.right - region.left);
  const spare = Math.max(0, flow.right - flow.left - width);
  return Math.max(0, common) / width - spare / 2500;
}

/** The flow of an earlier page that a region continues: the last one in the same place. */
function continued(flows: readonly Flow[], region: Region): Flow | null {
  let best: { flow: Flow; score: number } | null = null;
  for (const flow of flows) {
    const score = fit(flow, region);
    if (score > 0.6 && score >= (best?.score ?? 0) - 0.02) best = { flow, score };
  }
  return best?.flow ?? null;
}

/**
 * Turns the positioned text of a PDF into flows of lines: columns and page-wide stretches, each in reading
 * order, continued over page breaks. `isKnownTitle` tells whether a text is a known section title.
 */
export function arrangePages(
  pages: readonly { width: number; height: number }[],
  runs: readonly TextRun[],
  links: readonly PageLink[],
  isKnownTitle: (text: string) => boolean,
): Line[][] {
  // Every strip that might part columns asks about the same cells again.
  const asked = new Map<string, boolean>();
  const isTitle = (text: string): boolean => {
    const known = asked.get(text) ?? isKnownTitle(text);
    asked.set(text, known);
    return known;
  };
  const rows = pages.map((page, i) => ({
    height: page.height,
    rows: buildRows(
      runs.filter((run) => run.page === i + 1),
      links.filter((link) => link.page === i + 1),
    ),
  }));
  const flows: Flow[] = [];
  const labels: LabelMargin = { edge: null, content: 0 };
  for (const [i, kept] of dropRepeatedRows(rows).entries()) {
    const before = [...flows];
    const joined = joinDates(joinTitles(kept, isTitle));
    for (const region of cutIntoRegions(i + 1, joined, isTitle, labels)) {
      const flow = continued(before, region);
      if (flow) flow.lines.push(...linesOf(region));
      else flows.push({ left: region.left, right: region.right, lines: linesOf(region) });
    }
  }
  return flows.map((flow) => flow.lines.filter((line) => line.cells.length > 0));
}

/** Links without words of their own, such as icons that lead to a profile: each becomes a line that shows where to. */
export function orphanLinks(runs: readonly TextRun[], links: readonly PageLink[]): Line[] {
  const isUnder = (run: TextRun, link: PageLink) =>
    run.page === link.page &&
    /[\p{L}\p{N}]/u.test(run.text) &&
    Math.min(run.right, link.right) - Math.max(run.left, link.left) > 1 &&
    Math.min(run.bottom, link.bottom) - Math.max(run.top, link.top) > 1;
  return links
    .filter((link) => /^https?:|^mailto:/i.test(link.url) && !runs.some((run) => isUnder(run, link)))
    .map(({ left, top, right, bottom, url, page }) => {
      const text = url.replace(/^mailto:/i, '');
      const parts = [{ text, bold: false, italic: false, size: 0, font: '' }];
      return lineOf([{ text, parts, area: { left, top, right, bottom }, links: [url] }], page, { gap: 1 });
    });
}
