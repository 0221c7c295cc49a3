import type { HistoryEntry } from '@pluto/shared/http/review.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { Database } from '../database/connect.ts';
import type { Models } from '../database/models.ts';
import type { ProfileValueRow, ReviewDecisionRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import { findCandidate } from '../import/list-candidates.ts';

type StoredValue = Pick<ProfileValueRow, 'field_key' | 'value' | 'provenance' | 'created_at'>;
type StoredDecision = Pick<
  ReviewDecisionRow,
  | 'field_key'
  | 'decision'
  | 'account_id'
  | 'reason'
  | 'value_after'
  | 'undone_at'
  | 'undone_by'
  | 'created_at'
>;

/**
 * The history of one field from its stored values and decisions, oldest first. A value that a decision wrote, or that
 * came back with its undoing, is told by the decision alone. Pure.
 */
export function tellHistory(given: {
  values: readonly StoredValue[];
  decisions: readonly StoredDecision[];
  print: (value: CanonicalValue) => string;
  nameOf: (accountId: string) => string;
}): HistoryEntry[] {
  const { values, decisions, nameOf } = given;
  const print = (value: CanonicalValue | null) => (value === null ? null : given.print(value));
  const decided = new Set(
    decisions.flatMap(({ created_at, undone_at }) => [created_at.getTime(), undone_at?.getTime()]),
  );
  const told: HistoryEntry[] = values
    .filter(({ created_at }) => !decided.has(created_at.getTime()))
    .map(({ value, provenance }) => ({
      kind: 'value',
      at: provenance.at,
      value,
      printed: print(value),
      provenance,
    }));
  for (const row of decisions) {
    const value = row.value_after?.value ?? null;
    told.push({
      kind: 'decision',
      at: row.created_at.toISOString(),
      value,
      printed: print(value),
      decision: row.decision,
      by: nameOf(row.account_id),
      reason: row.reason,
      undone: row.undone_at && {
        at: row.undone_at.toISOString(),
        by: row.undone_by ? nameOf(row.undone_by) : '',
      },
    });
  }
  return told.sort((a, b) => a.at.localeCompare(b.at));
}

/** The fields that a candidate's intake may have asked, with the questions of its role. */
async function fieldsOfCandidate(models: Models, candidateId: string): Promise<FieldDefinition[]> {
  const where = { candidate_id: candidateId };
  const intake = await models.Intake.findOne({ where });
  const ranked = intake?.role_id ? null : await models.RankingScore.findOne({ where });
  const roleId = intake?.role_id ?? ranked?.role_id;
  return fieldsOfRole(roleId ? await models.Role.findByPk(roleId) : null);
}

/** Everything that happened to some fields of a candidate, in the order of the given keys. */
export async function readHistories(
  models: Models,
  candidateId: string,
  fieldKeys: readonly string[],
): Promise<{ label: string; field_key: string; entries: HistoryEntry[] }[]> {
  const where = { candidate_id: candidateId, field_key: [...fieldKeys] };
  const [fields, values, decisions] = await Promise.all([
    fieldsOfCandidate(models, candidateId),
    models.ProfileValue.findAll({ where, order: [['value_id', 'ASC']] }),
    models.ReviewDecision.findAll({ where, order: [['decision_id', 'ASC']] }),
  ]);
  const accountIds = decisions.flatMap(({ account_id, undone_by }) => [account_id, undone_by ?? []].flat());
  const accounts = await models.Account.findAll({ where: { account_id: [...new Set(accountIds)] } });
  const names = new Map(accounts.map(({ account_id, name }) => [account_id, name]));
  return fieldKeys.map((field_key) => {
    const field = fields.find(({ key }) => key === field_key);
    return {
      field_key,
      label: field?.label ?? field_key,
      entries: tellHistory({
        values: values.filter((row) => row.field_key === field_key),
        decisions: decisions.filter((row) => row.field_key === field_key),
        print: (value) => field?.print(value) ?? String(value),
        nameOf: (accountId) => names.get(accountId) ?? '',
      }),
    };
  });
}

/** Everything that happened to one field, oldest first. Throws `not_found`. */
export async function getFieldHistory(
  database: Database,
  organisationId: string,
  given: { candidateId: string; fieldKey: string },
): Promise<{ label: string; field_key: string; entries: HistoryEntry[] }> {
  await findCandidate(database, organisationId, given.candidateId);
  const [history] = await readHistories(database.models, given.candidateId, [given.fieldKey]);
  if (!history) throw new Error('one field was asked for, none was told');
  return history;
}
