import type { Area } from './document-text.ts';

interface Painted extends Area {
  /** `#rrggbb`, or null where the colour is not plain: an image, a gradient, half transparent paint. */
  colour: string | null;
  isStroked: boolean;
}

const paper = '#ffffff';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours as WCAG defines it, from 1 (the same) to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function covers(outer: Area, inner: Area, slack: number): boolean {
  return (
    outer.left <= inner.left + slack &&
    outer.right >= inner.right - slack &&
    outer.top <= inner.top + slack &&
    outer.bottom >= inner.bottom - slack
  );
}

/** What was painted on a page so far, in order; answers what lies behind a text. */
export class PaintedAreas {
  readonly #painted: Painted[] = [];

  add(area: Area, colour: string | null, isStroked = false): void {
    this.#painted.push({ ...area, colour, isStroked });
  }

  /** Colour right behind the middle of `area`; null where it is not plain. */
  behind(area: Area): string | null {
    const x = (area.left + area.right) / 2;
    const y = (area.top + area.bottom) / 2;
    for (let i = this.#painted.length - 1; i >= 0; i -= 1) {
      const paint = this.#painted[i] as Painted;
      const isLarge = paint.right - paint.left >= 8 && paint.bottom - paint.top >= 5;
      if (isLarge && paint.left <= x && paint.right >= x && paint.top <= y && paint.bottom >= y)
        return paint.colour;
    }
    return paper;
  }

  /**
   * Whether a see-through text only labels what is drawn there: letters painted as outlines, or a picture under
   * recognised text. Null if nothing but background lies there.
   */
  shapeUnder(area: Area): { isStroked: boolean } | null {
    const height = area.bottom - area.top;
    let covered = 0;
    let isStroked = false;
    for (const paint of this.#painted) {
      if (paint.colour === null && covers(paint, area, 2)) return { isStroked: false };
      const overlap = Math.min(paint.right, area.right) - Math.max(paint.left, area.left);
      const middle = (paint.top + paint.bottom) / 2;
      const isOnLine = middle > area.top - height * 0.3 && middle < area.bottom + height * 0.3;
      const isAsHigh = paint.bottom - paint.top < height * 1.6 && paint.bottom - paint.top > height * 0.2;
      if (overlap <= 0 || !isOnLine || !isAsHigh) continue;
      covered += overlap;
      isStroked ||= paint.isStroked;
    }
    return covered > (area.right - area.left) * 0.4 ? { isStroked } : null;
  }
}
