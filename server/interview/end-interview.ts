import { settledStates } from '@pluto/shared/agent/agenda.ts';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { InterviewRow } from '../database/rows.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { type LockedIntake, lockIntake } from './lock-interview.ts';

/** How an interview came to its end. */
export interface Ending {
  reason: string;
  actor: string;
  /** True: go on to the confirmation. False: the intake stays at the interview, which can be taken up again. */
  complete: boolean;
  audioNote?: string | null;
}

async function closeInterview(
  deps: InterviewDeps,
  locked: LockedIntake,
  interview: InterviewRow,
  ending: Ending,
  transaction: Transaction,
): Promise<void> {
  const { intake } = locked;
  const now = deps.clock.now();
  const { organisation_id, candidate_id, intake_id } = intake;
  await deps.database.models.Interview.update(
    { status: 'ended', ended_at: now, end_reason: ending.reason, agent_seen_at: null },
    { where: { interview_id: interview.interview_id }, transaction },
  );
  const changes = {
    ...(ending.complete && intake.step === 'interview' ? { step: 'merge' as const } : {}),
    ...(ending.audioNote ? { audio_note: ending.audioNote } : {}),
    current_question_id: null,
    keyboard_field: null,
  };
  await changeIntake(deps.database, intake_id, changes, now, transaction);
  const questions = intake.agenda?.questions ?? [];
  const answered = questions.filter(({ field_key }) =>
    settledStates.has(locked.progress(field_key).state),
  ).length;
  await emitEvent(
    deps.database.models,
    {
      type: 'interview.ended',
      at: now,
      organisation_id,
      candidate_id,
      intake_id,
      details: {
        answered,
        questions: questions.length,
        reason: ending.reason,
        audio_troubles: intake.audio_troubles,
      },
    },
    transaction,
  );
  await appendAudit(
    deps.database.models,
    {
      at: now,
      organisation_id,
      actor: ending.actor,
      action: 'interview.ended',
      candidate_id,
      details: { interview_id: interview.interview_id, reason: ending.reason, answered },
    },
    transaction,
  );
}

/** Ends an interview that may have ended already; repeating it changes nothing. @throws AppError `not_found` */
export async function endInterview(deps: InterviewDeps, interviewId: string, ending: Ending): Promise<void> {
  const { database, rooms } = deps;
  const roomToClose = await database.sequelize.transaction(async (transaction) => {
    const found = await database.models.Interview.findByPk(interviewId, { transaction });
    if (!found) throw new AppError('not_found', { publicMessage: 'This interview does not exist.' });
    const locked = await lockIntake(database.models, found.intake_id, transaction);
    const interview = await found.reload({ transaction });
    if (interview.status === 'ended') return null;
    await closeInterview(deps, locked, interview, ending, transaction);
    return interview.mode === 'voice' ? interview.room_name : null;
  });
  // The farewell may still sound: the agent leaves by itself; the room is closed when the candidate ended the talk.
  if (roomToClose && rooms && ending.actor.startsWith('candidate:')) {
    await rooms.closeRoom(roomToClose).catch(() => undefined);
  }
}

/**
 * The candidate ends the talk and goes on to the confirmation; what was answered is kept.
 * @throws AppError `wrong_step` when no interview was begun
 */
export async function stopInterview(deps: InterviewDeps, intakeId: string): Promise<void> {
  const { database } = deps;
  const { Interview, Intake } = database.models;
  const intake = await Intake.findByPk(intakeId);
  if (!intake || (intake.step !== 'interview' && intake.step !== 'merge')) {
    throw new AppError('wrong_step', {
      publicMessage: 'There is no interview to end. Please reload the page.',
    });
  }
  if (intake.step === 'merge') return;
  const open = await Interview.findOne({ where: { intake_id: intakeId, status: ['waiting', 'active'] } });
  const actor = `candidate:${intake.candidate_id}`;
  if (open) {
    await endInterview(deps, open.interview_id, { reason: 'candidate_stopped', actor, complete: true });
    return;
  }
  await database.sequelize.transaction(async (transaction) => {
    const locked = await lockIntake(database.models, intakeId, transaction);
    if (locked.intake.step !== 'interview') return;
    await changeIntake(database, intakeId, { step: 'merge' }, deps.clock.now(), transaction);
  });
}
