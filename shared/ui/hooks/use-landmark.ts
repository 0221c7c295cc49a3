import { useCallback, useState } from 'react';

const landmarks = '[role="dialog"], [role="alertdialog"], main, header, footer, nav, aside';

/**
 * The landmark around an element, for what is drawn in a portal: all content belongs to a landmark, and the page
 * behind a dialog is hidden from readers. Null, which means the body, until the element is there and outside any.
 */
export function useLandmark(): {
  container: HTMLElement | null;
  /** Ref of the element. */
  findLandmark: (element: HTMLElement | null) => void;
} {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const findLandmark = useCallback((element: HTMLElement | null) => {
    if (element) setContainer(element.closest<HTMLElement>(landmarks));
  }, []);
  return { container, findLandmark };
}
