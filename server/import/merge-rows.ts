import type { ImportPolicy } from '@pluto/shared/http/import.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { QueryTypes, type Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, ImportRow } from '../database/rows.ts';
import { rescoreCandidates } from '../ranking/rescore-candidate.ts';
import { type FieldChange, type FieldChoices, mergeByChoice } from './merge-choice.ts';
import { mirrorOf } from './store-candidates.ts';
import type { WorkWatch } from './work-watch.ts';

const chunkSize = 500;

/** What a merge has changed of a candidate, kept so that it can be taken back. */
export interface PersonChange {
  fields: Record<string, FieldChange>;
  /** True when the candidate got the row's external id. */
  took_external_id: boolean;
}

interface MatchedRow {
  number: number;
  line: number;
  candidate_id: string;
  external_id: string | null;
  profile: Profile;
  fields: FieldChoices;
}

/**
 * Merges the rows of people who are known, by the policy and the choices for single rows, in the order of the file and
 * a fixed number of queries for each 500. Everyone changed is scored again.
 */
export async function mergeRows(
  database: Database,
  row: ImportRow,
  given: { policy: ImportPolicy; total: number; now: Date; watch: WorkWatch },
  transaction: Transaction,
): Promise<void> {
  const { models, sequelize } = database;
  const { policy, now, watch } = given;
  const { import_id } = row;
  for (let after = 0, done = 0; ; ) {
    const rows = await sequelize.query<MatchedRow>(
      `select r.number, r.line, m.candidate_id, r.external_id, r.profile, m.fields
       from import_matches m join import_rows r on r.import_id = m.import_id and r.number = m.number
       where m.import_id = :import_id and m.decision = 'merge' and m.number > :after order by m.number limit ${chunkSize}`,
      { type: QueryTypes.SELECT, transaction, replacements: { import_id, after } },
    );
    if (rows.length === 0) return;
    const ids = [...new Set(rows.map(({ candidate_id }) => candidate_id))];
    const standing = await models.Candidate.findAll({
      where: { candidate_id: ids },
      order: [['candidate_id', 'ASC']],
      transaction,
      lock: transaction.LOCK.NO_KEY_UPDATE,
    });
    const people = new Map(
      standing.map((candidate) => [
        candidate.candidate_id,
        { ...(candidate.get({ plain: true }) as CandidateRow) },
      ]),
    );
    const changed = new Set<string>();
    const history: { candidate_id: string; field_key: string; change: FieldChange }[] = [];
    const outcomes = rows.map(({ number, line, candidate_id, external_id, profile, fields }) => {
      const person = people.get(candidate_id) ?? null;
      if (!person) return null;
      const merged = mergeByChoice(person.profile, profile, policy, fields);
      const took_external_id = external_id !== null && person.external_id === null;
      const isChanged = took_external_id || Object.keys(merged.changes).length > 0;
      if (isChanged) {
        changed.add(candidate_id);
        Object.assign(person, {
          ...mirrorOf(merged.profile),
          profile: merged.profile,
          external_id: person.external_id ?? external_id,
          profile_version: person.profile_version + 1,
          updated_at: now,
        });
      }
      for (const [field_key, change] of Object.entries(merged.changes))
        history.push({ candidate_id, field_key, change });
      const change: PersonChange | null = isChanged ? { fields: merged.changes, took_external_id } : null;
      return { number, line, candidate_id, version: person.profile_version, change };
    });
    // One statement for all: hundreds of single updates take most of the time of an import.
    await models.Candidate.bulkCreate(
      [...changed].map((id) => people.get(id) as CandidateRow),
      {
        updateOnDuplicate: [
          'name',
          'email',
          'phone',
          'external_id',
          'profile',
          'profile_version',
          'updated_at',
        ],
        transaction,
      },
    );
    await models.ProfileValue.bulkCreate(
      history.map(({ candidate_id, field_key, change }) => ({
        candidate_id,
        field_key,
        value: change.after.value,
        provenance: change.after.provenance,
        created_at: now,
      })),
      { transaction },
    );
    await sequelize.query(
      `insert into import_people (import_id, number, line, candidate_id, outcome, version, change)
       select :import_id, number, line, candidate_id, 'updated', version, nullif(change, 'null')
       from jsonb_to_recordset(:outcomes) as o(number int, line int, candidate_id uuid, version int, change jsonb)`,
      {
        transaction,
        replacements: { import_id, outcomes: JSON.stringify(outcomes.filter((outcome) => outcome !== null)) },
      },
    );
    await rescoreCandidates(models, [...changed], { now }, transaction);
    done += rows.length;
    after = rows.at(-1)?.number ?? after;
    await watch.tell({ stage: 'merging', done, total: given.total, rows: done });
    await watch.breathe();
  }
}
