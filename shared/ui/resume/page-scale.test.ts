import { expect, test } from 'vitest';
import { nextZoom, pixelScale, scrollFor } from './page-scale.ts';

test.each([
  [1, 1, 1.25],
  [1, -1, 1],
  [3, 1, 3],
  [2, -1, 1.5],
] as const)('zoom %d goes %d to %d', (zoom, direction, expected) => {
  expect(nextZoom(zoom, direction)).toBe(expected);
});

test('draws as many pixels as the screen has, and never more than a phone can', () => {
  const a4 = { width: 595, height: 842 };
  expect(pixelScale(a4, 595, 2)).toBe(2);
  expect(pixelScale(a4, 595, 0.5)).toBe(1);
  const scale = pixelScale(a4, 3000, 3);
  expect(scale * scale * a4.width * a4.height).toBeLessThanOrEqual(16_000_001);
});

test.each([
  ['in view', { top: 200, bottom: 220 }, null],
  ['below', { top: 900, bottom: 920 }, 910 - 190],
  ['above', { top: 10, bottom: 30 }, 0],
  ['taller than the view', { top: 900, bottom: 1500 }, 860],
] as const)('scrolls to a stretch %s', (_, stretch, expected) => {
  expect(scrollFor(stretch, { top: 100, height: 500 })).toBe(expected);
});
