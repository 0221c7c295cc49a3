import {
  type Area,
  type Cell,
  type PageLink,
  type StyledText,
  type TextRun,
  unite,
} from '../document/document-text.ts';

/** A cell with a certain place, and the row (by common baseline) it stands in. */
export interface PlacedCell extends Cell {
  area: Area;
  size: number;
}

/** Cells on one baseline, from left to right. */
export interface Row {
  top: number;
  bottom: number;
  size: number;
  cells: PlacedCell[];
}

/** Widest gap between two words of one cell, in letter heights: justified text stretches spaces this far. */
const widestSpace = 0.75;
/** The same where the style changes: nobody stretches the space between a label and its text. */
const widestStyledSpace = 0.6;

const bulletMark = /^[•●▪■◦○‣⁃∙·»►▸➢➤✓✔❖◆◇–—*-]$/;
const privateUse = /^[\p{Co}\u00B7]+$/u;

/** A short mark in its own font or size before a text: a bullet or an icon, not words. */
function isMark(run: TextRun, next: TextRun | undefined, before: TextRun | undefined): boolean {
  const text = run.text.trim();
  // A dash right after a text joins it to what follows, as between two dates.
  if (/^[–—-]$/.test(text) && before && run.left - before.right < run.size * 0.75) return false;
  if (bulletMark.test(text) || privateUse.test(text)) return true;
  if ([...text].length !== 1 || !next) return false;
  const isForeign =
    /awesome|icon|symbol|dingbat|material|wingding|academicons|bullet|phosphor|marvosym/i.test(run.font);
  return isForeign || (run.font !== next.font && run.size < next.size * 0.75);
}

function isListMark(run: TextRun): boolean {
  return !/awesome|icon|material|phosphor|academicons/i.test(run.font) || bulletMark.test(run.text.trim());
}

function cellOf(runs: readonly TextRun[], links: readonly PageLink[]): PlacedCell {
  const area = unite(runs);
  let text = '';
  const parts: StyledText[] = [];
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    // Small capitals: a large letter and the rest of the word in a smaller size stand a hair apart.
    const isSmallCaps =
      before &&
      run.size < before.size * 0.85 &&
      /(?:^|\s)\p{Lu}$/u.test(before.text) &&
      /^\p{Lu}/u.test(run.text);
    const widest = isSmallCaps ? 0.3 : 0.14;
    const isApart = before && run.left - before.right > Math.min(run.size, before.size) * widest;
    if (isApart && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    parts.push({ text: run.text, bold: run.bold, italic: run.italic, size: run.size, font: run.font });
  }
  const urls = links
    .filter((link) => {
      const x = Math.min(area.right, link.right) - Math.max(area.left, link.left);
      const middle = (area.top + area.bottom) / 2;
      return (
        x > Math.min(area.right - area.left, link.right - link.left) * 0.3 &&
        middle > link.top &&
        middle < link.bottom
      );
    })
    .map((link) => link.url);
  return {
    text: text.trim(),
    parts,
    area,
    links: [...new Set(urls)],
    size: Math.max(...runs.map((run) => run.size)),
  };
}

/** Splits the runs of one baseline into cells at wide gaps; list marks stay with the text they introduce. */
function cellsOf(runs: TextRun[], links: readonly PageLink[], edges: ReadonlySet<number>): PlacedCell[] {
  const groups: TextRun[][] = [];
  let pendingMark: TextRun | null = null;
  for (const [i, run] of runs.entries()) {
    if (isMark(run, runs[i + 1], runs[i - 1])) {
      pendingMark = isListMark(run) ? { ...run, text: '•' } : null;
      // An icon parts what stands left and right of it, as a bullet between two details does.
      groups.push([]);
      continue;
    }
    const group = groups.at(-1);
    const before = group?.at(-1);
    const widest = before && before.font !== run.font ? widestStyledSpace : widestSpace;
    const limit = Math.max(Math.min(run.size, before?.size ?? run.size) * widest, 5);
    // Where a column begins, a narrow gap parts as well as a wide one.
    const opensColumn =
      before !== undefined && edges.has(Math.round(run.left)) && run.left - before.right > run.size * 0.3;
    if (group && (!before || (run.left - before.right <= limit && !opensColumn)))
      group.push(...(pendingMark ? [pendingMark] : []), run);
    else groups.push([...(pendingMark ? [pendingMark] : []), run]);
    pendingMark = null;
  }
  return groups.filter((group) => group.length > 0).map((group) => cellOf(group, links));
}

const leastForColumn = 6;

/** Left edges at which text begins again and again after free space: the columns of the page. */
function columnEdges(rows: readonly (readonly TextRun[])[]): Set<number> {
  const counts = new Map<number, number>();
  for (const runs of rows) {
    for (const [i, run] of runs.entries()) {
      const before = runs[i - 1];
      if (before && run.left - before.right < run.size) continue;
      const at = Math.round(run.left);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= leastForColumn).map(([at]) => at));
}

/** Groups a page's runs into rows by baseline and splits each row into cells. */
export function buildRows(runs: readonly TextRun[], links: readonly PageLink[]): Row[] {
  const groups: { middle: number; size: number; bottom: number; runs: TextRun[] }[] = [];
  const ordered = [...runs].sort((a, b) => a.bottom - b.bottom || a.left - b.left);
  for (const run of ordered) {
    const middle = (run.top + run.bottom) / 2;
    const group = groups
      .slice(-6)
      .reverse()
      .find((one) => {
        const allowed = Math.min(one.size, run.size) * 0.38;
        const slack = 1 + Math.min(one.size, run.size) * 0.2;
        const isSide = one.runs.every(
          (other) => other.right < run.left + slack || other.left > run.right - slack,
        );
        return (
          isSide &&
          (Math.abs(one.middle - middle) < allowed || Math.abs(one.bottom - run.bottom) < allowed * 0.6)
        );
      });
    if (group) {
      group.runs.push(run);
      if (run.size > group.size) Object.assign(group, { size: run.size, middle, bottom: run.bottom });
    } else {
      groups.push({ middle, size: run.size, bottom: run.bottom, runs: [run] });
    }
  }
  for (const group of groups) group.runs.sort((a, b) => a.left - b.left);
  const edges = columnEdges(groups.map((group) => group.runs));
  return groups
    .map(({ runs: inOrder, size }) => {
      const area = unite(inOrder);
      return { top: area.top, bottom: area.bottom, size, cells: cellsOf(inOrder, links, edges) };
    })
    .filter((row) => row.cells.length > 0)
    .sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
}
