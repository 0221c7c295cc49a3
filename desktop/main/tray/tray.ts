import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { drawTrayIcon, type Picture } from './draw-picture.ts';

const isMac = process.platform === 'darwin';

function imageOf({ pixels, size }: Picture): Electron.NativeImage {
  const image = nativeImage.createFromBitmap(Buffer.from(pixels), {
    width: size,
    height: size,
    scaleFactor: isMac ? 2 : 1,
  });
  if (isMac) image.setTemplateImage(true);
  return image;
}

/** The icon in the tray or the menu bar. */
export interface TrayIcon {
  show(state: { tip: string; hasNews: boolean; menu: MenuItemConstructorOptions[] }): void;
}

/** Puts the icon up when it is first shown; a system without a tray goes without. */
export function createTrayIcon(onClick: () => void): TrayIcon {
  let tray: Tray | null = null;
  return {
    show({ tip, hasNews, menu }) {
      const image = imageOf(drawTrayIcon(32, { hasNews, isTemplate: isMac }));
      if (tray) tray.setImage(image);
      else {
        tray = new Tray(image);
        // On macOS a click opens the menu.
        if (!isMac) tray.on('click', onClick);
      }
      tray.setToolTip(tip);
      // Linux shows changes of a menu only when it is set anew.
      tray.setContextMenu(Menu.buildFromTemplate(menu));
    },
  };
}
