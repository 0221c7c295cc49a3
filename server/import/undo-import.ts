import type { Profile } from '@pluto/shared/profile/profile.ts';
import { QueryTypes, type Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, ImportRow } from '../database/rows.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidates } from '../ranking/rescore-candidate.ts';
import type { ImportUndone } from './import-state.ts';
import { unmerge } from './merge-choice.ts';
import type { PersonChange } from './merge-rows.ts';
import { lockImports, mirrorOf } from './store-candidates.ts';
import type { WorkWatch } from './work-watch.ts';

const removedAtOnce = 2_000;
const restoredAtOnce = 300;
const mostListed = 200;

/** Why a new candidate stays when its import is undone, by what has happened to it since; null if nothing has. */
const whyKept = `case
  when c.status = 'erased' then 'erased since'
  when c.status <> 'imported' or exists (select 1 from intakes i where i.candidate_id = c.candidate_id) then 'the intake has begun'
  when exists (select 1 from intake_links l where l.candidate_id = c.candidate_id) then 'has an intake link'
  when exists (select 1 from review_decisions d where d.candidate_id = c.candidate_id) then 'was reviewed'
  when exists (select 1 from import_people o join imports oi on oi.import_id = o.import_id and oi.status = 'done'
    where o.candidate_id = c.candidate_id and o.import_id <> :import_id) then 'stands in another import'
  when exists (select 1 from rankings k where k.candidate_id = c.candidate_id
    and k.role_id is distinct from :role_id) then 'is ranked for another role'
  when c.profile_version <> p.version then 'was edited'
end`;

interface Kept {
  candidate_id: string;
  reason: string;
}

/**
 * Takes a whole import back, in one transaction: candidates it made go, unless they have moved on; those it changed
 * get the earlier values of the fields that nobody has changed since. Everything is listed in the audit log.
 */
export async function undoImport(
  database: Database,
  row: ImportRow,
  given: { accountId: string; now: Date; watch: WorkWatch },
): Promise<Partial<ImportRow>> {
  const { models, sequelize } = database;
  const { import_id, organisation_id } = row;
  return sequelize.transaction(async (transaction) => {
    await lockImports(database, organisation_id, transaction);
    const kept: Kept[] = [];
    const removed = await removeCreated(database, row, kept, given.watch, transaction);
    const restored = await restoreMerged(database, row, kept, given, transaction);
    const undone: ImportUndone = {
      removed,
      restored,
      kept: kept.slice(0, mostListed),
      kept_total: kept.length,
    };
    const details = { import_id, removed, restored, kept: kept.length };
    await emitEvent(
      models,
      {
        type: 'import.undone',
        organisation_id,
        candidate_id: null,
        at: given.now,
        details: { count: removed + restored },
      },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: given.now,
        actor: `recruiter:${given.accountId}`,
        action: 'import.undone',
        details,
      },
      transaction,
    );
    const changes = { status: 'undone' as const, undone, progress: null };
    await models.Import.update(changes, { where: { import_id }, transaction });
    return changes;
  });
}

async function removeCreated(
  { sequelize }: Database,
  row: ImportRow,
  kept: Kept[],
  watch: WorkWatch,
  transaction: Transaction,
): Promise<number> {
  const replacements = { import_id: row.import_id, role_id: row.role_id };
  const created = await sequelize.query<{ candidate_id: string; reason: string | null }>(
    `select c.candidate_id, ${whyKept} as reason
     from (select candidate_id, max(version) as version from import_people where import_id = :import_id
       group by candidate_id having bool_or(outcome = 'imported')) p
     join candidates c on c.candidate_id = p.candidate_id order by c.candidate_id for no key update of c`,
    { type: QueryTypes.SELECT, transaction, replacements },
  );
  const going = created.filter(({ reason }) => reason === null).map(({ candidate_id }) => candidate_id);
  for (const { candidate_id, reason } of created)
    if (reason !== null && reason !== 'erased since') kept.push({ candidate_id, reason });
  for (let at = 0; at < going.length; at += removedAtOnce) {
    const ids = going.slice(at, at + removedAtOnce);
    const options = { transaction, replacements: { ids } };
    await sequelize.query('delete from profile_values where candidate_id in (:ids)', options);
    await sequelize.query('delete from candidates where candidate_id in (:ids)', options);
    await watch.tell({
      stage: 'restoring',
      done: at + ids.length,
      total: created.length,
      rows: at + ids.length,
    });
  }
  return going.length;
}

async function restoreMerged(
  database: Database,
  row: ImportRow,
  kept: Kept[],
  given: { now: Date; watch: WorkWatch },
  transaction: Transaction,
): Promise<number> {
  const { models, sequelize } = database;
  const merged = await sequelize.query<{ candidate_id: string }>(
    `select candidate_id from import_people where import_id = :import_id
     group by candidate_id having bool_and(outcome = 'updated')
       and bool_or(change is not null or resume_id is not null) order by candidate_id`,
    { type: QueryTypes.SELECT, transaction, replacements: { import_id: row.import_id } },
  );
  let restored = 0;
  for (let at = 0; at < merged.length; at += restoredAtOnce) {
    const ids = merged.slice(at, at + restoredAtOnce).map(({ candidate_id }) => candidate_id);
    const changes = await sequelize.query<{
      candidate_id: string;
      resume_id: string | null;
      change: PersonChange | null;
    }>(
      `select candidate_id, resume_id, change from import_people
       where import_id = :import_id and candidate_id in (:ids) order by number desc`,
      { type: QueryTypes.SELECT, transaction, replacements: { import_id: row.import_id, ids } },
    );
    const people = await models.Candidate.findAll({
      where: { candidate_id: ids, organisation_id: row.organisation_id },
      order: [['candidate_id', 'ASC']],
      transaction,
      lock: transaction.LOCK.NO_KEY_UPDATE,
    });
    const done: string[] = [];
    /** Candidates that take part in undoing; the imported resume goes, also where no value changed. */
    const open: string[] = [];
    for (const person of people) {
      const { candidate_id } = person;
      if (person.status === 'erased') continue;
      if (person.status !== 'imported' && person.status !== 'invited') {
        kept.push({ candidate_id, reason: 'the intake has begun' });
        continue;
      }
      open.push(candidate_id);
      let profile: Profile = person.profile;
      const fields = new Set<string>();
      const moved = new Set<string>();
      let external_id = person.external_id;
      for (const { change } of changes.filter((one) => one.candidate_id === candidate_id)) {
        if (!change) continue;
        const back = unmerge(profile, change.fields);
        profile = back.profile;
        for (const key of back.restored) fields.add(key);
        for (const key of back.moved) moved.add(key);
        if (change.took_external_id) external_id = null;
      }
      if (moved.size > 0) kept.push({ candidate_id, reason: `changed since: ${[...moved].join(', ')}` });
      if (fields.size === 0 && external_id === person.external_id) continue;
      await restorePerson(database, person, { profile, external_id, fields, now: given.now }, transaction);
      done.push(candidate_id);
    }
    const resumeIds = changes.flatMap(({ resume_id }) => resume_id ?? []);
    if (resumeIds.length > 0)
      await models.Resume.destroy({ where: { resume_id: resumeIds, candidate_id: open }, transaction });
    await rescoreCandidates(models, done, { now: given.now }, transaction);
    restored += done.length;
    await given.watch.tell({
      stage: 'restoring',
      done: at + ids.length,
      total: merged.length,
      rows: at + ids.length,
    });
    await given.watch.breathe();
  }
  return restored;
}

async function restorePerson(
  { models }: Database,
  person: CandidateRow & { update(changes: Partial<CandidateRow>, options: object): Promise<unknown> },
  given: { profile: Profile; external_id: string | null; fields: ReadonlySet<string>; now: Date },
  transaction: Transaction,
): Promise<void> {
  const { profile, external_id, now } = given;
  const at = now.toISOString();
  await models.ProfileValue.bulkCreate(
    [...given.fields].map((field_key) => {
      const value = profile[field_key];
      const gone = { source: 'import' as const, at, evidence: null, confidence: 1, confirmed: false };
      return {
        candidate_id: person.candidate_id,
        field_key,
        value: value?.value ?? null,
        provenance: value?.provenance ?? gone,
        created_at: now,
      };
    }),
    { transaction },
  );
  await person.update(
    {
      ...mirrorOf(profile),
      profile,
      external_id,
      profile_version: person.profile_version + 1,
      updated_at: now,
    },
    { transaction },
  );
}
