import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Area } from './document-text.ts';
import { applyTo, asMatrix, identity, type Matrix, multiply } from './matrix.ts';
import { contrast, PaintedAreas } from './painted-areas.ts';

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
  /** `clear` text has no paint of its own: recognised text over a scan, or a label over outlined letters. */
  visibility: 'visible' | 'hidden' | 'clear';
}

export interface InterpretedPage {
  texts: DrawnText[];
  painted: PaintedAreas;
}

interface State {
  ctm: Matrix;
  clip: Area;
  fill: string | null;
  alpha: number;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

const smallestReadable = 2.6;

function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Area {
  const corners = [
    applyTo(matrix, x0, y0),
    applyTo(matrix, x1, y0),
    applyTo(matrix, x0, y1),
    applyTo(matrix, x1, y1),
  ];
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function cut(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function isInside(area: Area, clip: Area): boolean {
  const x = (area.left + area.right) / 2;
  const y = (area.top + area.bottom) / 2;
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
}

function colourOf(args: unknown): string | null {
  const first = Array.isArray(args) ? args[0] : null;
  return typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first) ? first : null;
}

/**
 * Follows a page's drawing instructions and returns its texts with place, style and whether an eye can see
 * them. `toPage` maps the PDF's coordinates to points with the origin at the top left. One pass gives what
 * the library's own text extraction leaves out: colours, rendering mode and what lies behind.
 */
export function interpretPage(
  operators: Operators,
  page: { width: number; height: number; toPage: Matrix },
  fontOf: (id: string) => FontFacts,
): InterpretedPage {
  const whole: Area = { left: 0, top: 0, right: page.width, bottom: page.height };
  const painted = new PaintedAreas();
  const texts: DrawnText[] = [];
  const stack: State[] = [];
  let state: State = {
    ctm: page.toPage,
    clip: whole,
    fill: '#000000',
    alpha: 1,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let textMatrix = identity;
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;
  let willClip = false;

  const moveTo = (nextX: number, nextY: number) => {
    lineX = nextX;
    lineY = nextY;
    x = nextX;
    y = nextY;
  };

  const visibilityOf = (box: Area, size: number): DrawnText['visibility'] => {
    if (size < smallestReadable || !isInside(box, whole) || !isInside(box, state.clip)) return 'hidden';
    if (state.alpha < 0.05 || state.mode === 3 || state.mode === 7) return 'clear';
    const behind = painted.behind(box);
    return state.fill !== null && behind !== null && contrast(state.fill, behind) < 1.12
      ? 'hidden'
      : 'visible';
  };

  const show = (glyphs: readonly (Glyph | number)[]) => {
    const font = fontOf(state.font);
    const unit = state.size * (font.fontMatrix?.[0] ?? 0.001);
    const matrix = multiply(state.ctm, textMatrix);
    const startX = x;
    let lead: number | null = null;
    let endX = x;
    let text = '';
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (-glyph * state.size) / 1000;
        // Wide kerning inside one operator stands for a space that has no glyph.
        if (shift > state.size * 0.17 && text !== '' && !text.endsWith(' '))
          text += shift > state.size * 1.1 ? '\t' : ' ';
        x += shift * state.scale;
        continue;
      }
      if (!glyph || typeof glyph !== 'object') continue;
      const unicode = glyph.unicode ?? '';
      if (lead === null && unicode.trim() !== '') lead = x;
      text += unicode;
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const width = (glyph.width ?? 0) * unit;
      if (unicode.trim() !== '') endX = x + width * state.scale;
      x += (width + spacing) * state.scale;
    }
    if (font.vertical) return;
    if (text.trim() === '') {
      const last = texts.at(-1);
      if (last && text !== '' && !last.text.endsWith(' ')) last.text += ' ';
      return;
    }
    const [ox, oy] = applyTo(matrix, 0, 0);
    const [upX, upY] = applyTo(matrix, 0, 1);
    const [alongX, alongY] = applyTo(matrix, 1, 0);
    const size = Math.abs(state.size) * Math.hypot(upX - ox, upY - oy);
    const isRotated = Math.abs(alongY - oy) > Math.abs(alongX - ox) * 0.1 || alongX <= ox;
    const rise = y + state.rise;
    const box = boxOf(
      matrix,
      lead ?? startX,
      rise + state.size * Math.max(-0.35, Math.min(-0.15, font.descent)),
      endX,
      rise + state.size * Math.max(0.6, Math.min(0.95, font.ascent)),
    );
    texts.push({
      ...box,
      text,
      baseline: applyTo(matrix, startX, rise)[1],
      size,
      font: font.name,
      bold: font.bold || state.mode === 2,
      italic: font.italic,
      isRotated,
      visibility: visibilityOf(box, size),
    });
  };

  const paint = (args: unknown) => {
    const [operator, , bounds] = args as [number, unknown, ArrayLike<number> | null | undefined];
    if (bounds?.length !== 4 || !Number.isFinite(bounds[0])) {
      willClip = false;
      return;
    }
    const box = boxOf(
      state.ctm,
      bounds[0] as number,
      bounds[1] as number,
      bounds[2] as number,
      bounds[3] as number,
    );
    const visible = cut(box, state.clip);
    const fills = [
      OPS.fill,
      OPS.eoFill,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ];
    if (
      fills.includes(operator) &&
      state.alpha > 0.05 &&
      visible.right > visible.left &&
      visible.bottom > visible.top
    ) {
      const isStroked = operator !== OPS.fill && operator !== OPS.eoFill;
      painted.add(visible, state.alpha > 0.95 ? state.fill : null, isStroked);
    }
    if (willClip) state = { ...state, clip: visible };
    willClip = false;
  };

  const paintImage = () => {
    const visible = cut(boxOf(state.ctm, 0, 0, 1, 1), state.clip);
    if (visible.right <= visible.left || visible.bottom <= visible.top) return;
    painted.add(visible, null);
  };

  const steps: Record<number, (args: unknown[]) => void> = {
    [OPS.save]: () => stack.push(state),
    [OPS.restore]: () => {
      state = stack.pop() ?? state;
    },
    [OPS.transform]: (args) => {
      const matrix = asMatrix(args);
      if (matrix) state = { ...state, ctm: multiply(state.ctm, matrix) };
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      stack.push(state);
      const inner = asMatrix(matrix);
      if (inner) state = { ...state, ctm: multiply(state.ctm, inner) };
    },
    [OPS.paintFormXObjectEnd]: () => {
      state = stack.pop() ?? state;
    },
    [OPS.beginAnnotation]: ([, , transform, matrix]) => {
      stack.push(state);
      let ctm = page.toPage;
      for (const step of [asMatrix(transform), asMatrix(matrix)]) if (step) ctm = multiply(ctm, step);
      state = { ...state, ctm, clip: whole };
    },
    [OPS.endAnnotation]: () => {
      state = stack.pop() ?? state;
    },
    [OPS.setGState]: ([pairs]) => {
      for (const [key, value] of (pairs as [string, unknown][] | undefined) ?? []) {
        if (key === 'ca' && typeof value === 'number') state = { ...state, alpha: value };
        if (key === 'Font' && Array.isArray(value))
          state = { ...state, font: String(value[0]), size: Number(value[1]) };
      }
    },
    [OPS.setFillRGBColor]: (args) => {
      state = { ...state, fill: colourOf(args) };
    },
    [OPS.setFillColorN]: () => {
      state = { ...state, fill: null };
    },
    [OPS.clip]: () => {
      willClip = true;
    },
    [OPS.eoClip]: () => {
      willClip = true;
    },
    [OPS.constructPath]: paint,
    [OPS.shadingFill]: () => painted.add(state.clip, null),
    [OPS.paintImageXObject]: paintImage,
    [OPS.paintInlineImageXObject]: paintImage,
    [OPS.paintImageMaskXObject]: paintImage,
    [OPS.beginText]: () => {
      textMatrix = identity;
      moveTo(0, 0);
    },
    [OPS.setFont]: ([id, size]) => {
      state = { ...state, font: String(id), size: Number(size) };
    },
    [OPS.setCharSpacing]: ([value]) => {
      state = { ...state, charSpacing: Number(value) };
    },
    [OPS.setWordSpacing]: ([value]) => {
      state = { ...state, wordSpacing: Number(value) };
    },
    [OPS.setHScale]: ([value]) => {
      state = { ...state, scale: Number(value) / 100 };
    },
    [OPS.setLeading]: ([value]) => {
      state = { ...state, leading: -Number(value) };
    },
    [OPS.setTextRise]: ([value]) => {
      state = { ...state, rise: Number(value) };
    },
    [OPS.setTextRenderingMode]: ([value]) => {
      state = { ...state, mode: Number(value) };
    },
    [OPS.setTextMatrix]: (args) => {
      textMatrix = asMatrix(args.length === 1 ? args[0] : args) ?? textMatrix;
      moveTo(0, 0);
    },
    [OPS.moveText]: ([dx, dy]) => moveTo(lineX + Number(dx), lineY + Number(dy)),
    [OPS.setLeadingMoveText]: ([dx, dy]) => {
      state = { ...state, leading: Number(dy) };
      moveTo(lineX + Number(dx), lineY + Number(dy));
    },
    [OPS.nextLine]: () => moveTo(lineX, lineY + state.leading),
    [OPS.showText]: ([glyphs]) => {
      if (Array.isArray(glyphs)) show(glyphs as (Glyph | number)[]);
    },
  };

  for (let i = 0; i < operators.fnArray.length; i += 1) {
    const step = steps[operators.fnArray[i] as number];
    const args = operators.argsArray[i];
    step?.((args ?? []) as unknown[]);
  }
  return { texts, painted };
}
