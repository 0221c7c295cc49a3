import { fieldByKey } from '@pluto/shared/profile/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { type Claim, isSaidYesTo, proofOfValue, type Utterance } from './prove-answer.ts';

const permit = 'Are you allowed to work there without visa sponsorship?';
const move = "Thank you, I've saved that. Would you be willing to relocate?";

/** A talk in the order in which it was stored. */
function talkOf(...lines: [speaker: Utterance['speaker'], text: string, replyTo?: number][]): Utterance[] {
  return lines.map(([speaker, text, replyTo], number) => ({
    entry_id: `entry-${number}`,
    number,
    speaker,
    text,
    confidence: null,
    reply_to: replyTo === undefined ? null : `entry-${replyTo}`,
  }));
}

function claimOf(key: string, talk: Utterance[]): Claim {
  const field = fieldByKey(key);
  if (!field) throw new Error(`There is no field ${key}.`);
  return {
    field,
    wordings: [],
    entries: talk.filter(({ speaker }) => speaker === 'candidate').slice(-1),
    talk,
    context: { modality: 'spoken', today: '2026-11-22' },
  };
}

describe('a bare yes', () => {
  it('proves what had been asked when it was begun, not what was asked before it was stored', () => {
    const talk = talkOf(
      ['interviewer', permit],
      ['candidate', 'Yes.', 0],
      ['interviewer', move],
      ['candidate', 'Yes, yes.', 0],
    );
    expect(proofOfValue(claimOf('willing_to_relocate', talk), 'yes')).toBeNull();
    expect(proofOfValue(claimOf('work_authorization', talk), 'yes')).not.toBeNull();
  });

  it('proves the newest question once that was heard, and where nobody knows what was heard', () => {
    for (const replyTo of [2, undefined]) {
      const talk = talkOf(
        ['interviewer', permit],
        ['candidate', 'Yes.', 0],
        ['interviewer', move],
        ['candidate', 'Yes.', replyTo],
      );
      expect(proofOfValue(claimOf('willing_to_relocate', talk), 'yes')).not.toBeNull();
    }
  });

  it('confirms the value that had been read back, not a later one', () => {
    const talk = (replyTo: number) =>
      talkOf(
        ['interviewer', 'I have 6 weeks. Is that right?'],
        ['interviewer', 'I have 50,000 euros per year. Is that right?'],
        ['candidate', 'Yes.', replyTo],
      );
    const value = '50000 EUR/year';
    expect(isSaidYesTo(claimOf('salary_expectation', talk(0)), value)).toBe(false);
    expect(isSaidYesTo(claimOf('salary_expectation', talk(1)), value)).toBe(true);
  });
});
