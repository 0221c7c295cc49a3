import type { Area } from './document-text.ts';
import { boxOf, cut, type GraphicsState, initialState } from './graphics-state.ts';
import type { JudgedText } from './judge-visibility.ts';
import { asMatrix, invert, type Matrix, multiply } from './matrix.ts';
import { PaintedAreas, type Pixels } from './painted-areas.ts';
import { OPS } from './pdf-library.ts';
import { type FontFacts, type Glyph, TextPen } from './text-pen.ts';

/** What the drawing instructions refer to. */
export interface PageObjects {
  fontOf(id: string): FontFacts;
  /** Pixels of a picture; null where they were not decoded. */
  pixelsOf(id: string): Pixels | null;
  isLayerOff(layer: unknown): boolean;
}

export interface PageFrame {
  width: number;
  height: number;
  /** From the PDF's coordinates to points with the origin at the top left. */
  toPage: Matrix;
}

/** A place for a picture is at least this large, in points; smaller scales are changes of unit. */
const smallestPicture = { width: 8, height: 5 };

const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const unstroked = new Set([OPS.fill, OPS.eoFill]);

/** A page while its drawing instructions are followed: collects its texts and what is painted. */
export class PageDrawing {
  readonly whole: Area;
  readonly painted = new PaintedAreas();
  readonly texts: JudgedText[] = [];
  readonly pen = new TextPen();
  readonly frame: PageFrame;
  readonly objects: PageObjects;
  state: GraphicsState;
  willClip = false;
  /** One entry for each open marked stretch: whether it switched the layer off. */
  readonly layers: boolean[] = [];
  readonly #stack: GraphicsState[] = [];
  /** Set by a transformation as large as a picture, until something is drawn under it. */
  #emptyPlace: Matrix | null = null;

  constructor(frame: PageFrame, objects: PageObjects) {
    this.frame = frame;
    this.objects = objects;
    this.whole = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    this.state = initialState(frame.toPage, this.whole);
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.endPlace();
    this.state = this.#stack.pop() ?? this.state;
  }

  transform(value: unknown): void {
    const matrix = asMatrix(value);
    if (!matrix) return;
    this.endPlace();
    this.state.ctm = multiply(this.state.ctm, matrix);
    const [a, b, c, d] = this.state.ctm;
    if (Math.hypot(a, b) >= smallestPicture.width && Math.hypot(c, d) >= smallestPicture.height)
      this.#emptyPlace = this.state.ctm;
  }

  /**
   * The library is told to leave pictures out, and then does not say where they were. A picture fills the unit
   * square: a transformation of its size under which nothing was drawn is the place of one.
   */
  endPlace(): void {
    const place = this.#emptyPlace;
    if (!place) return;
    this.#emptyPlace = null;
    this.#addPicture(place, null);
  }

  #addPicture(matrix: Matrix, pixels: Pixels | null): void {
    const area = cut(boxOf(matrix, 0, 0, 1, 1), this.state.clip);
    if (area.right <= area.left || area.bottom <= area.top) return;
    const picture = { pixels, toPicture: invert(matrix) };
    const isOpaque = this.#isOpaque();
    this.painted.add({ ...area, colour: null, isStroked: false, isOpaque, outline: null, picture });
  }

  #isOpaque(): boolean {
    return this.state.alpha > 0.95 && !this.state.isBlended && !this.state.isMasked;
  }

  paintPicture(id: unknown): void {
    this.#emptyPlace = null;
    this.#addPicture(this.state.ctm, typeof id === 'string' ? this.objects.pixelsOf(id) : null);
  }

  paintArea(area: Area, colour: string | null, outline: ArrayLike<number> | null, isStroked: boolean): void {
    this.#emptyPlace = null;
    if (area.right <= area.left || area.bottom <= area.top) return;
    const { alpha, ctm } = this.state;
    if (alpha <= 0.05) return;
    const isOpaque = this.#isOpaque();
    this.painted.add({
      ...area,
      colour: isOpaque ? colour : null,
      isStroked,
      isOpaque: isOpaque && colour !== null,
      outline: outline ? { path: outline, matrix: ctm } : null,
      picture: null,
    });
  }

  paintPath(args: readonly unknown[]): void {
    const [operator, data, bounds] = args as [
      number,
      (ArrayLike<number> | null)[] | null,
      ArrayLike<number> | null,
    ];
    const willClip = this.willClip;
    this.willClip = false;
    const { ctm, clip, fill } = this.state;
    const [left, top, right, bottom] = Array.from(bounds ?? []);
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
    if (!Number.isFinite(left)) return;
    const visible = cut(boxOf(ctm, left, top, right, bottom), clip);
    if (fills.has(operator)) {
      const path = data?.[0] ?? null;
      // Four corners and perhaps the way back: the bounds say it all.
      const isPlainBox =
        path !== null && path.length >= 12 && path.length <= 16 && ctm[1] === 0 && ctm[2] === 0;
      this.paintArea(visible, fill, isPlainBox ? null : path, !unstroked.has(operator));
    } else this.#emptyPlace = null;
    if (willClip) this.state.clip = visible;
  }

  show(glyphs: readonly (Glyph | number)[]): void {
    this.#emptyPlace = null;
    const { state, texts } = this;
    const drawn = this.pen.draw(glyphs, state, this.objects.fontOf(state.font));
    if (drawn === null) return;
    if (typeof drawn === 'string') {
      const last = texts.at(-1);
      if (last && drawn !== '' && !last.text.endsWith(' ')) last.text += ' ';
      return;
    }
    const isStroke = state.mode === 1 || state.mode === 5;
    texts.push({
      left: drawn.left,
      top: drawn.top,
      right: drawn.right,
      bottom: drawn.bottom,
      text: drawn.text,
      baseline: drawn.baseline,
      size: drawn.size,
      font: drawn.font,
      bold: drawn.bold,
      italic: drawn.italic,
      isRotated: drawn.isRotated,
      visibility: 'visible',
      order: this.painted.count,
      colour: isStroke ? state.stroke : state.fill,
      clip: state.clip,
      isClear: (isStroke ? state.strokeAlpha : state.alpha) < 0.05 || state.mode === 3 || state.mode === 7,
      isOff: this.layers.includes(true),
    });
  }

  setGraphics(pairs: unknown): void {
    const { state } = this;
    for (const [key, value] of (pairs as [string, unknown][] | undefined) ?? []) {
      if (key === 'ca' && typeof value === 'number') state.alpha = value;
      else if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value;
      else if (key === 'BM') state.isBlended = value !== 'source-over';
      else if (key === 'SMask') state.isMasked = value !== false;
      else if (key === 'Font' && Array.isArray(value)) {
        state.font = String(value[0]);
        state.size = Number(value[1]);
      }
    }
  }
}
