import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsOfExperience } from './years-of-experience.ts';

const post = (start: string | null, end: string | null, current = false) => ({
  title: 't',
  company: 'c',
  start,
  end,
  ...(current ? { current } : {}),
});
const today = '2026-11-22';

describe('years of experience', () => {
  it('counts overlapping posts once', () => {
    expect(yearsOfExperience([post('2016-01', '2018-12'), post('2017-01', '2017-12')], today)).toBe(3);
    expect(yearsOfExperience([post('2016-01', '2017-12'), post('2017-01', '2018-12')], today)).toBe(3);
  });

  it('leaves gaps out and counts an open post up to today', () => {
    expect(yearsOfExperience([post('2010-01', '2010-12'), post('2025-12', null, true)], today)).toBe(2);
  });

  it('does not take a post without an end for an open one', () => {
    expect(yearsOfExperience([post('2010-01', null)], today)).toBeNull();
    expect(yearsOfExperience([], today)).toBeNull();
  });

  it('never depends on the order of the posts, nor exceeds the whole span', () => {
    const month = fc
      .integer({ min: 2000 * 12, max: 2026 * 12 })
      .map((n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
    const posts = fc.array(
      fc.tuple(month, month).map((months) => {
        const [start = '', end = ''] = months.sort();
        return post(start, end);
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(posts, (list) => {
        const years = yearsOfExperience(list, today);
        expect(yearsOfExperience([...list].reverse(), today)).toBe(years);
        expect(yearsOfExperience([...list, ...list], today)).toBe(years);
        expect(years).toBeLessThanOrEqual(27);
      }),
    );
  });
});
