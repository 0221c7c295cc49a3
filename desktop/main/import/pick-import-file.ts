import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { importLimitBytes } from '@pluto/shared/ipc/channels.ts';
import { type BrowserWindow, dialog } from 'electron';

/** Lets the recruiter choose a file and reads it; null when they change their mind. */
export async function pickImportFile(
  window: BrowserWindow | null,
): Promise<{ file_name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const options: Electron.OpenDialogOptions = {
    title: 'Import candidates',
    properties: ['openFile'],
    filters: [
      { name: 'Candidates (CSV, JSON)', extensions: ['csv', 'tsv', 'txt', 'json'] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (!path) return null;
  if ((await stat(path)).size > importLimitBytes) {
    throw new AppError('body_too_large', {
      publicMessage: 'This file is over 25 MB. Split it into smaller files and import them one by one.',
    });
  }
  return { file_name: basename(path), bytes: new Uint8Array(await readFile(path)) };
}
