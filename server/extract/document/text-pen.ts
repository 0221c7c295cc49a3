import type { Area } from './document-text.ts';
import { boxOf, type GraphicsState } from './graphics-state.ts';
import { applyTo, identity, type Matrix, multiply } from './matrix.ts';

/** What is needed of a font that the library has loaded. */
export interface FontFacts {
  name: string;
  bold: boolean;
  italic: boolean;
  vertical: boolean;
  fontMatrix: Matrix | null;
  ascent: number;
  descent: number;
}

/** A string as one text operator drew it. */
export interface DrawnText extends Area {
  text: string;
  baseline: number;
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
  isRotated: boolean;
}

export interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

/** Kerning wider than this part of the font size stands for a space that has no glyph. */
const kernedSpace = 0.17;
/** Wider still, it parts columns; a tab marks the place. */
const kernedGap = 1.1;
/** Letters squeezed to less than this part of their width cannot be read. */
const narrowest = 0.08;

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 32 && first < 127) return false;
  return text.trim() === '';
}

/** Where the next glyph goes, and what a row of glyphs becomes when it is drawn there. */
export class TextPen {
  #matrix: Matrix = identity;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;

  begin(): void {
    this.setMatrix(identity);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#moveTo(0, 0);
  }

  move(dx: number, dy: number): void {
    this.#moveTo(this.#lineX + dx, this.#lineY + dy);
  }

  #moveTo(x: number, y: number): void {
    this.#lineX = x;
    this.#lineY = y;
    this.#x = x;
    this.#y = y;
  }

  /**
   * Draws glyphs and moves on. Returns the text with its place; a string if it is blank, null if it runs from
   * top to bottom, where it belongs to no line.
   */
  draw(
    glyphs: readonly (Glyph | number)[],
    state: GraphicsState,
    font: FontFacts,
  ): DrawnText | string | null {
    const { size: fontSize, scale, charSpacing, wordSpacing } = state;
    const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001);
    const startX = this.#x;
    let x = startX;
    let lead: number | null = null;
    let endX = x;
    let text = '';
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (-glyph * fontSize) / 1000;
        if (shift > fontSize * kernedSpace && text !== '' && !text.endsWith(' '))
          text += shift > fontSize * kernedGap ? '\t' : ' ';
        x += shift * scale;
        continue;
      }
      if (!glyph || typeof glyph !== 'object') continue;
      const unicode = glyph.unicode ?? '';
      const width = (glyph.width ?? 0) * unit;
      text += unicode;
      if (!isBlank(unicode)) {
        lead ??= x;
        endX = x + width * scale;
      }
      x += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    this.#x = x;
    if (font.vertical) return null;
    if (lead === null) return text;
    const matrix = multiply(state.ctm, this.#matrix);
    const height = Math.hypot(matrix[2], matrix[3]);
    const isSqueezed = Math.abs(scale) * Math.hypot(matrix[0], matrix[1]) < height * narrowest;
    const rise = this.#y + state.rise;
    const box = boxOf(
      matrix,
      lead,
      rise + fontSize * Math.max(-0.35, Math.min(-0.15, font.descent)),
      endX,
      rise + fontSize * Math.max(0.6, Math.min(0.95, font.ascent)),
    );
    return {
      left: box.left,
      top: box.top,
      right: box.right,
      bottom: box.bottom,
      text,
      baseline: applyTo(matrix, startX, rise)[1],
      size: isSqueezed ? 0 : Math.abs(fontSize) * height,
      font: font.name,
      bold: font.bold || state.mode === 2,
      italic: font.italic,
      isRotated: Math.abs(matrix[1]) > Math.abs(matrix[0]) * 0.1 || matrix[0] <= 0,
    };
  }
}
