import { type RefObject, useEffect, useState } from 'react';

/**
 * Numbers of the pages that are in view or within one view of it, and the one that fills the view most. Pages are
 * the elements with `data-page` inside `scroller`.
 */
export function useNearPages(
  scroller: RefObject<HTMLElement | null>,
  pages: number,
): { near: ReadonlySet<number>; current: number } {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([1]));
  const [current, setCurrent] = useState(1);

  useEffect(() => {
    const root = scroller.current;
    if (!root || pages === 0) return;
    const shown = new Map<number, number>();
    const numberOf = (element: Element) => Number((element as HTMLElement).dataset.page);
    const isNear = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) next.add(numberOf(target));
            else next.delete(numberOf(target));
          }
          return next;
        }),
      { root, rootMargin: '100% 0px' },
    );
    const isShown = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRect } of entries)
          shown.set(numberOf(target), intersectionRect.height);
        const [most] = [...shown].sort((a, b) => b[1] - a[1]);
        if (most && most[1] > 0) setCurrent(most[0]);
      },
      { root, threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    );
    for (const sheet of root.querySelectorAll('[data-page]')) {
      isNear.observe(sheet);
      isShown.observe(sheet);
    }
    return () => {
      isNear.disconnect();
      isShown.disconnect();
    };
  }, [scroller, pages]);

  return { near, current };
}
