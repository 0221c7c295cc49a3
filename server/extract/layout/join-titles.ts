import { unite } from '../document/document-text.ts';
import type { PlacedCell, Row } from './build-rows.ts';

type IsTitle = (text: string) => boolean;

/** A title cut here goes on: "Education &". */
const isOpen = /(?:[&/+,-]|\b(?:and|und|et|y|e|och|en|of|de))$/iu;

function isSameStyle(a: PlacedCell, b: PlacedCell): boolean {
  const [first, second] = [a.parts[0], b.parts[0]];
  return Math.abs(a.size - b.size) < 0.4 && first?.font === second?.font && first?.bold === second?.bold;
}

function makesTitle(a: PlacedCell, b: PlacedCell, isTitle: IsTitle): boolean {
  if (a.text.length > 30 || b.text.length > 30 || !isSameStyle(a, b)) return false;
  return isTitle(`${a.text} ${b.text}`);
}

/** Two titles of sections may stand below each other, the upper one empty; the lines of one title stand close. */
function areTwoTitles(a: PlacedCell, b: PlacedCell, isTitle: IsTitle): boolean {
  if (isOpen.test(a.text) || b.area.top - a.area.bottom < a.size * 0.45) return false;
  return isTitle(a.text) && isTitle(b.text);
}

function joined(a: PlacedCell, b: PlacedCell): PlacedCell {
  return {
    ...a,
    text: `${a.text} ${b.text}`,
    parts: [...a.parts, ...b.parts],
    area: unite([a.area, b.area]),
    links: [...a.links, ...b.links],
  };
}

/** Letters set wide apart make wide gaps between words too: "W O R K   H I S T O R Y" comes as two cells. */
function joinAlong(row: Row, isTitle: IsTitle): Row {
  if (row.cells.length < 2) return row;
  const cells: PlacedCell[] = [];
  for (const cell of row.cells) {
    const before = cells.at(-1);
    const isNear = before && cell.area.left - before.area.right < before.size * 2.5;
    if (before && isNear && makesTitle(before, cell, isTitle)) cells[cells.length - 1] = joined(before, cell);
    else cells.push(cell);
  }
  return cells.length === row.cells.length ? row : { ...row, cells };
}

function isBelow(upper: PlacedCell, lower: PlacedCell): boolean {
  const gap = lower.area.top - upper.area.bottom;
  const isAligned =
    Math.abs(lower.area.left - upper.area.left) < 3 ||
    Math.abs(lower.area.right - upper.area.right) < 3 ||
    Math.abs(lower.area.left + lower.area.right - upper.area.left - upper.area.right) < 6;
  return isAligned && gap > -upper.size * 0.5 && gap < upper.size * 0.9;
}

/** Puts section titles together that a narrow column breaks over two lines, or wide letters over two cells. */
export function joinTitles(rows: readonly Row[], isTitle: IsTitle): Row[] {
  const result = rows.map((row) => joinAlong(row, isTitle));
  for (const [i, row] of result.entries()) {
    for (const [j, cell] of row.cells.entries()) {
      if (cell.text.length > 30) continue;
      for (let k = i + 1; k <= i + 3 && k < result.length; k += 1) {
        const below = result[k] as Row;
        const next = below.cells.find(
          (one) => isBelow(cell, one) && makesTitle(cell, one, isTitle) && !areTwoTitles(cell, one, isTitle),
        );
        if (!next) continue;
        row.cells = row.cells.map((one, at) => (at === j ? joined(cell, next) : one));
        below.cells = below.cells.filter((one) => one !== next);
        break;
      }
    }
  }
  return result.filter((row) => row.cells.length > 0);
}
