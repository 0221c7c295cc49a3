import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Op, type Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Models } from '../database/models.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { mirrorOf } from '../import/store-candidates.ts';
import { enrichedKeys } from '../merge/complete-intake.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidate } from '../ranking/rescore-candidate.ts';
import { originalOf } from './get-review.ts';

/** A value that a decision, or taking one back, has put into the record; null where it left none. */
export interface RecordChange {
  field_key: string;
  value: CanonicalValue | null;
  provenance: Provenance;
}

/** A candidate as models give it, so that it can be updated. */
export type LockedCandidate = Awaited<ReturnType<typeof lockReviewed>>;

/** Locks a candidate for a decision. Throws `not_found`, or `conflict` while there is nothing to review. */
export async function lockReviewed(
  models: Models,
  given: { organisationId: string; candidateId: string },
  transaction: Transaction,
) {
  const candidate = await models.Candidate.findOne({
    where: {
      candidate_id: given.candidateId,
      organisation_id: given.organisationId,
      status: { [Op.ne]: 'erased' },
    },
    transaction,
    lock: transaction.LOCK.NO_KEY_UPDATE,
  });
  if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
  if (!candidate.has_enrichment_data) {
    throw new AppError('conflict', {
      publicMessage: 'There is nothing to review yet: this candidate has not completed the intake.',
    });
  }
  return candidate;
}

/** Writes what was decided: the record and its history, the scores, the event and the audit entry. */
export async function changeRecord(
  models: Models,
  candidate: LockedCandidate,
  given: {
    caller: RecruiterCaller;
    profile: Profile;
    changed: readonly RecordChange[];
    action: 'enrichment.reviewed' | 'enrichment.decision_undone';
    /** What was decided, for the audit log: keys and kinds, no values. */
    decisions: readonly { field_key: string; decision: string }[];
    now: Date;
  },
  transaction: Transaction,
): Promise<void> {
  const { candidate_id, organisation_id } = candidate;
  const { profile, changed, now } = given;
  if (changed.length > 0) {
    await models.ProfileValue.bulkCreate(
      changed.map((value) => ({ ...value, candidate_id, created_at: now })),
      { transaction },
    );
    await candidate.update(
      {
        ...mirrorOf(profile),
        profile,
        profile_version: candidate.profile_version + 1,
        enrichment_fields: enrichedKeys(originalOf(candidate), profile),
        updated_at: now,
      },
      { transaction },
    );
    await rescoreCandidate(models, candidate_id, { now }, transaction);
  }
  const details = { count: given.decisions.length };
  await emitEvent(
    models,
    { type: 'enrichment.reviewed', organisation_id, candidate_id, at: now, details },
    transaction,
  );
  await appendAudit(
    models,
    {
      organisation_id,
      at: now,
      actor: `recruiter:${given.caller.accountId}`,
      action: given.action,
      candidate_id,
      details: { decisions: given.decisions.map(({ field_key, decision }) => ({ field_key, decision })) },
    },
    transaction,
  );
}
