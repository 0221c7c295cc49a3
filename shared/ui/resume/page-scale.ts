/** Steps of the zoom; 1 is as wide as the view. */
export const zoomSteps = [1, 1.25, 1.5, 2, 3] as const;

/** The next zoom in a direction; the ends stay. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const index = zoomSteps.findIndex((step) => step >= zoom - 0.001);
  const at = index < 0 ? zoomSteps.length - 1 : index;
  return zoomSteps[Math.min(zoomSteps.length - 1, Math.max(0, at + direction))] ?? 1;
}

/** Phones refuse to draw on more (iOS: 16.7 million pixels). */
const mostPixels = 16_000_000;

/**
 * How many pixels of a canvas one point of a page takes, so that letters are sharp on this screen and the canvas
 * is not larger than a phone can draw. `width` is the page's width on the screen in CSS pixels.
 */
export function pixelScale(
  page: { width: number; height: number },
  width: number,
  devicePixelRatio: number,
): number {
  const wanted = (width * Math.max(1, devicePixelRatio)) / page.width;
  const most = Math.sqrt(mostPixels / (page.width * page.height));
  return Math.min(wanted, most);
}

/**
 * Where to scroll so that a stretch is in view: nowhere if it is already, with some room around it; else so that
 * its middle, or its beginning if it is taller than the view, is a third down the view.
 */
export function scrollFor(
  stretch: { top: number; bottom: number },
  view: { top: number; height: number },
): number | null {
  const room = Math.min(32, view.height / 8);
  const isShown = stretch.top >= view.top + room && stretch.bottom <= view.top + view.height - room;
  if (isShown) return null;
  const isTall = stretch.bottom - stretch.top > view.height * 0.6;
  const aim = isTall ? stretch.top : (stretch.top + stretch.bottom) / 2;
  return Math.max(0, aim - view.height * (isTall ? 0.08 : 0.38));
}
