import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** The visible rows of a long list of rows of different heights; asks for more when its end is near. */
export function useVirtualRows<T>(
  scroller: RefObject<HTMLElement | null>,
  given: { items: readonly T[]; keyOf: (item: T) => number; estimate: number; onNearEnd: () => void },
) {
  const { items, keyOf, estimate, onNearEnd } = given;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 6,
    useFlushSync: false,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const nearEnd = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 10) nearEnd();
  }, [last, items.length]);
  return {
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    rows: shown.map(({ key, index, start }) => ({ key, index, start, item: items[index] as T })),
  };
}
