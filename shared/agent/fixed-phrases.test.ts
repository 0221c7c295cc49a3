import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPhrases } from './fixed-phrases.ts';
import { noneNoted, notUnderstood, respectsRefusal, thanksFor } from './interview-phrases.ts';

describe('phrases that are spoken ahead', () => {
  it('hold every beginning of a reply, whatever was answered and in whichever turn', () => {
    const phrases = fixedPhrases();
    fc.assert(
      fc.property(fc.nat(500), fc.string(), (turn, label) => {
        const said = [
          thanksFor([label], turn),
          respectsRefusal(turn),
          notUnderstood(null, turn),
          noneNoted(turn),
        ];
        expect(phrases).toEqual(expect.arrayContaining(said));
      }),
    );
  });

  it('are few: each costs a second of the synthesiser, once', () => {
    expect(fixedPhrases().length).toBeLessThan(20);
    expect(fixedPhrases()[0]).toMatch(/thank/i);
  });
});
