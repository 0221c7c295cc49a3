import { describe, expect, it } from 'vitest';
import { heardText, isCutOff } from './heard-text.ts';

describe('heardText', () => {
  it.each([
    [null, 'When could you start?', false],
    [undefined, 'When could you start?', false],
    [10, 'When could …', true],
    [0, 'When could you start?', true],
  ])('shows a sentence of which %s characters were heard', (heard_characters, shown, cut) => {
    const entry = { text: 'When could you start?', heard_characters };
    expect(heardText(entry)).toBe(shown);
    expect(isCutOff(entry)).toBe(cut);
  });
});
