import { AppError } from '@pluto/shared/errors/app-error.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Database } from '../database/connect.ts';
import type { ReviewDecisionRow } from '../database/rows.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { changeRecord, lockReviewed, type RecordChange } from './change-record.ts';
import { byRecruiter, withField } from './decide-review.ts';

type Taken = Pick<ReviewDecisionRow, 'decision_id' | 'field_key' | 'value_before' | 'value_after'>;

/**
 * The record with a decision taken back: its field is again what the decision found. Null when the field has changed
 * since by another hand, so that taking back would lose that. Pure.
 */
export function takeBack(profile: Profile, { field_key, value_before, value_after }: Taken): Profile | null {
  if (!isSameValue(profile[field_key]?.value ?? null, value_after?.value ?? null)) return null;
  return withField(profile, field_key, value_before ?? undefined);
}

const changedSince = (fieldKey: string) =>
  new AppError('conflict', {
    publicMessage:
      'This decision can no longer be taken back: the field has been changed since. Load the review again to see how it stands.',
    details: [{ path: 'body.decision_ids', message: fieldKey }],
  });

/**
 * Takes decisions back, all or nothing, latest first: value, standing decision and score are those of before. The
 * decisions stay in the history, marked, and the audit log gets an entry of its own. Throws `not_found`, or `conflict`
 * when a decision is not the last about its field.
 */
export async function undoReview(
  { models, sequelize }: Database,
  caller: RecruiterCaller,
  given: { candidateId: string; decisionIds: readonly string[]; now: Date },
): Promise<void> {
  const { candidateId: candidate_id, now } = given;
  await sequelize.transaction(async (transaction) => {
    const candidate = await lockReviewed(
      models,
      { organisationId: caller.organisationId, candidateId: candidate_id },
      transaction,
    );
    const standing = await models.ReviewDecision.findAll({
      where: { candidate_id, undone_at: null },
      order: [['decision_id', 'DESC']],
      transaction,
    });
    const ids = new Set(given.decisionIds);
    const taken = standing.filter(({ decision_id }) => ids.has(String(decision_id)));
    if (taken.length < ids.size) {
      throw new AppError('conflict', {
        publicMessage: 'This decision was taken back already. Load the review again to see how it stands.',
      });
    }
    let { profile } = candidate;
    const changed: RecordChange[] = [];
    for (const row of taken) {
      const isLast = !standing.some(
        (other) =>
          other.field_key === row.field_key &&
          BigInt(other.decision_id) > BigInt(row.decision_id) &&
          !ids.has(String(other.decision_id)),
      );
      const next = isLast ? takeBack(profile, row) : null;
      if (!next) throw changedSince(row.field_key);
      const { field_key } = row;
      if (!isSameValue(profile[field_key], next[field_key])) {
        const proof = next[field_key]?.provenance ?? byRecruiter(caller, null, now);
        changed.push({ field_key, value: next[field_key]?.value ?? null, provenance: proof });
      }
      profile = next;
    }
    await models.ReviewDecision.update(
      { undone_at: now, undone_by: caller.accountId },
      { where: { decision_id: taken.map(({ decision_id }) => decision_id) }, transaction },
    );
    await changeRecord(
      models,
      candidate,
      { caller, profile, changed, action: 'enrichment.decision_undone', decisions: taken, now },
      transaction,
    );
  });
}
