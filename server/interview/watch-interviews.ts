import { Op } from 'sequelize';
import type { InterviewRow } from '../database/rows.ts';
import type { Job } from '../platform/jobs.ts';
import type { VoiceRooms } from '../platform/livekit.ts';
import type { Log } from '../platform/log.ts';
import { callInterviewer, candidateIdentity } from './call-interviewer.ts';
import { endInterview } from './end-interview.ts';
import type { InterviewDeps } from './interview-deps.ts';

/** How often open interviews are looked at. */
export const watchEveryMs = 1_000;
/** An agent that has not been seen for this long is gone; its open stream is noted every two seconds. */
export const agentGoneAfterMs = 6_000;
/** A called agent that has not come by then is called again; each vain call doubles the wait, up to the longest. */
export const callAgainAfterMs = 6_000;
const longestWaitMs = 30_000;
/** An interview without its candidate is closed after this long; the link can take it up again. */
export const candidateGoneAfterMs = 10 * 60_000;

/** What to do about an open interview. Pure. */
export function nextMove(
  interview: Pick<InterviewRow, 'agent_seen_at' | 'dispatched_at' | 'started_at' | 'unanswered_calls'>,
  candidateIsThere: boolean,
  candidateSeenAt: Date | null,
  now: Date,
): 'wait' | 'call' | 'end' {
  const age = (time: Date | null) => (time ? now.getTime() - time.getTime() : Number.POSITIVE_INFINITY);
  if (!candidateIsThere) {
    const lastSeen = Math.min(age(candidateSeenAt), age(interview.started_at));
    return lastSeen > candidateGoneAfterMs ? 'end' : 'wait';
  }
  const agentIsThere = age(interview.agent_seen_at) < agentGoneAfterMs;
  const patienceMs = Math.min(
    callAgainAfterMs * 2 ** Math.max(0, interview.unanswered_calls - 1),
    longestWaitMs,
  );
  if (agentIsThere || age(interview.dispatched_at) < patienceMs) return 'wait';
  return 'call';
}

async function lookAfter(
  deps: InterviewDeps,
  rooms: VoiceRooms,
  interview: InterviewRow,
  log: Log,
): Promise<void> {
  const intake = await deps.database.models.Intake.findByPk(interview.intake_id);
  const present = await rooms.participants(interview.room_name);
  const candidateIsThere = present.some(({ identity }) => identity === candidateIdentity(interview));
  const move = nextMove(interview, candidateIsThere, intake?.last_seen_at ?? null, deps.clock.now());
  const { interview_id } = interview;
  if (move === 'end') {
    await endInterview(deps, interview_id, { reason: 'candidate_left', actor: 'system', complete: false });
  } else if (move === 'call' && (await callInterviewer(deps, interview))) {
    log.warn(
      { interview_id, dispatch: interview.dispatches + 1 },
      'no interviewer in the room, called again',
    );
  }
}

/**
 * Watches open voice interviews: LiveKit neither says that a job has died nor dispatches again by itself, so the
 * server notices by the agent's open stream and calls another one. Safe on several servers at once.
 */
export function watchInterviewsJob(deps: InterviewDeps, log: Log): Job {
  return {
    name: 'watch-interviews',
    everyMs: watchEveryMs,
    run: async () => {
      const { rooms, database } = deps;
      if (!rooms) return;
      const open = await database.models.Interview.findAll({
        where: { mode: 'voice', status: { [Op.ne]: 'ended' } },
        limit: 1000,
      });
      for (const interview of open) {
        await lookAfter(deps, rooms, interview, log).catch((error: unknown) =>
          log.warn({ err: error, interview_id: interview.interview_id }, 'could not look after an interview'),
        );
      }
    },
  };
}
