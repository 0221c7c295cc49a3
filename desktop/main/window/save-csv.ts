import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { app, type BrowserWindow, dialog } from 'electron';

/** Saves a CSV where the recruiter chooses, readable by them alone; gives the name, or null if cancelled. */
export async function saveCsv(
  window: BrowserWindow | null,
  fileName: string,
  csv: string | Uint8Array,
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (!filePath) return null;
  try {
    await writeFile(filePath, csv, { mode: 0o600 });
  } catch (cause) {
    throw new AppError('internal', {
      publicMessage: 'The file could not be written there. Choose another folder and try again.',
      cause,
    });
  }
  return basename(filePath);
}
