import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import type { CandidateRow, IntakeRow, InterviewRow, RoleRow } from '../database/rows.ts';
import { type IntakeProfile, readIntakeProfile } from '../gaps/intake-profile.ts';

/** An intake whose row is locked, with everything a step needs to decide. */
export interface LockedIntake extends IntakeProfile {
  intake: IntakeRow;
  candidate: CandidateRow;
  role: RoleRow | null;
}

/**
 * Locks an intake for the rest of the transaction and reads what it knows. All writers of an intake come through
 * here, so two answers at the same moment are stored one after the other.
 * @throws AppError `not_found` when there is no such intake
 */
export async function lockIntake(
  models: Models,
  intakeId: string,
  transaction: Transaction,
): Promise<LockedIntake> {
  const intake = await models.Intake.findByPk(intakeId, { transaction, lock: transaction.LOCK.UPDATE });
  if (!intake) throw new AppError('not_found', { publicMessage: 'This intake does not exist any more.' });
  const [candidate, role] = await Promise.all([
    models.Candidate.findByPk(intake.candidate_id, { transaction }),
    intake.role_id ? models.Role.findByPk(intake.role_id, { transaction }) : null,
  ]);
  if (!candidate)
    throw new AppError('not_found', { publicMessage: 'This candidate does not exist any more.' });
  const known = await readIntakeProfile(models, intake, candidate, role, transaction);
  return { intake, candidate, role, ...known };
}

/**
 * Locks the intake of an interview that is still open.
 * @throws AppError `not_found`, or `intake_closed` when the interview has ended or the intake is past it
 */
export async function lockInterview(
  models: Models,
  interviewId: string,
  transaction: Transaction,
): Promise<LockedIntake & { interview: InterviewRow }> {
  const interview = await models.Interview.findByPk(interviewId, { transaction });
  if (!interview) throw new AppError('not_found', { publicMessage: 'This interview does not exist.' });
  const locked = await lockIntake(models, interview.intake_id, transaction);
  await interview.reload({ transaction });
  if (interview.status === 'ended' || locked.intake.step !== 'interview') {
    throw new AppError('intake_closed', {
      publicMessage: 'This interview is over; what was answered is saved.',
    });
  }
  return { ...locked, interview };
}
