import type { Area } from './document-text.ts';
import { applyTo, type Matrix } from './matrix.ts';

/** What the drawing instructions have set so far and a `restore` takes back. Changed in place; `save` copies it. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Area;
  /** `#rrggbb`, or null where the paint is a pattern. */
  fill: string | null;
  stroke: string | null;
  alpha: number;
  strokeAlpha: number;
  /** Mixed with what is there (a blend mode), or let through in part (a soft mask). */
  isBlended: boolean;
  isMasked: boolean;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale of text, 1 for normal. */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export function initialState(ctm: Matrix, clip: Area): GraphicsState {
  return {
    ctm,
    clip,
    fill: '#000000',
    stroke: '#000000',
    alpha: 1,
    strokeAlpha: 1,
    isBlended: false,
    isMasked: false,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Smallest upright rectangle around a rectangle that `matrix` moves, turns and scales. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Area {
  // Nearly every box of nearly every file; written out, since it is met for each piece of text.
  if (matrix[1] === 0 && matrix[2] === 0) {
    const ax = matrix[0] * x0 + matrix[4];
    const bx = matrix[0] * x1 + matrix[4];
    const ay = matrix[3] * y0 + matrix[5];
    const by = matrix[3] * y1 + matrix[5];
    return {
      left: Math.min(ax, bx),
      top: Math.min(ay, by),
      right: Math.max(ax, bx),
      bottom: Math.max(ay, by),
    };
  }
  const [ax, ay] = applyTo(matrix, x0, y0);
  const [bx, by] = applyTo(matrix, x1, y1);
  const [cx, cy] = applyTo(matrix, x1, y0);
  const [dx, dy] = applyTo(matrix, x0, y1);
  return {
    left: Math.min(ax, bx, cx, dx),
    right: Math.max(ax, bx, cx, dx),
    top: Math.min(ay, by, cy, dy),
    bottom: Math.max(ay, by, cy, dy),
  };
}

/** What two rectangles have in common; its sides are crossed if that is nothing. */
export function cut(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
