import { describe, expect, it } from 'vitest';
import { fitWindow } from './window-state.ts';

const screens = [{ x: 0, y: 0, width: 1440, height: 900 }];

describe('fitWindow', () => {
  it('keeps a window that is visible', () => {
    const state = { x: 100, y: 50, width: 1200, height: 800, maximised: false };
    expect(fitWindow(state, screens)).toEqual(state);
  });

  it('forgets a place on a screen that is gone', () => {
    const state = { x: 2000, y: 50, width: 1200, height: 800, maximised: true };
    expect(fitWindow(state, screens)).toEqual({ width: 1200, height: 800, maximised: true });
  });

  it('is never larger than the screen', () => {
    const state = { width: 3000, height: 2000, maximised: false };
    expect(fitWindow(state, screens)).toEqual({ width: 1440, height: 900, maximised: false });
  });
});
