import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportedRow, ImportResult } from '@pluto/shared/http/import.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RoleRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { findRole } from '../ranking/role-view.ts';
import { type ColumnMeaning, mapColumns } from './map-columns.ts';
import { readImportFile } from './read-import-file.ts';
import { lockImports, type StoredCandidate, storeCandidates } from './store-candidates.ts';
import { type UnderstoodRow, understandRecord } from './understand-record.ts';

/** Rows in one transaction: a failure loses at most these, and the file can simply be imported again. */
const chunkSize = 500;
const mostRowsShown = 1000;

type Mapping = ImportResult['mapping'][number];

export interface ImportInput {
  bytes: Uint8Array;
  fileName: string;
  roleId?: string | undefined;
  now: Date;
}

/** A file without a column that names anybody is a mistake: better said once than in each row. */
function refuseWithoutNames(meanings: ReadonlyMap<string, ColumnMeaning>): void {
  const kinds = [...meanings.values()].map((meaning) =>
    meaning.kind === 'field' ? meaning.field.key : meaning.kind,
  );
  if (kinds.some((kind) => ['name', 'email', 'first_name', 'last_name'].includes(kind))) return;
  const found = [...meanings.keys()].filter(Boolean).slice(0, 12).join(', ').slice(0, 200);
  throw new AppError('import_unreadable', {
    publicMessage: `No column holds a name or an e-mail address. The first line must name the columns, for example "name, email, phone"; it says: ${found || 'nothing'}.`,
  });
}

/**
 * Imports a file: good rows become candidates or update known ones, bad rows and cells are explained by line and
 * column. Importing the same file again changes nothing but the time.
 * Throws `import_unreadable`, or `not_found` for a role of nobody.
 */
export async function importCandidates(
  database: Database,
  caller: RecruiterCaller,
  input: ImportInput,
): Promise<ImportResult> {
  const { models } = database;
  const organisation_id = caller.organisationId;
  const role = input.roleId ? await findRole(database, organisation_id, input.roleId) : null;
  const table = readImportFile(input.bytes);
  const fields = fieldsOfRole(role);
  const meanings = mapColumns(table.columns, fields);
  refuseWithoutNames(meanings);
  const context = { fileName: input.fileName, meanings, fields, places: await loadPlaces(), now: input.now };
  const file = await models.Import.create({
    organisation_id,
    account_id: caller.accountId,
    file_name: input.fileName,
    created_at: input.now,
  });
  const rows: ImportedRow[] = [];
  for (let at = 0; at < table.records.length; at += chunkSize) {
    const understood = table.records
      .slice(at, at + chunkSize)
      .map((record) => understandRecord(record, context));
    const chunk = { understood, from: at, role, importId: file.import_id };
    rows.push(...(await storeChunk(database, caller, chunk, input.now)));
  }
  const count = (outcome: ImportedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const counts = { imported: count('imported'), updated: count('updated'), failed: count('failed') };
  await file.update(counts);
  return {
    import_id: file.import_id,
    file_name: input.fileName,
    ...counts,
    mapping: table.columns.map((column) => ({ column, ...useOf(meanings.get(column)) })),
    rows: [...rows].sort(problemsFirst).slice(0, mostRowsShown),
  };
}

/** What the reply says of a column. */
function useOf(meaning: ColumnMeaning | undefined): Pick<Mapping, 'used_as' | 'field_key'> {
  switch (meaning?.kind) {
    case 'field':
      return { used_as: 'field', field_key: meaning.field.key };
    case 'first_name':
    case 'last_name':
      return { used_as: 'field', field_key: 'name' };
    case 'external_id':
      return { used_as: 'external_id', field_key: null };
    default:
      return { used_as: 'left_out', field_key: null };
  }
}

function problemsFirst(a: ImportedRow, b: ImportedRow): number {
  const rank = (row: ImportedRow) => (row.outcome === 'failed' ? 0 : row.problems.length > 0 ? 1 : 2);
  return rank(a) - rank(b) || a.line - b.line;
}

async function storeChunk(
  database: Database,
  caller: RecruiterCaller,
  chunk: { understood: UnderstoodRow[]; from: number; role: RoleRow | null; importId: string },
  now: Date,
): Promise<ImportedRow[]> {
  const { models, sequelize } = database;
  const organisation_id = caller.organisationId;
  const usable = chunk.understood.filter((row) => row.isUsable);
  const stored = await sequelize.transaction(async (transaction) => {
    if (usable.length === 0) return [];
    await lockImports(database, organisation_id, transaction);
    const outcomes = await storeCandidates(
      database,
      {
        organisationId: organisation_id,
        // Lists are newest first: a millisecond apart, they keep the order of the file.
        offered: usable.map((row, index) => ({
          externalId: row.externalId,
          values: row.values,
          createdAt: new Date(now.getTime() - chunk.from - index),
        })),
        role: chunk.role,
        now,
      },
      transaction,
    );
    const [only] = outcomes.length === 1 ? outcomes : [];
    await emitEvent(
      models,
      {
        type: 'candidate.imported',
        organisation_id,
        candidate_id: only?.candidateId ?? null,
        at: now,
        details: { count: outcomes.length, ...(chunk.role ? { role_id: chunk.role.role_id } : {}) },
      },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'candidate.imported',
        details: {
          import_id: chunk.importId,
          imported: outcomes.filter(({ outcome }) => outcome === 'imported').length,
          updated: outcomes.filter(({ outcome }) => outcome === 'updated').length,
          failed: chunk.understood.length - usable.length,
        },
      },
      transaction,
    );
    return outcomes;
  });
  const outcomeOf = new Map(usable.map((row, index) => [row, stored[index]]));
  return chunk.understood.map((row): ImportedRow => viewRow(row, outcomeOf.get(row)));
}

function viewRow(row: UnderstoodRow, stored: StoredCandidate | undefined): ImportedRow {
  return {
    line: row.line,
    outcome: stored?.outcome ?? 'failed',
    candidate_id: stored?.candidateId ?? null,
    name: stored?.name ?? null,
    problems: row.problems,
  };
}
