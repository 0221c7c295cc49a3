import type { Page } from '@playwright/test';

/**
 * Scrolls the ranking for three seconds as a wheel does, a step each frame, and back in great leaps. Gives the time of
 * the slowest frame in a hundred, in milliseconds.
 */
export function scrollFrames(window: Page): Promise<number> {
  return window.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const grid = document.querySelector('[role="grid"]');
        if (!grid) return reject(new Error('There is no grid to scroll.'));
        const scrolls = (element: Element) => element.scrollHeight > element.clientHeight + 100;
        const inside = [grid, ...grid.querySelectorAll('*')];
        const scroller = inside.find(scrolls) ?? grid.parentElement;
        if (!scroller || !scrolls(scroller)) return reject(new Error('The grid does not scroll.'));
        const frames: number[] = [];
        const began = performance.now();
        let last = began;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          const passed = now - began;
          if (passed < 3000) scroller.scrollTop += 180;
          else if (passed < 4000) scroller.scrollTop -= scroller.scrollHeight / 40;
          else {
            const ordered = frames.slice(1).sort((a, b) => a - b);
            return resolve(ordered[Math.floor(ordered.length * 0.99)] ?? Number.NaN);
          }
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
