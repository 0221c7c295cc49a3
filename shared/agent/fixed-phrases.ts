import { noneNoted, notUnderstood, respectsRefusal, thanksFor } from './interview-phrases.ts';

/** More than any of the wordings has variants. */
const turns = [...Array(12).keys()];

/**
 * What a reply begins with, whoever the candidate is: each wording of thanks, of a refusal that is respected, of words
 * that were not understood. They name nobody and no value, so they may be spoken ahead and kept for everybody. The
 * likeliest come first.
 */
export function fixedPhrases(): string[] {
  const wordings = [
    (turn: number) => thanksFor([''], turn),
    respectsRefusal,
    (turn: number) => notUnderstood(null, turn),
    noneNoted,
  ];
  return [...new Set(wordings.flatMap((wording) => turns.map(wording)))];
}
