import type { Document } from 'docx';
import type { Sheet } from './sheet.ts';
import type { SampleTruth } from './truth.ts';

interface Common {
  /** What is special about how the text lies, in a few words; goes into the truth file. */
  about: string;
  /** Truth keys this layout does not print. */
  leavesOut: readonly (keyof SampleTruth)[];
}

/** Printed by Chromium. Header and footer are repeated on every page and may hold `<span class="pageNumber">`. */
export interface HtmlLayout extends Common {
  means: 'chromium';
  html(sheet: Sheet): string;
  running?: { header(sheet: Sheet): string; footer(sheet: Sheet): string };
}

export interface WordLayout extends Common {
  means: 'docx';
  document(sheet: Sheet): Document;
}

/** A Word file that LibreOffice prints: another program's line breaks, fonts and drawing instructions. */
export interface PrintedWordLayout extends Common {
  means: 'libreoffice';
  document(sheet: Sheet): Document;
}

export interface TypstLayout extends Common {
  means: 'typst';
  source(sheet: Sheet): string;
}

export interface TextLayout extends Common {
  means: 'text';
  suffix: 'txt' | 'json';
  /** Old programs still write Windows-1252; UTF-8 where nothing is said. */
  encoding?: 'latin1';
  text(sheet: Sheet): string;
}

/** A way of laying a resume out: one small function, printed by one of the means. */
export type Layout = HtmlLayout | WordLayout | PrintedWordLayout | TypstLayout | TextLayout;
