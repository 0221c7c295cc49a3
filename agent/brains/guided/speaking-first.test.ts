import type { InterviewAction } from '@pluto/shared/agent/interview-state.ts';
import { describe, expect, it } from 'vitest';
import { speakingFirst } from './speaking-first.ts';

const note = { kind: 'save', awaits: false, intent: 'asked' } as InterviewAction;
const store = { kind: 'save', awaits: true, intent: 'value' } as InterviewAction;
const say = { kind: 'say', text: 'How soon could you start?' } as InterviewAction;
const end = { kind: 'end', reason: 'gaps_filled' } as InterviewAction;

describe('speakingFirst', () => {
  it('does not let the candidate wait until it is noted that a question is being asked', () => {
    expect(speakingFirst([note, say])).toEqual([say, note]);
  });

  it('stores an answer before it says so', () => {
    expect(speakingFirst([store, say])).toEqual([store, say]);
  });

  it('notes what is left to note before the end', () => {
    expect(speakingFirst([note, say, end])).toEqual([say, note, end]);
  });
});
