import { Op } from 'sequelize';
import type { InterviewRow } from '../database/rows.ts';
import type { Job } from '../platform/jobs.ts';
import type { VoiceRooms } from '../platform/livekit.ts';
import type { Log } from '../platform/log.ts';
import { callInterviewer, candidateIdentity } from './call-interviewer.ts';
import { endInterview } from './end-interview.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { nextMove } from './next-move.ts';

/** How often open interviews are looked at. */
const watchEveryMs = 1_000;
/** How many are looked at side by side; one that hangs must not keep the others waiting for long. */
const lookedAtOnce = 20;

const longAgo = new Date(0);

/** Sees to it that open voice interviews have an interviewer. */
export interface InterviewWatch {
  /** Looks at all open interviews again and again. */
  job: Job;
  /** Looks at one now: its agent has just gone. */
  lookAfter(interviewId: string): Promise<void>;
}

/**
 * Watches open voice interviews: LiveKit neither says that a job has died nor dispatches again by itself, so the
 * server notices by the agent's open stream and calls another one. Safe on several servers at once.
 */
export function interviewWatch(deps: InterviewDeps, log: Log): InterviewWatch {
  const { rooms, database, clock } = deps;
  const serverStartedAt = clock.now();
  const withoutAgentSince = new Map<string, Date>();
  /** Rooms that could not be looked at: LiveKit was away, and whoever was in them has lost them. */
  const lostRooms = new Set<string>();

  async function look(interview: InterviewRow, within: VoiceRooms): Promise<void> {
    const { interview_id, room_name } = interview;
    const now = clock.now();
    const intake = await database.models.Intake.findByPk(interview.intake_id);
    const present = await within.participants(room_name).catch((error: unknown) => {
      lostRooms.add(room_name);
      throw error;
    });
    if (present.some(({ isAgent }) => isAgent)) withoutAgentSince.delete(interview_id);
    else if (lostRooms.has(room_name)) withoutAgentSince.set(interview_id, longAgo);
    else if (!withoutAgentSince.has(interview_id)) withoutAgentSince.set(interview_id, now);
    lostRooms.delete(room_name);
    const move = nextMove(
      {
        interview,
        candidateIsThere: present.some(({ identity }) => identity === candidateIdentity(interview)),
        candidateSeenAt: intake?.last_seen_at ?? null,
        noAgentInRoomSince: withoutAgentSince.get(interview_id) ?? null,
        serverStartedAt,
      },
      now,
    );
    if (move === 'wait') return;
    withoutAgentSince.delete(interview_id);
    if (move === 'end') {
      await endInterview(deps, interview_id, { reason: 'candidate_left', actor: 'system', complete: false });
    } else if (await callInterviewer(deps, interview)) {
      const dispatch = interview.dispatches + 1;
      log.warn({ interview_id, dispatch }, 'no interviewer in the room, called again');
    }
  }

  async function lookAtAll(): Promise<void> {
    if (!rooms) return;
    const open = await database.models.Interview.findAll({
      where: { mode: 'voice', status: { [Op.ne]: 'ended' } },
      limit: 1000,
    });
    const ids = new Set(open.map(({ interview_id }) => interview_id));
    for (const id of withoutAgentSince.keys()) if (!ids.has(id)) withoutAgentSince.delete(id);
    const names = new Set(open.map(({ room_name }) => room_name));
    for (const name of lostRooms) if (!names.has(name)) lostRooms.delete(name);
    const lookSafely = (interview: InterviewRow) =>
      look(interview, rooms).catch((error: unknown) =>
        log.warn({ err: error, interview_id: interview.interview_id }, 'could not look after an interview'),
      );
    for (let at = 0; at < open.length; at += lookedAtOnce) {
      await Promise.all(open.slice(at, at + lookedAtOnce).map(lookSafely));
    }
  }

  return {
    job: { name: 'watch-interviews', everyMs: watchEveryMs, run: lookAtAll },
    lookAfter: async (interviewId) => {
      const interview = await database.models.Interview.findByPk(interviewId);
      if (!rooms || !interview || interview.status === 'ended' || interview.mode !== 'voice') return;
      await look(interview, rooms);
    },
  };
}
