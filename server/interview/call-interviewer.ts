import { randomUUID } from 'node:crypto';
import type { InterviewRow } from '../database/rows.ts';
import type { InterviewDeps } from './interview-deps.ts';

/** A job's token outlives the longest interview; a stale job is refused by its dispatch number, not by time. */
const jobTokenSeconds = 3 * 60 * 60;

/** Names the candidate in the room. A second device with the same identity takes the place of the first. */
export function candidateIdentity(interview: Pick<InterviewRow, 'intake_id'>): string {
  return `candidate-${interview.intake_id}`;
}

/** A new room name tells nothing about the person and is never used twice. */
export function newRoomName(): string {
  return `intake-${randomUUID()}`;
}

/**
 * Calls an interviewer into the room of an interview, in place of any that was there: ghosts of dead jobs are
 * removed, and earlier jobs are refused from now on. Of several servers that try at once, one wins.
 * @returns false when another server did it, or the interview has ended
 */
export async function callInterviewer(
  deps: InterviewDeps,
  interview: Pick<InterviewRow, 'interview_id' | 'room_name' | 'dispatches' | 'unanswered_calls'>,
): Promise<boolean> {
  const { rooms, database, tokens, clock } = deps;
  if (!rooms) return false;
  const dispatch = interview.dispatches + 1;
  const [claimed] = await database.models.Interview.update(
    {
      dispatches: dispatch,
      unanswered_calls: interview.unanswered_calls + 1,
      dispatched_at: clock.now(),
      agent_seen_at: null,
      status: 'waiting',
    },
    {
      where: {
        interview_id: interview.interview_id,
        dispatches: interview.dispatches,
        status: ['waiting', 'active'],
      },
    },
  );
  if (claimed === 0) return false;
  const claims = { interview_id: interview.interview_id, dispatch };
  const { token } = await tokens.issueToken('agent', claims, jobTokenSeconds);
  await rooms.openRoom(interview.room_name);
  const present = await rooms.participants(interview.room_name);
  const ghosts = present.filter(({ isAgent }) => isAgent);
  // Whoever comes takes a moment; by then the ghosts are gone.
  await Promise.all([
    rooms.callAgent(
      interview.room_name,
      JSON.stringify({ interview_id: interview.interview_id, job_token: token }),
    ),
    ...ghosts.map(({ identity }) => rooms.remove(interview.room_name, identity)),
  ]);
  return true;
}
