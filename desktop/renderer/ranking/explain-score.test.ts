import { describe, expect, it } from 'vitest';
import { buildScore } from '../testing/builders.ts';
import { explainScore } from './explain-score.ts';

describe('explainScore', () => {
  const now = buildScore(70, 80, { skills: 50, years: 20 });
  const before = buildScore(20, 80, { skills: 0, years: 20 });

  it('names what is open, the shares of the bar, and only what the intake has moved', () => {
    const [skills, years] = explainScore(now, before);
    expect(skills).toMatchObject({ key: 'skills', low: 50, open: 0, lowShare: 1, highShare: 1, before: 0 });
    expect(years).toMatchObject({
      key: 'years',
      low: 20,
      open: 30,
      lowShare: 0.4,
      highShare: 1,
      before: null,
    });
  });

  it('puts first what weighs most, and says nothing of a time before when there was none', () => {
    const score = {
      ...now,
      criteria: now.criteria.map((one, at) => ({ ...one, weight: at === 0 ? 10 : 90 })),
    };
    expect(explainScore(score, null).map(({ key, before: was }) => [key, was])).toEqual([
      ['years', null],
      ['skills', null],
    ]);
    expect(explainScore(buildScore(0, 0), null)).toEqual([]);
  });
});
