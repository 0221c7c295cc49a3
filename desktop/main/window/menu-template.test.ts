import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { mainWords } from '../words/words.ts';
import { menuTemplate } from './menu-template.ts';

const itemsOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...itemsOf((item.submenu as Item[] | undefined) ?? [])]);
const actions = () => ({ go: vi.fn(), showTour: vi.fn(), checkForUpdates: vi.fn() });

describe.each([
  ['macOS', true],
  ['Windows and Linux', false],
])('the menu on %s', (_, isMac) => {
  it.each(['en', 'de'] as const)('names every entry itself, in %s', (language) => {
    const items = itemsOf(menuTemplate(actions(), mainWords[language].menu, isMac));
    for (const item of items)
      expect(item.type === 'separator' || item.label, JSON.stringify(item)).toBeTruthy();
  });

  it('gives no shortcut twice', () => {
    const shortcuts = itemsOf(menuTemplate(actions(), mainWords.en.menu, isMac)).flatMap(
      ({ accelerator }) => accelerator ?? [],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(shortcuts).toEqual(expect.arrayContaining(['CommandOrControl+K', 'CommandOrControl+,']));
  });

  it('has the way out and the settings where the platform has them', () => {
    const menu = menuTemplate(actions(), mainWords.en.menu, isMac);
    const first = itemsOf((menu[0]?.submenu as Item[]) ?? []);
    expect(menu[0]?.label).toBe(isMac ? 'Pluto Intake' : 'File');
    expect(first.map(({ role }) => role)).toContain('quit');
    expect(first.map(({ label }) => label)).toContain('Settings…');
  });
});

describe('an entry', () => {
  it('does what it says', () => {
    const did = actions();
    const items = itemsOf(menuTemplate(did, mainWords.en.menu, false));
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(did.go.mock.calls.map(([{ screen }]) => screen)).toEqual([
      'import',
      'settings',
      'palette',
      'ranking',
      'candidates',
      'activity',
      'roles',
      'audit',
    ]);
    expect(did.showTour).toHaveBeenCalledTimes(1);
    expect(did.checkForUpdates).toHaveBeenCalledTimes(1);
  });
});
