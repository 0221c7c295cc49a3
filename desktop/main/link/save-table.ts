import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { exportRanking } from '@pluto/shared/http/ranking.ts';
import type { RouteInput } from '@pluto/shared/http/route.ts';
import type { TextTable } from '@pluto/shared/spreadsheet/write-table.ts';
import { app, type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import type { SessionKeeper } from '../accounts/session.ts';

const tableSchema = z.array(z.array(z.string()));

/** A ranking or a part of it as texts, straight from the server. */
export async function readRankingTable(
  session: Pick<SessionKeeper, 'download'>,
  body: NonNullable<RouteInput<typeof exportRanking>['body']>,
): Promise<TextTable> {
  const bytes = await session.download(exportRanking, { body: { ...body, format: 'json' } });
  return tableSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** Saves a CSV where the recruiter chooses, readable by them alone; gives the name, or null if cancelled. */
export async function saveCsv(
  window: BrowserWindow | null,
  fileName: string,
  csv: string,
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
