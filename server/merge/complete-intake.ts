import { AppError } from '@pluto/shared/errors/app-error.ts';
import { diffProfiles } from '@pluto/shared/profile/diff.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { Op, type Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Models } from '../database/models.ts';
import type { CandidateRow, RankingScoreRow } from '../database/rows.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { type LockedIntake, lockIntake } from '../interview/lock-interview.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidate } from '../ranking/rescore-candidate.ts';

const completableSteps = new Set(['gaps', 'interview', 'merge']);

/** Keys whose value the intake added or changed; a better proof of the same value is not an enrichment. */
export function enrichedKeys(before: Profile, after: Profile): string[] {
  return diffProfiles(before, after)
    .filter(({ change }) => change === 'added' || change === 'changed' || change === 'removed')
    .map(({ field_key }) => field_key);
}

function textOf(profile: Profile, key: string): string | null {
  const value = profile[key]?.value;
  return typeof value === 'string' ? value : null;
}

async function lockCandidate(
  models: Models,
  candidateId: string,
  transaction: Transaction,
): Promise<CandidateRow> {
  const candidate = await models.Candidate.findByPk(candidateId, {
    transaction,
    lock: transaction.LOCK.UPDATE,
  });
  if (!candidate)
    throw new AppError('not_found', { publicMessage: 'This candidate does not exist any more.' });
  return candidate;
}

async function scoresOf(
  models: Models,
  candidateId: string,
  transaction: Transaction,
): Promise<RankingScoreRow[]> {
  return models.RankingScore.findAll({ where: { candidate_id: candidateId }, transaction });
}

/** Writes the merged record: snapshot of the original once, enriched profile, status. */
async function mergeRecord(
  models: Models,
  locked: LockedIntake,
  candidate: CandidateRow,
  now: Date,
  transaction: Transaction,
): Promise<string[]> {
  const original = candidate.original_data ?? candidate.profile;
  const enriched = locked.profile;
  const keys = enrichedKeys(original, enriched);
  await models.Candidate.update(
    {
      original_data: original,
      profile: enriched,
      profile_version: candidate.profile_version + 1,
      has_enrichment_data: keys.length > 0,
      enrichment_date: now,
      enrichment_fields: keys,
      name: textOf(enriched, 'name') ?? candidate.name,
      email: textOf(enriched, 'email') ?? candidate.email,
      phone: textOf(enriched, 'phone') ?? candidate.phone,
      status: 'intake_completed',
      updated_at: now,
    },
    { where: { candidate_id: candidate.candidate_id }, transaction },
  );
  return keys;
}

/**
 * Completes an intake in one transaction: lock, snapshot, merge by provenance order, re-score, status, audit, event.
 * Repeating it, also at the same moment or after a crash, has one effect.
 * @throws AppError `consent_required`, `wrong_step`, `not_found`
 */
export async function completeIntake(deps: IntakeDeps, intakeId: string): Promise<void> {
  const { database, clock } = deps;
  const { models, sequelize } = database;
  await sequelize.transaction(async (transaction) => {
    const first = await lockIntake(models, intakeId, transaction);
    const { intake } = first;
    if (intake.step === 'done') return;
    if (!intake.consented_at) {
      throw new AppError('consent_required', { publicMessage: 'Please read and accept the notice first.' });
    }
    if (!completableSteps.has(intake.step)) {
      throw new AppError('wrong_step', {
        publicMessage: 'There is nothing to finish yet. Please reload the page.',
      });
    }
    const now = clock.now();
    const candidate = await lockCandidate(models, intake.candidate_id, transaction);
    // Read again under the candidate's lock: a recruiter may have edited the record meanwhile.
    const locked = await lockIntake(models, intakeId, transaction);
    const before = await scoresOf(models, candidate.candidate_id, transaction);
    const keys = await mergeRecord(models, locked, candidate, now, transaction);
    await rescoreCandidate(models, candidate.candidate_id, { automaticOnly: true, now }, transaction);
    const after = await scoresOf(models, candidate.candidate_id, transaction);
    await models.Interview.update(
      { status: 'ended', ended_at: now, end_reason: 'completed', agent_seen_at: null },
      { where: { intake_id: intakeId, status: { [Op.ne]: 'ended' } }, transaction },
    );
    const changes = {
      step: 'done' as const,
      completed_at: now,
      current_question_id: null,
      keyboard_field: null,
    };
    await changeIntake(database, intakeId, changes, now, transaction);
    const { organisation_id, candidate_id } = intake;
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `candidate:${candidate_id}`,
        action: 'intake_completed',
        candidate_id,
        details: { enrichment_fields: keys },
      },
      transaction,
    );
    const role = before.find(({ role_id }) => role_id === intake.role_id) ?? before[0];
    const scored = role && after.find(({ role_id }) => role_id === role.role_id);
    await emitEvent(
      models,
      {
        type: 'intake_completed',
        organisation_id,
        candidate_id,
        intake_id: intakeId,
        at: now,
        details: {
          enrichment_fields: keys,
          ...(role && scored
            ? { role_id: role.role_id, score_before: role.low, score_after: scored.low }
            : {}),
        },
      },
      transaction,
    );
  });
}
