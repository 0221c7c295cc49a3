import { Menu } from 'electron';
import type { MainWords } from '../words/en.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';

/** Sets the application menu, in the language of `words`. */
export function setMenu(actions: MenuActions, words: MainWords['menu']): void {
  const template = menuTemplate(actions, words, process.platform === 'darwin');
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
