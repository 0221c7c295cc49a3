import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportColumn, ImportPolicy, ImportStatus, ImportView } from '@pluto/shared/http/import.ts';
import type { Encoding } from '@pluto/shared/http/import-encodings.ts';
import { Op, type Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow, RoleRow } from '../database/rows.ts';
import type { FileParts } from './read-rows.ts';

/** What the recruiter has chosen for an import. */
export interface ImportSettings {
  /** Use by position of the column, where it differs from the proposal. */
  columns?: Record<string, string>;
  policy?: ImportPolicy;
  encoding?: Encoding | null;
  delimiter?: string | null;
}

/** What the check has recognised, and the first rows of it. */
export interface ImportReading {
  about: NonNullable<ImportView['reading']>;
  columns: ImportColumn[];
  preview: ImportView['preview'];
}

export interface ImportUndone {
  removed: number;
  restored: number;
  kept: { candidate_id: string; reason: string }[];
  kept_total: number;
}

export const standardPolicy: ImportPolicy = { standard: 'theirs', fields: {} };

/** So long an import can be undone; its earlier values and failed rows are kept as long, then forgotten. */
export const undoDays = 30;

/** Without a sign of life for this long the server that worked on an import has ended. */
const lostAfterSeconds = 30;

export const isWorking = (status: ImportStatus) =>
  status === 'checking' || status === 'importing' || status === 'undoing';

/**
 * An import of the organisation. One whose server has ended in the middle of it is set to what is true: nothing of its
 * work was stored. Throws `not_found`.
 */
export async function findImport(
  { models, sequelize }: Database,
  organisationId: string,
  importId: string,
): Promise<ImportRow & { update(changes: Partial<ImportRow>): Promise<unknown> }> {
  const row = await models.Import.findOne({
    where: { import_id: importId, organisation_id: organisationId },
  });
  if (!row) throw new AppError('not_found', { publicMessage: 'This import does not exist.' });
  if (isWorking(row.status)) {
    await sequelize.query(
      `update imports set progress = null, is_stopping = false,
         status = case status when 'undoing' then 'done' else 'failed' end,
         trouble = 'The server stopped in the middle of this. Nothing of it was stored; please try again.'
       where import_id = :importId and status = :status
         and alive_at < clock_timestamp() - interval '${lostAfterSeconds} seconds'`,
      { replacements: { importId, status: row.status } },
    );
    await row.reload();
  }
  return row;
}

/** Refuses what does not fit where the import stands. */
export function refuseUnless(row: Pick<ImportRow, 'status'>, allowed: readonly ImportStatus[]): void {
  if (allowed.includes(row.status)) return;
  const said: Record<ImportStatus, string> = {
    uploading: 'The file is still being sent.',
    checking: 'The file is being checked.',
    ready: 'This import is waiting to be carried out.',
    importing: 'This import is going on.',
    done: 'This import is done.',
    failed: 'This import has failed. Check the file again or start anew.',
    cancelled: 'This import was stopped. Please start a new one.',
    undoing: 'This import is being undone.',
    undone: 'This import was undone.',
  };
  throw new AppError('wrong_step', { publicMessage: said[row.status] });
}

/** Moves an import on, if it still stands where it may. Throws `wrong_step` when somebody else was faster. */
export async function moveImport(
  { models }: Database,
  importId: string,
  from: readonly ImportStatus[],
  changes: Partial<ImportRow> & { status: ImportStatus },
  transaction?: Transaction,
): Promise<void> {
  const [moved] = await models.Import.update(changes, {
    where: { import_id: importId, status: { [Op.in]: [...from] } },
    transaction: transaction ?? null,
  });
  if (moved === 1) return;
  const row = await models.Import.findByPk(importId, { transaction: transaction ?? null });
  refuseUnless({ status: row?.status ?? 'cancelled' }, []);
}

/** The stored file, part by part, in order. */
export function partsOf({ sequelize }: Database, importId: string): FileParts {
  return async function* () {
    for (let number = 0; ; ) {
      const [rows] = (await sequelize.query(
        'select number, content from import_parts where import_id = :importId and number > :number order by number limit 1',
        { replacements: { importId, number } },
      )) as [{ number: number; content: Buffer }[], unknown];
      const [part] = rows;
      if (!part) return;
      yield part.content;
      number = part.number;
    }
  };
}

export async function roleOf({ models }: Database, row: Pick<ImportRow, 'role_id'>): Promise<RoleRow | null> {
  return row.role_id ? models.Role.findByPk(row.role_id) : null;
}
