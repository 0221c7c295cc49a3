import { downloadImportRows } from '@pluto/shared/http/import.ts';
import type { BrowserWindow } from 'electron';
import type { SessionKeeper } from '../accounts/session.ts';
import { saveCsv } from '../window/save-csv.ts';

/** Saves the rows of an import that need mending where the recruiter chooses; null when they change their mind. */
export async function saveImportRows(
  session: Pick<SessionKeeper, 'download'>,
  window: BrowserWindow | null,
  { import_id, which, file_name }: { import_id: string; which: 'failed' | 'all'; file_name: string },
): Promise<string | null> {
  const bytes = await session.download(downloadImportRows, { params: { import_id }, query: { which } });
  return saveCsv(window, file_name.replace(/[/\\:*?"<>|]+/g, '-'), bytes);
}
