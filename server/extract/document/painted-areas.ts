import { contrast } from './colour-contrast.ts';
import type { Area } from './document-text.ts';
import { applyTo, type Matrix } from './matrix.ts';

/** Decoded pixels of a picture, rows from top to bottom. */
export interface Pixels {
  width: number;
  height: number;
  /** Three (RGB) or four (RGBA) bytes a pixel. */
  data: ArrayLike<number>;
  channels: 3 | 4;
}

export interface Paint extends Area {
  /** `#rrggbb`, or null where the colour is not plain: a picture, a gradient, half transparent paint. */
  colour: string | null;
  isStroked: boolean;
  /** Hides what it covers. */
  isOpaque: boolean;
  /** Outline in the library's path form, and where it lies; null for a plain rectangle. */
  outline: { path: ArrayLike<number>; matrix: Matrix } | null;
  /** A picture: its pixels, or null while they have not been looked at. */
  picture: { pixels: Pixels | null; toPicture: Matrix | null } | null;
}

/** Paint smaller than this, in points, is a line or a dot, not a ground for text. */
const smallestGround = { width: 8, height: 5 };

/** Noise of a compressed picture that still looks like one colour. */
const samePlain = 1.1;

function isGround(paint: Paint): boolean {
  return (
    paint.right - paint.left >= smallestGround.width && paint.bottom - paint.top >= smallestGround.height
  );
}

/** Numbers that follow each path instruction: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0];

/** Whether a point lies in an outline, by the even-odd rule; curves count as their chords. */
function isWithin(outline: { path: ArrayLike<number>; matrix: Matrix }, x: number, y: number): boolean {
  const { path, matrix } = outline;
  let isIn = false;
  let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
  const side = (nextX: number, nextY: number) => {
    if (lastY > y !== nextY > y && x < ((nextX - lastX) * (y - lastY)) / (nextY - lastY) + lastX)
      isIn = !isIn;
    lastX = nextX;
    lastY = nextY;
  };
  for (let i = 0; i < path.length; ) {
    const step = path[i] as number;
    const count = operands[step];
    if (count === undefined) return true;
    if (count === 0) side(startX, startY);
    else {
      const [nextX, nextY] = applyTo(matrix, path[i + count - 1] as number, path[i + count] as number);
      if (step === 0) {
        side(startX, startY);
        [startX, startY, lastX, lastY] = [nextX, nextY, nextX, nextY];
      } else side(nextX, nextY);
    }
    i += 1 + count;
  }
  side(startX, startY);
  return isIn;
}

function holds(paint: Paint, x: number, y: number): boolean {
  if (paint.left > x || paint.right < x || paint.top > y || paint.bottom < y) return false;
  return paint.outline === null || isWithin(paint.outline, x, y);
}

/** Colour of a picture at a point of the page; null where it is see-through or unknown. */
function pixelAt(paint: Paint, x: number, y: number): string | null {
  const { pixels, toPicture } = paint.picture ?? {};
  if (!pixels || !toPicture) return null;
  const [u, v] = applyTo(toPicture, x, y);
  const column = Math.min(pixels.width - 1, Math.max(0, Math.floor(u * pixels.width)));
  const row = Math.min(pixels.height - 1, Math.max(0, Math.floor((1 - v) * pixels.height)));
  const at = (row * pixels.width + column) * pixels.channels;
  if (pixels.channels === 4 && (pixels.data[at + 3] ?? 0) < 250) return null;
  const hex = (value: number | undefined) => (value ?? 0).toString(16).padStart(2, '0');
  return `#${hex(pixels.data[at])}${hex(pixels.data[at + 1])}${hex(pixels.data[at + 2])}`;
}

/** Points inside a text's box that stand for all of it. */
function probes(area: Area): [number, number][] {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return [0.06, 0.3, 0.5, 0.7, 0.94].map((part, i) => [
    area.left + width * part,
    area.top + height * (i % 2 === 0 ? 0.35 : 0.65),
  ]);
}

/** What lies behind or before a text. */
export type Ground =
  | { kind: 'plain'; colour: string }
  /** A gradient, a pattern, something see-through, a picture of many colours. */
  | { kind: 'mixed' }
  /** A picture whose pixels have not been decoded. */
  | { kind: 'unseen' };

/** What was painted on a page, in order. */
export class PaintedAreas {
  readonly #grounds: { paint: Paint; order: number }[] = [];
  readonly #all: Paint[] = [];

  /** How many paints there are: the place in the order of whatever comes next. */
  get count(): number {
    return this.#all.length;
  }

  add(paint: Paint): void {
    if (isGround(paint)) this.#grounds.push({ paint, order: this.#all.length });
    this.#all.push(paint);
  }

  /** What lies behind the middle of a text drawn after `order` paints. Null is bare paper. */
  behind(area: Area, order: number): Ground | null {
    const x = (area.left + area.right) / 2;
    const y = (area.top + area.bottom) / 2;
    for (let i = this.#grounds.length - 1; i >= 0; i -= 1) {
      const { paint, order: paintedAt } = this.#grounds[i] as { paint: Paint; order: number };
      if (paintedAt >= order || !holds(paint, x, y)) continue;
      if (paint.picture) {
        if (!paint.picture.pixels) return { kind: 'unseen' };
        const colours = probes(area).map(([px, py]) => pixelAt(paint, px, py));
        // Where a picture is see-through, what lies under it decides.
        if (colours.every((colour) => colour === null)) continue;
        const [first] = colours;
        const isPlain = first && colours.every((colour) => colour && contrast(colour, first) < samePlain);
        return isPlain ? { kind: 'plain', colour: first } : { kind: 'mixed' };
      }
      return paint.colour ? { kind: 'plain', colour: paint.colour } : { kind: 'mixed' };
    }
    return null;
  }

  /** What was painted over all of a text later: `shape`, `picture`, or `unseen` where pixels have to tell. */
  over(area: Area, order: number): 'shape' | 'picture' | 'unseen' | null {
    let found: 'unseen' | null = null;
    const x = (area.left + area.right) / 2;
    const y = (area.top + area.bottom) / 2;
    // From the last: most paint comes before the text.
    for (let i = this.#grounds.length - 1; i >= 0; i -= 1) {
      const { paint, order: paintedAt } = this.#grounds[i] as { paint: Paint; order: number };
      if (paintedAt < order) break;
      if (!paint.isOpaque || paint.left > x || paint.right < x || paint.top > y || paint.bottom < y) continue;
      if (!probes(area).every(([x, y]) => holds(paint, x, y))) continue;
      if (!paint.picture) return 'shape';
      if (!paint.picture.pixels) found = 'unseen';
      else if (probes(area).every(([x, y]) => pixelAt(paint, x, y) !== null)) return 'picture';
    }
    return found;
  }

  /** Whether letters were painted as outlines where a text without paint of its own stands. */
  lettersUnder(area: Area): { isStroked: boolean } | null {
    const height = area.bottom - area.top;
    let covered = 0;
    let isStroked = false;
    for (const paint of this.#all) {
      if (paint.picture) continue;
      const overlap = Math.min(paint.right, area.right) - Math.max(paint.left, area.left);
      if (overlap <= 0) continue;
      const middle = (paint.top + paint.bottom) / 2;
      const isOnLine = middle > area.top - height * 0.3 && middle < area.bottom + height * 0.3;
      const isAsHigh = paint.bottom - paint.top < height * 1.6 && paint.bottom - paint.top > height * 0.2;
      if (!isOnLine || !isAsHigh) continue;
      covered += overlap;
      isStroked ||= paint.isStroked;
    }
    return covered > (area.right - area.left) * 0.4 ? { isStroked } : null;
  }
}
