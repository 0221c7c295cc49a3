import type { Destination } from '@pluto/shared/ipc/states.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MainWords } from '../words/en.ts';

type Go = (destination: Destination) => void;

/** The application menu, with the shortcuts each platform expects. */
export function setMenu(go: Go, words: MainWords['menu']): void {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CommandOrControl+,',
    click: () => go({ screen: 'settings' }),
  };
  const screens: MenuItemConstructorOptions[] = (
    ['ranking', 'candidates', 'activity', 'roles', 'audit'] as const
  ).map((screen, index) => ({
    label: words.screens[screen],
    accelerator: `CommandOrControl+${index + 1}`,
    click: () => go({ screen }),
  }));
  const template: MenuItemConstructorOptions[] = [
    ...(isMac
      ? [
          {
            role: 'appMenu' as const,
            submenu: [
              { role: 'about' as const },
              { type: 'separator' as const },
              settings,
              { type: 'separator' as const },
              { role: 'hide' as const },
              { role: 'hideOthers' as const },
              { role: 'unhide' as const },
              { type: 'separator' as const },
              { role: 'quit' as const },
            ],
          },
        ]
      : []),
    {
      label: words.file,
      submenu: [
        {
          label: words.importCandidates,
          accelerator: 'CommandOrControl+O',
          click: () => go({ screen: 'import' }),
        },
        { type: 'separator' },
        ...(isMac ? [] : [settings, { type: 'separator' as const }]),
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: words.go,
      submenu: [
        {
          label: words.anything,
          accelerator: 'CommandOrControl+K',
          click: () => go({ screen: 'palette' }),
        },
        { type: 'separator' },
        ...screens,
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
