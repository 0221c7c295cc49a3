import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';

/** A rectangle on a page in points, origin top left. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A stretch of text in one style on one baseline. */
export interface TextRun extends Area {
  page: number;
  text: string;
  /** Font size in points as it appears on the page. */
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
}

/** A clickable area and where it leads. */
export interface PageLink extends Area {
  page: number;
  url: string;
}

/** Text in one style inside a cell. */
export interface StyledText {
  text: string;
  bold: boolean;
  italic: boolean;
  size: number;
  font: string;
}

/** Text between two wide gaps of a line: a column entry, a right-aligned date, a table cell. */
export interface Cell {
  text: string;
  parts: StyledText[];
  area: Area | null;
  links: string[];
}

/** One line of reading order. Formats without pages have `page` and `area` null. */
export interface Line {
  page: number | null;
  area: Area | null;
  cells: Cell[];
  /** The cells' texts joined by three spaces. */
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Starts with a list mark, or is a list paragraph. */
  bullet: boolean;
  /** Heading level a word processor gave it; null where unknown. */
  heading: number | null;
  /** Free space above, in line heights; 0 for a normal line. */
  gap: number;
}

/** A file as text with places: the input of everything that follows. */
export interface DocumentText {
  format: 'pdf' | 'docx' | 'txt' | 'json';
  pages: { width: number; height: number }[];
  /** Columns and page-wide stretches, each in reading order. */
  flows: Line[][];
  links: PageLink[];
  flags: ExtractionFlag[];
}

/** The cells' texts as one string. */
export function joinCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('   ');
}

/** Smallest area that holds all. */
export function unite(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map((area) => area.left)),
    top: Math.min(...areas.map((area) => area.top)),
    right: Math.max(...areas.map((area) => area.right)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
  };
}

/** Makes a line out of cells; `gap` and `bullet` are set by the caller. */
export function lineOf(
  cells: Cell[],
  page: number | null,
  more: Partial<Pick<Line, 'bullet' | 'heading' | 'gap'>> = {},
): Line {
  const parts = cells.flatMap((cell) => cell.parts).filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  const areas = cells.flatMap((cell) => (cell.area ? [cell.area] : []));
  return {
    page,
    area: areas.length > 0 ? unite(areas) : null,
    cells,
    text: joinCells(cells),
    size: Math.max(0, ...parts.map((part) => part.size)),
    bold: parts.length > 0 && parts.every((part) => part.bold),
    italic: parts.length > 0 && parts.every((part) => part.italic),
    bullet: false,
    heading: null,
    gap: 0,
    ...more,
  };
}

/** The lines as one text. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
