import { describe, expect, it } from 'vitest';
import { drawCount, drawTrayIcon, type Picture } from './draw-picture.ts';

function at({ size, pixels }: Picture, x: number, y: number) {
  const from = (Math.floor(y * size) * size + Math.floor(x * size)) * 4;
  const [blue = 0, green = 0, red = 0, opacity = 0] = pixels.slice(from, from + 4);
  return { red, green, blue, opacity };
}

describe('the tray’s icon', () => {
  it('is a planet in a ring with nothing around', () => {
    const icon = drawTrayIcon(32, { hasNews: false, isTemplate: false });
    expect(icon.pixels).toHaveLength(32 * 32 * 4);
    expect(at(icon, 0.5, 0.5)).toMatchObject({ opacity: 255 });
    expect(at(icon, 0.02, 0.02).opacity).toBe(0);
    expect(at(icon, 0.5, 0.2).opacity).toBe(0);
  });

  it('has a red dot when something waits, and is black alone as a template', () => {
    const news = drawTrayIcon(32, { hasNews: true, isTemplate: false });
    const dot = at(news, 0.78, 0.22);
    expect(dot.red).toBeGreaterThan(dot.blue + 100);
    const template = drawTrayIcon(32, { hasNews: true, isTemplate: true });
    for (let index = 0; index < template.pixels.length; index += 4) {
      expect([...template.pixels.slice(index, index + 3)]).toEqual([0, 0, 0]);
    }
  });
});

describe('the count', () => {
  it('differs for each number up to nine, and is one sign for more', () => {
    const pictures = Array.from({ length: 12 }, (_, index) => drawCount(16, index + 1).pixels.join());
    expect(new Set(pictures).size).toBe(10);
    expect(pictures[9]).toBe(pictures[11]);
  });
});
