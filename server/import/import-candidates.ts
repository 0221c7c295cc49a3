import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportColumn, ImportedRow, ImportResult } from '@pluto/shared/http/import.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import type { ImportWork } from './import-work.ts';
import { createImport, receivePart } from './receive-import.ts';

const mostRowsShown = 1000;

export interface ImportInput {
  bytes: Uint8Array;
  fileName: string;
  roleId?: string | undefined;
  now: Date;
}

/**
 * Imports a file at once, without a preview: the steps of an import one after the other, with everything as proposed.
 * Good rows become candidates or update known ones, bad rows and cells are explained by line and column. Importing the
 * same file again changes nothing but the time.
 * Throws `import_unreadable`, or `not_found` for a role of nobody.
 */
export async function importCandidates(
  { database, work }: { database: Database; work: ImportWork },
  caller: RecruiterCaller,
  input: ImportInput,
): Promise<ImportResult> {
  const { models } = database;
  const row = await createImport(database, caller, {
    kind: 'table',
    file_name: input.fileName,
    size_bytes: input.bytes.length,
    role_id: input.roleId ?? null,
    now: input.now,
  });
  const { import_id } = row;
  try {
    await receivePart(database, row, { number: 1, bytes: Buffer.from(input.bytes) });
    await work.run('check', row, caller.accountId);
    const checked = await models.Import.findByPk(import_id, { rejectOnEmpty: true });
    if (checked.trouble) throw new AppError('import_unreadable', { publicMessage: checked.trouble });
    await work.run('commit', row, caller.accountId);
  } catch (error) {
    // Nobody sees this import: a file that cannot be read is not kept.
    await models.Import.destroy({
      where: { import_id, status: ['uploading', 'ready', 'failed', 'cancelled'] },
    });
    throw error;
  }
  return resultOf(database, await models.Import.findByPk(import_id, { rejectOnEmpty: true }));
}

async function resultOf({ sequelize }: Database, row: ImportRow): Promise<ImportResult> {
  const rows = await sequelize.query<ImportedRow>(
    `select coalesce(f.line, p.line) as line, coalesce(p.outcome, 'failed') as outcome, p.candidate_id,
       c.name, coalesce(f.problems, '[]') as problems
     from (select * from import_people where import_id = :import_id) p
     full join (select * from import_faults where import_id = :import_id) f using (number)
     left join candidates c on c.candidate_id = p.candidate_id
     order by coalesce(f.is_failed, false) desc, f.number is null, number limit ${mostRowsShown}`,
    { type: QueryTypes.SELECT, replacements: { import_id: row.import_id } },
  );
  return {
    import_id: row.import_id,
    file_name: row.file_name,
    imported: row.imported,
    updated: row.updated,
    failed: row.failed,
    mapping: (row.reading?.columns ?? []).map(useOf),
    rows,
  };
}

/** What the reply says of a column. */
function useOf({ column, used_as }: ImportColumn): ImportResult['mapping'][number] {
  if (used_as === 'left_out') return { column, used_as, field_key: null };
  if (used_as === 'external_id') return { column, used_as, field_key: null };
  if (used_as === 'first_name' || used_as === 'last_name')
    return { column, used_as: 'field', field_key: 'name' };
  if (used_as === 'region' || used_as === 'country')
    return { column, used_as: 'field', field_key: 'location' };
  return { column, used_as: 'field', field_key: used_as };
}
