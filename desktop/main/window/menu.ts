import type { Destination } from '@pluto/shared/ipc/states.ts';
import { Menu, type MenuItemConstructorOptions } from 'electron';

type Go = (destination: Destination) => void;

/** The application menu, with the shortcuts each platform expects. */
export function setMenu(go: Go): void {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: 'Settings…',
    accelerator: 'CommandOrControl+,',
    click: () => go({ screen: 'settings' }),
  };
  const screens: MenuItemConstructorOptions[] = (
    [
      ['Ranking', 'ranking'],
      ['Candidates', 'candidates'],
      ['Activity', 'activity'],
      ['Roles', 'roles'],
      ['Audit log', 'audit'],
    ] as const
  ).map(([label, screen], index) => ({
    label,
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
      label: 'File',
      submenu: [
        {
          label: 'Import candidates…',
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
      label: 'Go',
      submenu: [
        {
          label: 'Go to anything…',
          accelerator: 'CommandOrControl+K',
          click: () => go({ screen: 'palette' }),
        },
        { type: 'separator' },
        ...screens,
      ],
    },
    {
      label: 'View',
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
