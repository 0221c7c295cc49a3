import { describe, expect, it } from 'vitest';
import { moveActive } from './move-active.ts';

describe('moveActive', () => {
  it.each([
    ['j', 0, 1],
    ['ArrowDown', 4, 4],
    ['k', 0, 0],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['PageDown', 1, 4],
    ['PageUp', 4, 0],
  ])('%s moves from %i to %i of five', (key, from, to) => {
    expect(moveActive(key, from, 5)).toBe(to);
  });

  it('moves nowhere in an empty list, nor on other keys', () => {
    expect(moveActive('j', 0, 0)).toBeNull();
    expect(moveActive('x', 0, 5)).toBeNull();
  });
});
