import { describe, expect, it } from 'vitest';
import { agentGoneAfterMs, callAgainAfterMs, candidateGoneAfterMs, nextMove } from './watch-interviews.ts';

const now = new Date('2026-03-02T10:00:00.000Z');
const ago = (ms: number) => new Date(now.getTime() - ms);

describe('nextMove', () => {
  it.each([
    ['the agent is seen', ago(1000), ago(60_000), true, 'wait'],
    ['the agent was just called', null, ago(callAgainAfterMs - 1), true, 'wait'],
    ['nobody came', null, ago(callAgainAfterMs + 1), true, 'call'],
    ['the agent has fallen silent', ago(agentGoneAfterMs + 1), ago(60_000), true, 'call'],
    ['nobody was ever called', null, null, true, 'call'],
    ['the candidate is away for a moment', null, ago(60_000), false, 'wait'],
  ] as const)('when %s', (_name, agent_seen_at, dispatched_at, candidateIsThere, move) => {
    const interview = { agent_seen_at, dispatched_at, started_at: ago(60_000), unanswered_calls: 1 };
    expect(nextMove(interview, candidateIsThere, ago(5_000), now)).toBe(move);
  });

  it('ends when the candidate has been away for long', () => {
    const long = ago(candidateGoneAfterMs + 1);
    const interview = { agent_seen_at: now, dispatched_at: long, started_at: long, unanswered_calls: 0 };
    expect(nextMove(interview, false, long, now)).toBe('end');
    expect(nextMove(interview, false, ago(1000), now)).toBe('wait');
    expect(nextMove({ ...interview, started_at: ago(1000) }, false, null, now)).toBe('wait');
  });

  it('waits longer after each vain call', () => {
    const called = { agent_seen_at: null, dispatched_at: ago(callAgainAfterMs + 1), started_at: ago(60_000) };
    expect(nextMove({ ...called, unanswered_calls: 2 }, true, now, now)).toBe('wait');
    expect(nextMove({ ...called, unanswered_calls: 40, dispatched_at: ago(31_000) }, true, now, now)).toBe(
      'call',
    );
  });
});
