import { describe, expect, it } from 'vitest';
import {
  agentGoneAfterMs,
  agentOutsideAfterMs,
  agentsReturnWithinMs,
  callAgainAfterMs,
  candidateGoneAfterMs,
  type InterviewSight,
  nextMove,
} from './next-move.ts';

const now = new Date('2026-03-02T10:00:00.000Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const long = ago(60_000);

type Changes = Partial<Omit<InterviewSight, 'interview'>> & Partial<InterviewSight['interview']>;

/** An interview in full swing, but for what is given. */
function sight(changes: Changes): InterviewSight {
  const { candidateIsThere, candidateSeenAt, noAgentInRoomSince, serverStartedAt, ...interview } = changes;
  return {
    interview: {
      status: 'active',
      agent_seen_at: ago(1_000),
      dispatched_at: long,
      started_at: long,
      unanswered_calls: 0,
      dispatches: 1,
      ...interview,
    },
    candidateIsThere: candidateIsThere ?? true,
    candidateSeenAt: candidateSeenAt ?? ago(5_000),
    noAgentInRoomSince: noAgentInRoomSince ?? null,
    serverStartedAt: serverStartedAt ?? ago(3_600_000),
  };
}

describe('nextMove', () => {
  it.each<[string, Changes, 'wait' | 'call']>([
    ['the agent is seen', {}, 'wait'],
    ['the agent has left', { agent_seen_at: null }, 'call'],
    ['the agent left right after it came', { agent_seen_at: null, dispatched_at: ago(1_500) }, 'call'],
    ['nobody was ever called', { agent_seen_at: null, dispatched_at: null, dispatches: 0 }, 'call'],
    ['the agent has fallen silent', { agent_seen_at: ago(agentGoneAfterMs + 1) }, 'call'],
    ['the candidate is away for a moment', { agent_seen_at: null, candidateIsThere: false }, 'wait'],
    ['the agent is out of the room for a moment', { noAgentInRoomSince: ago(1_000) }, 'wait'],
    ['the agent lost the room', { noAgentInRoomSince: ago(agentOutsideAfterMs + 1) }, 'call'],
  ])('when %s', (_name, changes, move) => {
    expect(nextMove(sight(changes), now)).toBe(move);
  });

  it('gives agents of a server that ended the time to come back to this one', () => {
    const silent = { agent_seen_at: ago(agentGoneAfterMs + 1) };
    expect(nextMove(sight({ ...silent, serverStartedAt: ago(1_000) }), now)).toBe('wait');
    expect(nextMove(sight({ ...silent, serverStartedAt: ago(agentsReturnWithinMs + 1) }), now)).toBe('call');
    expect(nextMove(sight({ agent_seen_at: null, serverStartedAt: ago(1_000) }), now)).toBe('call');
  });

  it('ends when the candidate has been away for long', () => {
    const away = ago(candidateGoneAfterMs + 1);
    const gone = { candidateIsThere: false, dispatched_at: away, started_at: away };
    expect(nextMove(sight({ ...gone, candidateSeenAt: away }), now)).toBe('end');
    expect(nextMove(sight({ ...gone, candidateSeenAt: ago(1_000) }), now)).toBe('wait');
    expect(nextMove(sight({ ...gone, started_at: ago(1_000), candidateSeenAt: away }), now)).toBe('wait');
  });

  it('waits longer after each vain call', () => {
    const called = { agent_seen_at: null, dispatched_at: ago(callAgainAfterMs + 1), dispatches: 9 };
    expect(nextMove(sight({ ...called, unanswered_calls: 1 }), now)).toBe('call');
    expect(nextMove(sight({ ...called, unanswered_calls: 2 }), now)).toBe('wait');
    expect(nextMove(sight({ ...called, unanswered_calls: 40, dispatched_at: ago(31_000) }), now)).toBe(
      'call',
    );
  });

  it('finds a worker soon that comes back after many vain calls', () => {
    const untaken = { agent_seen_at: null, unanswered_calls: 60, dispatches: 60 };
    expect(nextMove(sight({ ...untaken, dispatched_at: ago(6_100) }), now)).toBe('call');
    expect(nextMove(sight({ ...untaken, dispatched_at: ago(5_900) }), now)).toBe('wait');
  });

  it('waits for one that has taken the call and is on its way into the room', () => {
    const coming = { status: 'waiting' as const, unanswered_calls: 1, noAgentInRoomSince: long };
    const called = { ...coming, dispatched_at: ago(4_000), agent_seen_at: ago(3_500) };
    expect(nextMove(sight(called), now)).toBe('wait');
    expect(nextMove(sight({ ...called, agent_seen_at: ago(agentGoneAfterMs + 1) }), now)).toBe('call');
  });

  it('calls less and less often when one agent after the other dies', () => {
    const died = { agent_seen_at: null, dispatched_at: ago(1_500), started_at: ago(4_000) };
    expect(nextMove(sight({ ...died, dispatches: 3 }), now)).toBe('call');
    expect(nextMove(sight({ ...died, dispatches: 5 }), now)).toBe('wait');
    expect(nextMove(sight({ ...died, dispatches: 50, dispatched_at: ago(29_000) }), now)).toBe('wait');
    expect(nextMove(sight({ ...died, dispatches: 50, dispatched_at: ago(31_000) }), now)).toBe('call');
    // Five deaths in a minute of talk are no reason to keep the candidate waiting.
    expect(nextMove(sight({ ...died, dispatches: 5, started_at: long }), now)).toBe('call');
  });
});
