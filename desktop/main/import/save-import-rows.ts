import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { downloadImportRows } from '@pluto/shared/http/import.ts';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SessionKeeper } from '../accounts/session.ts';

/** Saves the rows of an import that need mending where the recruiter chooses; null when they change their mind. */
export async function saveImportRows(
  session: Pick<SessionKeeper, 'download'>,
  window: BrowserWindow | null,
  { import_id, which, file_name }: { import_id: string; which: 'failed' | 'all'; file_name: string },
): Promise<string | null> {
  const bytes = await session.download(downloadImportRows, { params: { import_id }, query: { which } });
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), file_name.replace(/[/\\:*?"<>|]+/g, '-')),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (!filePath) return null;
  try {
    await writeFile(filePath, bytes, { mode: 0o600 });
  } catch (cause) {
    throw new AppError('internal', {
      publicMessage: 'The file could not be written there. Choose another folder and try again.',
      cause,
    });
  }
  return basename(filePath);
}
