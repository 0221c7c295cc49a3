import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { CandidateCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { touchIntake } from './touch-intake.ts';

/**
 * Records the candidate's consent to the notice that was shown and lets the intake begin. Repeating it changes
 * nothing. Throws `conflict` when the notice has changed since it was shown, `wrong_step` after a withdrawal.
 */
export async function giveConsent(
  database: Database,
  caller: CandidateCaller,
  given: { noticeVersion: string; presentVersion: string; now: Date },
): Promise<void> {
  const { models, sequelize } = database;
  const { intakeId: intake_id, candidateId: candidate_id, organisationId: organisation_id } = caller;
  const { now, presentVersion } = given;
  if (given.noticeVersion !== presentVersion) {
    throw new AppError('conflict', {
      publicMessage:
        'The notice has changed since you opened this page. Please reload, read it and agree again.',
    });
  }
  await sequelize.transaction(async (transaction) => {
    const intake = await models.Intake.findByPk(intake_id, {
      transaction,
      lock: transaction.LOCK.UPDATE,
      rejectOnEmpty: true,
    });
    if (intake.step === 'withdrawn') {
      throw new AppError('wrong_step', {
        publicMessage:
          'You have withdrawn. If you would like to take part after all, ask your recruiter for a new link.',
      });
    }
    if (intake.step !== 'consent') return;
    await intake.update(
      { step: 'extract', consented_at: now, notice_version: presentVersion },
      { transaction },
    );
    await models.Candidate.update(
      { status: 'intake_started', updated_at: now },
      { where: { candidate_id, status: ['imported', 'invited', 'declined'] }, transaction },
    );
    await touchIntake(models, intake_id, now, transaction);
    await emitEvent(
      models,
      { type: 'intake.started', organisation_id, candidate_id, intake_id, at: now },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `candidate:${candidate_id}`,
        action: 'consent.given',
        candidate_id,
        details: { notice_version: presentVersion },
      },
      transaction,
    );
  });
}
