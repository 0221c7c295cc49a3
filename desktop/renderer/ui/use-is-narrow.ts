import { type RefObject, useEffect, useState } from 'react';

/** True while the element is narrower than `below` pixels. */
export function useIsNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < below);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, below]);
  return isNarrow;
}
