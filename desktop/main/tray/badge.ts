import { app, type BrowserWindow, nativeImage } from 'electron';
import { drawCount } from './draw-picture.ts';

const product = 'Pluto Intake';

/** The title of the window: the count before the name, for taskbars that know no badge. */
export function titleWith(count: number): string {
  return count > 0 ? `(${count}) ${product}` : product;
}

/** Shows how many reviews wait: on the dock (macOS, Unity), as an overlay of the taskbar button (Windows), in the title. */
export function createBadge(window: () => BrowserWindow | null): {
  show(count: number, description: string): void;
} {
  let shown = { count: 0, description: '' };

  function apply(to: BrowserWindow | null): void {
    if (!to || to.isDestroyed()) return;
    const { count, description } = shown;
    to.setTitle(titleWith(count));
    if (process.platform !== 'win32') return;
    const { size, pixels } = drawCount(16, count);
    const picture = nativeImage.createFromBitmap(Buffer.from(pixels), { width: size, height: size });
    to.setOverlayIcon(count > 0 ? picture : null, description);
  }

  app.on('browser-window-created', (_event, opened) => {
    // The page's own title would take the count away.
    opened.on('page-title-updated', (event) => event.preventDefault());
    opened.once('ready-to-show', () => apply(window()));
  });
  return {
    show(count, description) {
      shown = { count, description };
      app.setBadgeCount(count);
      apply(window());
    },
  };
}
