import { describe, expect, it } from 'vitest';
import { isEchoOf } from './echo-words.ts';

const question =
  "Thanks, that's saved. Would you be willing to relocate for this job, if we helped you to move?";

describe('isEchoOf', () => {
  it.each([
    ['a piece of the sentence', 'would you be willing to relocate', true],
    ['a piece heard a little wrong', 'Would you be willing to locate for this job', true],
    ['its end', 'if we helped you to move?', true],
    ['an answer', 'Yes, I would move anywhere.', false],
    ['an answer in its words', 'I would be willing to', false],
    ['a longer answer with its words', 'Willing to relocate for this job, yes, but only to Ghent.', false],
    ['words from all over it', 'Thanks for this move', false],
    ['two words', 'this job', false],
    ['nothing', '', false],
  ])('%s', (_what, heard, expected) => {
    expect(isEchoOf(heard, question)).toBe(expected);
  });
});
