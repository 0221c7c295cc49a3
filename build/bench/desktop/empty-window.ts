import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The least an Electron application can be: one sandboxed window with a heading. The peer of our own start. */
const main = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.PLUTO_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes it into a new folder, which Electron can be started with. */
export function emptyWindow(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-empty-window-'));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  fs.writeFileSync(path.join(folder, 'main.cjs'), main);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  return folder;
}
