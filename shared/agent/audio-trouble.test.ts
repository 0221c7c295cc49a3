import { describe, expect, it } from 'vitest';
import { audioTroubleSchema, describeTroubles, sayTrouble } from './audio-trouble.ts';

describe('trouble with the sound', () => {
  it.each(audioTroubleSchema.options)('of kind %s is said with a way out, and blames nobody', (trouble) => {
    const said = sayTrouble(trouble);
    expect(said).toMatch(/headset/);
    expect(said).toMatch(/type any answer/);
    expect(said).toMatch(/not your fault/);
    expect(describeTroubles([trouble])).toMatch(/not the candidate’s\.$/);
  });

  it('is described in one note, and not at all where there was none', () => {
    expect(describeTroubles(['noisy', 'echo'])).toMatch(/^There was much noise; the interviewer/);
    expect(describeTroubles([])).toBeNull();
  });
});
