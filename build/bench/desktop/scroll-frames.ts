import type { Page } from '@playwright/test';

/**
 * Runs in the page, and is text because the names that tsx gives to functions do not exist there: three seconds of
 * scrolling as a wheel does, a step each frame, then a second back in great leaps.
 */
const script = `new Promise((resolve, reject) => {
  const grid = document.querySelector('[role="grid"]');
  const parts = grid ? [grid, ...grid.querySelectorAll('*'), grid.parentElement] : [];
  const scroller = parts.find((part) => part.scrollHeight > part.clientHeight + 100 && getComputedStyle(part).overflowY !== 'visible');
  if (!scroller) return reject(new Error('There is no grid that scrolls.'));
  const frames = [];
  const began = performance.now();
  let last = began;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    const passed = now - began;
    if (passed < 3000) scroller.scrollTop += 180;
    else if (passed < 4000) scroller.scrollTop -= scroller.scrollHeight / 40;
    else return resolve(frames.slice(1).sort((a, b) => a - b)[Math.floor((frames.length - 1) * 0.99)]);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** Scrolls the ranking; gives the time of the slowest frame in a hundred, in milliseconds. */
export async function scrollFrames(window: Page): Promise<number> {
  const slowest = await window.evaluate<number>(script);
  if (!Number.isFinite(slowest)) throw new Error('No frame was drawn while the grid was scrolled.');
  return slowest;
}
