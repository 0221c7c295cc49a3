import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { MainWords } from '../words/en.ts';

/** What a menu entry can do. */
export interface MenuActions {
  go(destination: Destination): void;
  showTour(): void;
  checkForUpdates(): void;
}

const line: Item = { type: 'separator' };

/**
 * The application menu of a platform. Entries with a role get the platform's own shortcut; their labels are given,
 * because Electron has English ones only.
 */
export function menuTemplate(actions: MenuActions, words: MainWords['menu'], isMac: boolean): Item[] {
  const { go } = actions;
  const settings: Item = {
    label: words.settings,
    accelerator: 'CommandOrControl+,',
    click: () => go({ screen: 'settings' }),
  };
  const updates: Item = { label: words.checkForUpdates, click: actions.checkForUpdates };
  const screens = (['ranking', 'candidates', 'activity', 'roles', 'audit'] as const).map(
    (screen, index): Item => ({
      label: words.screens[screen],
      accelerator: `CommandOrControl+${index + 1}`,
      click: () => go({ screen }),
    }),
  );
  const application: Item = {
    label: 'Pluto Intake',
    submenu: [
      { role: 'about', label: words.about },
      updates,
      line,
      settings,
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      line,
      { role: 'quit', label: words.quit },
    ],
  };
  const file: Item = {
    label: words.file,
    submenu: [
      {
        label: words.importCandidates,
        accelerator: 'CommandOrControl+O',
        click: () => go({ screen: 'import' }),
      },
      line,
      ...(isMac ? [] : [settings, line]),
      isMac ? { role: 'close', label: words.closeWindow } : { role: 'quit', label: words.quit },
    ],
  };
  const edit: Item = {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
  const places: Item = {
    label: words.go,
    submenu: [
      { label: words.anything, accelerator: 'CommandOrControl+K', click: () => go({ screen: 'palette' }) },
      line,
      ...screens,
    ],
  };
  const view: Item = {
    label: words.view,
    submenu: [
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      line,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
  const window: Item = {
    label: words.window,
    ...(isMac ? { role: 'window' as const } : {}),
    submenu: [
      { role: 'minimize', label: words.minimise },
      ...(isMac
        ? [{ role: 'front' as const, label: words.bringToFront }]
        : [{ role: 'close' as const, label: words.closeWindow }]),
    ],
  };
  const help: Item = {
    label: words.help,
    ...(isMac ? { role: 'help' as const } : {}),
    submenu: [{ label: words.tour, click: actions.showTour }, ...(isMac ? [] : [updates])],
  };
  return [...(isMac ? [application] : []), file, edit, places, view, window, help];
}
