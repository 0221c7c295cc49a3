import type { Line } from '../document/document-text.ts';

/** A text found on a line, as printed and in canonical form. */
export interface Found {
  value: string;
  printed: string;
  line: Line;
  confidence: number;
}
