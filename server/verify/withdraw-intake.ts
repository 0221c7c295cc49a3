import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Models } from '../database/models.ts';
import type { CandidateRow } from '../database/rows.ts';
import type { CandidateCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidate } from '../ranking/rescore-candidate.ts';
import { forgetDecidedValues } from '../review/forget-decided-values.ts';
import { touchIntake } from './touch-intake.ts';

/** Deletes everything an intake has collected: files, values, answers, words. The intake itself stays, empty. */
export async function deleteCollected(
  models: Models,
  intakeId: string,
  transaction: Transaction,
): Promise<void> {
  const options = { where: { intake_id: intakeId }, transaction };
  await models.Resume.destroy(options);
  await models.ProfileValue.destroy(options);
  await models.Answer.destroy(options);
  await models.IntakeField.destroy(options);
  await models.Interview.destroy(options);
}

/** The record without what the intake added: the original, and what a recruiter has set by hand since. */
function profileWithoutIntake(candidate: CandidateRow): Profile {
  if (!candidate.original_data) return candidate.profile;
  const byRecruiter = Object.entries(candidate.profile).filter(
    ([, { provenance }]) => provenance.source === 'recruiter',
  );
  return { ...candidate.original_data, ...Object.fromEntries(byRecruiter) };
}

/**
 * The candidate withdraws consent (GDPR Article 7(3)): what the intake collected is deleted, also from a record it
 * was merged into, and the recruiter is told. Repeating it changes nothing.
 */
export async function withdrawIntake(database: Database, caller: CandidateCaller, now: Date): Promise<void> {
  const { models, sequelize } = database;
  const { intakeId: intake_id, candidateId: candidate_id, organisationId: organisation_id } = caller;
  await sequelize.transaction(async (transaction) => {
    const lock = { transaction, lock: transaction.LOCK.UPDATE, rejectOnEmpty: true as const };
    const intake = await models.Intake.findByPk(intake_id, lock);
    if (intake.step === 'withdrawn') return;
    const candidate = await models.Candidate.findByPk(candidate_id, lock);
    await deleteCollected(models, intake_id, transaction);
    await forgetDecidedValues(models, candidate_id, transaction);
    await intake.update(
      {
        step: 'withdrawn',
        withdrawn_at: now,
        consented_at: null,
        completed_at: null,
        agenda: null,
        current_question_id: null,
        keyboard_field: null,
        audio_note: null,
        audio_troubles: [],
      },
      { transaction },
    );
    await candidate.update(
      {
        status: 'declined',
        profile: profileWithoutIntake(candidate),
        profile_version: candidate.profile_version + 1,
        has_enrichment_data: false,
        enrichment_date: null,
        enrichment_fields: [],
        updated_at: now,
      },
      { transaction },
    );
    await rescoreCandidate(models, candidate_id, { now }, transaction);
    await touchIntake(models, intake_id, now, transaction);
    await emitEvent(
      models,
      { type: 'candidate.declined', organisation_id, candidate_id, intake_id, at: now },
      transaction,
    );
    const actor = `candidate:${candidate_id}`;
    await appendAudit(
      models,
      { organisation_id, at: now, actor, action: 'consent.withdrawn', candidate_id },
      transaction,
    );
  });
}
