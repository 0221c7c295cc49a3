import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { exportCandidate } from '@pluto/shared/http/privacy.ts';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SessionKeeper } from '../accounts/session.ts';

/** A file name made of a person's name and of what it holds: letters, digits and dashes only, in any script. */
export function fileNameOf(name: string, what: string, ending: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${safe.slice(0, 80) || 'candidate'}-${what}.${ending}`;
}

/** Saves everything stored about a candidate where the recruiter chooses; gives the name, or null if cancelled. */
export async function exportCandidateToFile(
  session: SessionKeeper,
  window: BrowserWindow | null,
  { candidate_id, candidate_name }: { candidate_id: string; candidate_name: string },
): Promise<string | null> {
  const everything = await session.call(exportCandidate, { params: { candidate_id } });
  const options: Electron.SaveDialogOptions = {
    title: 'Export candidate',
    defaultPath: join(app.getPath('documents'), fileNameOf(candidate_name, 'export', 'json')),
    filters: [{ name: 'JSON', extensions: ['json'] }],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (!filePath) return null;
  try {
    await writeFile(filePath, `${JSON.stringify(everything, null, 2)}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new AppError('internal', {
      publicMessage: 'The file could not be written there. Choose another folder and try again.',
      cause,
    });
  }
  return basename(filePath);
}
