import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { InterviewRow } from '../database/rows.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { callInterviewer, candidateIdentity, newRoomName } from './call-interviewer.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockIntake } from './lock-interview.ts';
import { callAgainAfterMs } from './next-move.ts';

/** Way into exactly one room. */
export interface RoomAccess {
  livekit_url: string;
  token: string;
  room_name: string;
  expires_at: string;
}

/** Minutes of life of a candidate's room token; LiveKit renews it while the candidate is connected. */
const roomTokenSeconds = 15 * 60;

const startableSteps = new Set(['gaps', 'interview', 'merge']);

function unavailable(): AppError {
  return new AppError('interview_unavailable', {
    publicMessage:
      'Talking is not possible right now. Please answer by typing: the questions are the same, and nothing is lost.',
  });
}

/** Opens the interview of an intake, or finds the open one. Changing between voice and typing keeps the agenda. */
async function openInterview(
  deps: InterviewDeps,
  intakeId: string,
  mode: 'voice' | 'typed',
): Promise<InterviewRow> {
  const { database, clock } = deps;
  const { Interview } = database.models;
  return database.sequelize.transaction(async (transaction) => {
    const { intake } = await lockIntake(database.models, intakeId, transaction);
    if (!intake.consented_at) {
      throw new AppError('consent_required', { publicMessage: 'Please read and accept the notice first.' });
    }
    if (!startableSteps.has(intake.step)) {
      throw new AppError('wrong_step', {
        publicMessage: 'The interview cannot be started now. Please reload the page.',
      });
    }
    const now = clock.now();
    const open = await Interview.findOne({
      where: { intake_id: intakeId, status: ['waiting', 'active'] },
      transaction,
    });
    if (open?.mode === mode && intake.step === 'interview') return open;
    if (open)
      await open.update({ status: 'ended', ended_at: now, end_reason: 'changed_mode' }, { transaction });
    const { organisation_id, candidate_id } = intake;
    const interview = await Interview.create(
      {
        organisation_id,
        candidate_id,
        intake_id: intakeId,
        mode,
        status: mode === 'typed' ? 'active' : 'waiting',
        room_name: newRoomName(),
        started_at: now,
      },
      { transaction },
    );
    const changes = { step: 'interview' as const, keyboard_field: null };
    await changeIntake(database, intakeId, changes, now, transaction);
    await emitEvent(
      database.models,
      {
        type: 'interview.started',
        at: now,
        organisation_id,
        candidate_id,
        intake_id: intakeId,
        details: { questions: intake.agenda?.questions.length ?? 0, reason: mode },
      },
      transaction,
    );
    await appendAudit(
      database.models,
      {
        at: now,
        organisation_id,
        actor: `candidate:${candidate_id}`,
        action: 'interview.started',
        candidate_id,
        details: { interview_id: interview.interview_id, mode },
      },
      transaction,
    );
    return interview;
  });
}

/**
 * Starts or rejoins the interview. By voice the interviewer is called into the room at once; if none is there a
 * little later, the watch over interviews calls again.
 * @returns the way into the room, null for typing
 * @throws AppError `consent_required`, `wrong_step`, `interview_unavailable`, `not_found`
 */
export async function startInterview(
  deps: InterviewDeps,
  intakeId: string,
  mode: 'voice' | 'typed',
): Promise<RoomAccess | null> {
  const { rooms, clock } = deps;
  if (mode === 'typed') {
    await openInterview(deps, intakeId, mode);
    return null;
  }
  if (!rooms || !(await rooms.isReachable())) throw unavailable();
  const interview = await openInterview(deps, intakeId, mode);
  // Somebody who reloads while the interviewer is on the way needs no second one.
  const calledMs = interview.dispatched_at ? clock.now().getTime() - interview.dispatched_at.getTime() : null;
  if (!interview.agent_seen_at && (calledMs === null || calledMs > callAgainAfterMs)) {
    await callInterviewer(deps, interview).catch((cause: unknown) => {
      throw new AppError('interview_unavailable', { publicMessage: unavailable().publicMessage, cause });
    });
  }
  const token = await rooms.candidateToken(
    interview.room_name,
    candidateIdentity(interview),
    roomTokenSeconds,
  );
  return {
    livekit_url: rooms.publicUrl,
    token,
    room_name: interview.room_name,
    expires_at: new Date(clock.now().getTime() + roomTokenSeconds * 1000).toISOString(),
  };
}
