import type { InterviewRow } from '../database/rows.ts';

/** An agent that has not been seen for this long is gone; its open stream is noted every two seconds. */
export const agentGoneAfterMs = 6_000;
/**
 * A call that no job has answered by then is repeated; each vain call doubles the wait. LiveKit forgets a call that no
 * worker has taken, and tells nobody.
 */
export const callAgainAfterMs = 2_500;
/** Calls nobody took cost little: a worker that comes back is found soon. */
const longestUntakenMs = 6_000;
/** Jobs that begin and never come are called less and less often. */
const longestWaitMs = 30_000;
/** So many agents are called without a pause when the one before has left, and one more for each such time of talk. */
const callsWithoutPause = 3;
const oneMoreCallMs = 5_000;
/** An interview without its candidate is closed after this long; the link can take it up again. */
export const candidateGoneAfterMs = 10 * 60_000;

/** Where a job has its stream open but is not in the room, it lost the room for good; as long as a return may take. */
export const agentOutsideAfterMs = 2_000;
/** A server that has just started does not know yet which agents live; they come back to it within this time. */
export const agentsReturnWithinMs = agentGoneAfterMs;

/** What is known of an open interview at one moment. */
export interface InterviewSight {
  interview: Pick<
    InterviewRow,
    'status' | 'agent_seen_at' | 'dispatched_at' | 'started_at' | 'unanswered_calls' | 'dispatches'
  >;
  candidateIsThere: boolean;
  candidateSeenAt: Date | null;
  /** Since when the room has had no agent; null while it has one. */
  noAgentInRoomSince: Date | null;
  serverStartedAt: Date;
}

/** How long after the last call the next one may come. A job that dies again and again is called less and less often. */
function patienceMs(interview: InterviewSight['interview'], now: Date): number {
  const { unanswered_calls, dispatches, started_at, agent_seen_at } = interview;
  if (unanswered_calls > 0) {
    const longest = agent_seen_at === null ? longestUntakenMs : longestWaitMs;
    return Math.min(callAgainAfterMs * 2 ** (unanswered_calls - 1), longest);
  }
  const talkedMs = now.getTime() - started_at.getTime();
  const tooMany = dispatches - callsWithoutPause - Math.floor(talkedMs / oneMoreCallMs);
  return tooMany <= 0 ? 0 : Math.min(1_000 * 2 ** tooMany, longestWaitMs);
}

/** What to do about an open interview. Pure. */
export function nextMove(sight: InterviewSight, now: Date): 'wait' | 'call' | 'end' {
  const { interview, candidateIsThere, candidateSeenAt, noAgentInRoomSince, serverStartedAt } = sight;
  const age = (time: Date | null) => (time ? now.getTime() - time.getTime() : Number.POSITIVE_INFINITY);
  if (!candidateIsThere) {
    const lastSeen = Math.min(age(candidateSeenAt), age(interview.started_at));
    return lastSeen > candidateGoneAfterMs ? 'end' : 'wait';
  }
  if (age(interview.dispatched_at) < patienceMs(interview, now)) return 'wait';
  // Before its stream is open it is on its way.
  const isOutside =
    interview.status === 'active' &&
    noAgentInRoomSince !== null &&
    age(noAgentInRoomSince) > agentOutsideAfterMs;
  if (age(interview.agent_seen_at) < agentGoneAfterMs) return isOutside ? 'call' : 'wait';
  // Seen by the server that ran before this one: it may be opening its stream again just now.
  const mayReturn = interview.agent_seen_at !== null && age(serverStartedAt) < agentsReturnWithinMs;
  return mayReturn ? 'wait' : 'call';
}
