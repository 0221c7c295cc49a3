import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { exportReview, type ReviewDocument } from '@pluto/shared/http/review.ts';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SessionKeeper } from '../accounts/session.ts';
import { fileNameOf } from '../privacy/export-candidate.ts';
import type { MainWords } from '../words/en.ts';
import { printPage } from './print-page.ts';
import { reviewPage } from './review-page.ts';

export interface ReviewExport {
  candidate_id: string;
  candidate_name: string;
  format: 'json' | 'pdf';
}

async function contentOf(
  document: ReviewDocument,
  format: ReviewExport['format'],
  words: MainWords,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  try {
    return await printPage(reviewPage(document, words.reviewPage));
  } catch (cause) {
    throw new AppError('internal', { publicMessage: words.reviewFile.notDrawn, cause });
  }
}

/**
 * Saves a review where the recruiter chooses. The server enters it in the audit log before it hands anything out, so
 * the place is asked for first: a cancelled dialog leaves no entry.
 * @returns the name of the file, or null when the dialog was cancelled
 */
export async function exportReviewToFile(
  session: Pick<SessionKeeper, 'call'>,
  window: BrowserWindow | null,
  { candidate_id, candidate_name, format }: ReviewExport,
  words: MainWords,
): Promise<string | null> {
  const { title, suffix, notWritten } = words.reviewFile;
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: join(app.getPath('documents'), fileNameOf(candidate_name, suffix, format)),
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (!filePath) return null;
  const document = await session.call(exportReview, { params: { candidate_id }, body: { format } });
  const content = await contentOf(document, format, words);
  try {
    await writeFile(filePath, content, { mode: 0o600 });
  } catch (cause) {
    throw new AppError('internal', { publicMessage: notWritten, cause });
  }
  return basename(filePath);
}
