import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { type Criterion, criteriaSchema } from './criterion.ts';
import type { Profile } from './profile.ts';
import { scoreSchema } from './score.ts';
import { pointsAtStake, scoreProfile } from './score-role.ts';
import { profileValue } from './testing/profile-value.ts';
import type { CanonicalValue } from './value.ts';

const known = (values: Record<string, CanonicalValue>): Profile =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, profileValue(value)]));
const one = (criterion: Omit<Criterion, 'key' | 'label' | 'weight'> & Record<string, unknown>): Criterion[] =>
  criteriaSchema.parse([{ key: 'c', label: 'C', weight: 3, ...criterion }]);
const points = (criteria: Criterion[], values: Record<string, CanonicalValue>): [number, number] => {
  const score = scoreProfile(criteria, known(values), catalogue);
  return [score.low, score.high];
};

describe('scoreProfile, one criterion', () => {
  const years = one({ kind: 'number_at_least', field_key: 'years_experience', at_least: 8 });
  const skills = one({
    kind: 'list_contains',
    field_key: 'skills',
    items: [{ value: 'SQL', weight: 3 }, { value: 'Excel' }],
  });
  const degree = one({
    kind: 'degree_at_least',
    field_key: 'highest_degree',
    degree: 'Master',
    partial: true,
  });
  const yes = one({ kind: 'equals', field_key: 'work_authorization', values: ['yes'] });
  const place = one({ kind: 'place', field_key: 'location', places: ['Ghent, Belgium'], partial: true });
  const notice = one({ kind: 'notice_at_most', field_key: 'notice_period', days: 30 });
  const salary = one({
    kind: 'salary_at_most',
    field_key: 'salary_expectation',
    amount: 60000,
    currency: 'EUR',
  });
  const range = one({
    kind: 'number_range',
    field_key: 'graduation_year',
    min: 2010,
    max: 2020,
    tolerance: 5,
  });

  it.each<[string, Criterion[], Record<string, CanonicalValue>, [number, number]]>([
    ['enough years', years, { years_experience: 9 }, [100, 100]],
    ['half the years', years, { years_experience: 4 }, [50, 50]],
    ['no years', years, { years_experience: 0 }, [0, 0]],
    ['unknown years', years, {}, [0, 100]],
    ['one of two skills, by weight', skills, { skills: ['sql', 'Word'] }, [75, 75]],
    ['an empty list is unknown', skills, { skills: [] }, [0, 100]],
    ['a higher degree', degree, { highest_degree: 'Doctorate' }, [100, 100]],
    ['one degree below', degree, { highest_degree: 'Bachelor' }, [50, 50]],
    ['two degrees below', degree, { highest_degree: 'Associate' }, [0, 0]],
    ['yes', yes, { work_authorization: 'yes' }, [100, 100]],
    ['no', yes, { work_authorization: 'no' }, [0, 0]],
    ['the place', place, { location: 'Ghent, Belgium' }, [100, 100]],
    ['the country', place, { location: 'Bruges, Belgium' }, [50, 50]],
    ['elsewhere', place, { location: 'Lyon, France' }, [0, 0]],
    ['at once', notice, { notice_period: 'immediate' }, [100, 100]],
    ['two months', notice, { notice_period: '2 months' }, [0, 0]],
    ['six weeks', notice, { notice_period: '6 weeks' }, [60, 60]],
    ['within the budget', salary, { salary_expectation: '55000 EUR/year' }, [100, 100]],
    ['monthly pay counts twelve times', salary, { salary_expectation: '5000 EUR/month' }, [100, 100]],
    ['above the budget', salary, { salary_expectation: '67500 EUR/year' }, [50, 50]],
    ['another currency is unknown', salary, { salary_expectation: '55000 USD/year' }, [0, 100]],
    ['outside a range', range, { graduation_year: 2022 }, [60, 60]],
  ])('%s', (_name, criteria, values, expected) => {
    expect(points(criteria, values)).toEqual(expected);
  });
});

describe('scoreProfile, a role', () => {
  const criteria = criteriaSchema.parse([
    {
      key: 'years',
      label: 'Years',
      weight: 2,
      kind: 'number_at_least',
      field_key: 'years_experience',
      at_least: 10,
    },
    {
      key: 'skills',
      label: 'Skills',
      weight: 1,
      kind: 'list_contains',
      field_key: 'skills',
      items: [{ value: 'SAP' }],
    },
    {
      key: 'permit',
      label: 'Permit',
      weight: 3,
      kind: 'equals',
      field_key: 'work_authorization',
      values: ['yes'],
    },
  ]);

  it('scales the weights to 100 points and keeps reasons and evidence', () => {
    const evidence = { kind: 'typed', text: 'yes' } as const;
    const profile: Profile = { work_authorization: profileValue('yes', { source: 'typed', evidence }) };
    const score = scoreSchema.parse(scoreProfile(criteria, profile, catalogue));
    expect([score.low, score.high]).toEqual([50, 100]);
    expect(score.criteria[2]).toMatchObject({ low: 50, high: 50, value: 'yes', evidence });
    expect(score.criteria[0]?.explanation).toBe('Years of experience: not known yet.');
  });

  it('makes three equal criteria worth exactly 100', () => {
    const equal = criteria.map((criterion) => ({ ...criterion, weight: 1 }));
    expect(points(equal, { years_experience: 12, skills: ['SAP'], work_authorization: 'yes' })).toEqual([
      100, 100,
    ]);
  });

  it('narrows with every answer: low never falls, high never rises', () => {
    const answers: [string, CanonicalValue][] = [
      ['years_experience', 4],
      ['skills', ['SAP']],
      ['work_authorization', 'no'],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(answers), (some) => {
        let before = scoreProfile(criteria, {}, catalogue);
        for (let count = 1; count <= some.length; count += 1) {
          const after = scoreProfile(criteria, known(Object.fromEntries(some.slice(0, count))), catalogue);
          expect(after.low).toBeGreaterThanOrEqual(before.low);
          expect(after.high).toBeLessThanOrEqual(before.high);
          before = after;
        }
      }),
    );
  });

  it('tells how much an answer could move', () => {
    expect(pointsAtStake(scoreProfile(criteria, known({ skills: ['SAP'] }), catalogue))).toEqual({
      years_experience: 33.33,
      work_authorization: 50,
    });
  });

  it('of no criteria is nothing', () => {
    expect(scoreProfile([], {}, catalogue)).toEqual({ low: 0, high: 0, criteria: [] });
  });
});
