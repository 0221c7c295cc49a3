import { AppError } from '@pluto/shared/errors/app-error.ts';
import { QueryTypes, type Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { storeScores } from '../ranking/score-candidate.ts';
import { roleOf, standardPolicy } from './import-state.ts';
import { matchImport } from './match-import.ts';
import { mergeRows } from './merge-rows.ts';
import { lockImports } from './store-candidates.ts';
import type { WorkWatch } from './work-watch.ts';

/** Rows in one statement: so often the progress moves, and somebody may stop it. */
const rangeSize = 5_000;
const scoredAtOnce = 500;

/** Rows that become a new candidate: nobody is known by them, or the recruiter says it is somebody else. */
const isFresh = `not exists (select 1 from import_matches m where m.import_id = r.import_id
  and m.number = r.number and m.decision <> 'new')`;

/**
 * Carries an import out in one transaction: new candidates by statements over whole ranges of the staged rows, known
 * ones merged by the recruiter's choices, everyone ranked who should be, one event, one audit entry with the checksums
 * of the file and of what became of its rows. If anything fails, or somebody stops it, nothing was changed.
 */
export async function commitImport(
  database: Database,
  row: ImportRow,
  given: { accountId: string; now: Date; watch: WorkWatch },
): Promise<Partial<ImportRow>> {
  const { models, sequelize } = database;
  const { import_id, organisation_id } = row;
  const { now, watch } = given;
  const result = await sequelize.transaction(async (transaction) => {
    await lockImports(database, organisation_id, transaction);
    const staged = await refuseLostRows(database, row, transaction);
    await matchAgain(database, row, watch, transaction);
    await storeFresh(database, row, { last: staged.last, now, watch }, transaction);
    const total = await countOf(database, "decision = 'merge'", import_id, transaction);
    await mergeRows(
      database,
      row,
      { policy: row.settings.policy ?? standardPolicy, total, now, watch },
      transaction,
    );
    if (row.kind === 'resumes') await storeResumes(database, row, now, transaction);
    await rankPeople(database, row, { now, watch }, transaction);
    const [people] = await sequelize.query<{ imported: number; updated: number; digest: string }>(
      `select (count(*) filter (where outcome = 'imported'))::int as imported,
         (count(*) filter (where outcome = 'updated'))::int as updated,
         encode(sha256(convert_to(coalesce(string_agg(number || ' ' || candidate_id || ' ' || outcome, E'\\n' order by number), ''), 'UTF8')), 'hex') as digest
       from import_people where import_id = :import_id`,
      { type: QueryTypes.SELECT, transaction, replacements: { import_id } },
    );
    const skipped = await countOf(database, "decision = 'skip'", import_id, transaction);
    const { imported = 0, updated = 0, digest: rows_sha256 = '' } = people ?? {};
    const failed = row.counts?.failed ?? 0;
    const [only] = imported + updated === 1 ? await onlyPerson(database, import_id, transaction) : [];
    if (imported + updated > 0) {
      const details = { count: imported + updated, ...(row.role_id ? { role_id: row.role_id } : {}) };
      await emitEvent(
        models,
        {
          type: 'candidate.imported',
          organisation_id,
          candidate_id: only?.candidate_id ?? null,
          at: now,
          details,
        },
        transaction,
      );
    }
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${given.accountId}`,
        action: 'candidate.imported',
        details: {
          import_id,
          imported,
          updated,
          failed,
          skipped,
          ...(row.digest ? { file_sha256: row.digest } : {}),
          rows_sha256,
        },
      },
      transaction,
    );
    const done = {
      status: 'done' as const,
      imported,
      updated,
      failed,
      skipped,
      finished_at: now,
      progress: null,
    };
    await models.Import.update(done, { where: { import_id }, transaction });
    return done;
  });
  await forgetFile(database, import_id);
  return result;
}

/** The staged rows do not survive a crash of the database; then the file is read again. */
async function refuseLostRows(
  database: Database,
  row: ImportRow,
  transaction: Transaction,
): Promise<{ last: number }> {
  const [staged] = await database.sequelize.query<{ rows: number; last: number }>(
    'select count(*)::int as rows, coalesce(max(number), 0) as last from import_rows where import_id = :import_id',
    { type: QueryTypes.SELECT, transaction, replacements: { import_id: row.import_id } },
  );
  const expected = (row.counts?.rows ?? 0) - (row.counts?.failed ?? 0);
  if (staged && staged.rows === expected) return { last: staged.last };
  throw new AppError('wrong_step', {
    publicMessage:
      'What was read of the file is gone, because the database was started again. Please check it again.',
  });
}

/** Duplicates are looked for again unless nothing has happened in the organisation since. */
async function matchAgain(
  database: Database,
  row: ImportRow,
  watch: WorkWatch,
  transaction: Transaction,
): Promise<void> {
  const [newest] = await database.sequelize.query<{ event: string }>(
    'select coalesce(max(event_id), 0) as event from events where organisation_id = :organisation_id',
    { type: QueryTypes.SELECT, transaction, replacements: { organisation_id: row.organisation_id } },
  );
  if (String(newest?.event) !== String(row.seen_event)) await matchImport(database, row, watch, transaction);
}

async function countOf(
  { sequelize }: Database,
  condition: string,
  import_id: string,
  transaction: Transaction,
): Promise<number> {
  const [counted] = await sequelize.query<{ count: number }>(
    `select count(*)::int as count from import_matches where import_id = :import_id and ${condition}`,
    { type: QueryTypes.SELECT, transaction, replacements: { import_id } },
  );
  return counted?.count ?? 0;
}

async function onlyPerson({ sequelize }: Database, import_id: string, transaction: Transaction) {
  return sequelize.query<{ candidate_id: string }>(
    'select candidate_id from import_people where import_id = :import_id',
    { type: QueryTypes.SELECT, transaction, replacements: { import_id } },
  );
}

async function storeFresh(
  { sequelize }: Database,
  row: ImportRow,
  given: { last: number; now: Date; watch: WorkWatch },
  transaction: Transaction,
): Promise<void> {
  const { import_id, organisation_id } = row;
  for (let from = 0; from < given.last; from += rangeSize) {
    const replacements = { import_id, organisation_id, from, to: from + rangeSize, now: given.now };
    const fresh = `from import_rows r where r.import_id = :import_id and r.number > :from and r.number <= :to and ${isFresh}`;
    await sequelize.query(
      `insert into candidates (candidate_id, organisation_id, external_id, name, email, phone, profile, created_at, updated_at)
       select candidate_id, :organisation_id, external_id, coalesce(name, email, 'Unnamed candidate'), email, phone,
         profile, :now, :now ${fresh} order by number`,
      { transaction, replacements },
    );
    await sequelize.query(
      `insert into profile_values (candidate_id, field_key, value, provenance, created_at)
       select candidate_id, v.key, v.value -> 'value', v.value -> 'provenance', :now
       from (select candidate_id, profile ${fresh} order by number) r, jsonb_each(r.profile) v`,
      { transaction, replacements },
    );
    await sequelize.query(
      `insert into import_people (import_id, number, line, candidate_id, outcome, version)
       select :import_id, number, line, candidate_id, 'imported', 1 ${fresh} order by number`,
      { transaction, replacements },
    );
    const done = Math.min(from + rangeSize, given.last);
    await given.watch.tell({ stage: 'storing', done, total: given.last, rows: done });
  }
}

/** The files of a folder of resumes become the candidates' resumes. */
async function storeResumes({ sequelize }: Database, row: ImportRow, now: Date, transaction: Transaction) {
  const replacements = { import_id: row.import_id, organisation_id: row.organisation_id, now };
  await sequelize.query(
    `insert into resumes (resume_id, organisation_id, candidate_id, file_name, format, content, extraction, created_at)
     select f.resume_id, :organisation_id, p.candidate_id, f.file_name, f.format, f.content, f.extraction, :now
     from import_resumes f join import_people p on p.import_id = f.import_id and p.number = f.number
     where f.import_id = :import_id`,
    { transaction, replacements },
  );
  await sequelize.query(
    `update import_people p set resume_id = f.resume_id from import_resumes f
     where p.import_id = :import_id and f.import_id = p.import_id and f.number = p.number`,
    { transaction, replacements },
  );
}

async function rankPeople(
  database: Database,
  row: ImportRow,
  given: { now: Date; watch: WorkWatch },
  transaction: Transaction,
): Promise<void> {
  const { models, sequelize } = database;
  const role = await roleOf(database, row);
  if (!role) return;
  const people = await sequelize.query<{ candidate_id: string }>(
    'select distinct candidate_id from import_people where import_id = :import_id order by candidate_id',
    { type: QueryTypes.SELECT, transaction, replacements: { import_id: row.import_id } },
  );
  for (let at = 0; at < people.length; at += scoredAtOnce) {
    const ids = people.slice(at, at + scoredAtOnce).map(({ candidate_id }) => candidate_id);
    const candidates = await models.Candidate.findAll({ where: { candidate_id: ids }, transaction });
    await storeScores(models, role, candidates, given.now, transaction);
    await given.watch.tell({
      stage: 'scoring',
      done: at + ids.length,
      total: people.length,
      rows: at + ids.length,
    });
    await given.watch.breathe();
  }
}

/** The file and what was read of it are not kept beyond the import; rows that failed are, to be mended. */
export async function forgetFile({ sequelize }: Database, import_id: string): Promise<void> {
  for (const table of ['import_rows', 'import_parts', 'import_matches', 'import_resumes'])
    await sequelize.query(`delete from ${table} where import_id = :import_id`, {
      replacements: { import_id },
    });
}
