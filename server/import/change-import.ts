import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { changeImport as changeRoute, checkImport as checkRoute } from '@pluto/shared/http/import.ts';
import { type Encoding, encodings } from '@pluto/shared/http/import-encodings.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { findRole } from '../ranking/role-view.ts';
import { forgetFile } from './commit-import.ts';
import { type ImportSettings, isWorking, refuseUnless } from './import-state.ts';

type Changed = ImportRow & { update(changes: Partial<ImportRow>): Promise<unknown> };

/** Keeps how the recruiter wants the file to be read, for the check that follows. */
export async function chooseReading(
  _database: Database,
  row: Changed,
  body: BodyOf<typeof checkRoute>,
): Promise<void> {
  refuseUnless(row, ['uploading', 'ready', 'failed']);
  const settings: ImportSettings = { ...row.settings };
  if (body.columns) {
    settings.columns = {
      ...settings.columns,
      ...Object.fromEntries(body.columns.map(({ position, used_as }) => [String(position), used_as])),
    };
  }
  if (body.encoding !== undefined) {
    if (body.encoding !== null && !encodings.includes(body.encoding as Encoding)) {
      throw new AppError('validation_failed', {
        publicMessage: `Choose one of these encodings: ${encodings.join(', ')}.`,
        details: [{ path: 'body.encoding', message: 'not one of the encodings' }],
      });
    }
    settings.encoding = body.encoding as Encoding | null;
  }
  if (body.delimiter !== undefined) settings.delimiter = body.delimiter;
  // Other columns than before: what was chosen for the old ones means nothing now.
  if (body.delimiter !== undefined && body.delimiter !== row.settings.delimiter && !body.columns)
    delete settings.columns;
  await row.update({ settings });
}

/** Changes what happens to known candidates, or the role they are ranked for. */
export async function changeImport(
  database: Database,
  row: Changed,
  body: BodyOf<typeof changeRoute>,
): Promise<void> {
  refuseUnless(row, ['uploading', 'ready', 'failed']);
  const role = body.role_id ? await findRole(database, row.organisation_id, body.role_id) : null;
  await row.update({
    ...(body.policy ? { settings: { ...row.settings, policy: body.policy } } : {}),
    ...(body.role_id === undefined ? {} : { role_id: role?.role_id ?? null }),
  });
}

/** Stops what goes on, or gives up an import that waits; the work itself notices within a moment. */
export async function stopImport(database: Database, row: Changed): Promise<void> {
  refuseUnless(row, ['uploading', 'checking', 'ready', 'failed', 'importing', 'undoing', 'cancelled']);
  if (isWorking(row.status)) {
    await row.update({ is_stopping: true });
    return;
  }
  await row.update({ status: 'cancelled', progress: null });
  await forgetFile(database, row.import_id);
  await database.sequelize.query('delete from import_faults where import_id = :id', {
    replacements: { id: row.import_id },
  });
}
