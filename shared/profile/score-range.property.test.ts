import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { type Criterion, criteriaSchema } from './criterion.ts';
import type { Profile } from './profile.ts';
import { pointsAtStake, scoreProfile } from './score-role.ts';
import { profileValue } from './testing/profile-value.ts';
import type { CanonicalValue } from './value.ts';

/** A score is a range: what is known, and what the gaps could still add. These laws hold for every kind of criterion. */

/** Values of each field, good, bad, odd, and such that cannot be compared. */
const valuesOf: Record<string, CanonicalValue[]> = {
  years_experience: [0, 0.5, 3, 12, 80],
  graduation_year: [1950, 2012, 2030],
  skills: [[], ['SQL'], ['sql', 'Go', 'SAP'], ['Painting']],
  highest_degree: ['Secondary', 'Bachelor', 'Doctorate', 'Something else'],
  remote_preference: ['remote', 'hybrid', 'onsite', ''],
  location: ['Ghent, Belgium', 'Bruges, Belgium', 'Lyon, France', 'Nowhere'],
  notice_period: ['immediate', '6 weeks', '3 months', 'soon'],
  salary_expectation: ['55000 EUR/year', '9000 EUR/month', '50000 USD/year', 'a lot'],
};

const weight = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(0.001, 0.1, 33.3));
const rules: fc.Arbitrary<object>[] = [
  fc.record({
    kind: fc.constant('number_at_least'),
    field_key: fc.constant('years_experience'),
    at_least: fc.nat(20),
    zero_at: fc.option(fc.nat(25), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('number_range'),
    field_key: fc.constant('graduation_year'),
    min: fc.integer({ min: 1990, max: 2010 }),
    max: fc.integer({ min: 2010, max: 2024 }),
    tolerance: fc.option(fc.nat(10), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('list_contains'),
    field_key: fc.constant('skills'),
    items: fc.array(fc.record({ value: fc.constantFrom('SQL', 'Go', 'SAP', 'C++'), weight }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  fc.record({
    kind: fc.constant('degree_at_least'),
    field_key: fc.constant('highest_degree'),
    degree: fc.constantFrom('Associate', 'Bachelor', 'Master'),
    partial: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('equals'),
    field_key: fc.constant('remote_preference'),
    values: fc.constantFrom(['remote'], ['remote', 'hybrid']),
  }),
  fc.record({
    kind: fc.constant('place'),
    field_key: fc.constant('location'),
    places: fc.constantFrom(['Ghent, Belgium'], ['France']),
    partial: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('notice_at_most'),
    field_key: fc.constant('notice_period'),
    days: fc.nat(90),
  }),
  fc.record({
    kind: fc.constant('salary_at_most'),
    field_key: fc.constant('salary_expectation'),
    amount: fc.integer({ min: 1, max: 100_000 }),
    currency: fc.constant('EUR'),
    zero_at: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
  }),
];
const roles: fc.Arbitrary<Criterion[]> = fc
  .array(fc.tuple(fc.oneof(...rules), weight), { minLength: 1, maxLength: 12 })
  .map((list) =>
    criteriaSchema.parse(
      list.map(([rule, own], at) => ({ ...rule, key: `c${at}`, label: `C${at}`, weight: own })),
    ),
  );
const answers = fc.record(
  Object.fromEntries(
    Object.entries(valuesOf).map(([key, values]) => [key, fc.constantFrom<CanonicalValue>(...values)]),
  ),
  { requiredKeys: [] },
);
const known = (values: Record<string, CanonicalValue | undefined>): Profile =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, profileValue(value)]],
    ),
  );
const score = (role: Criterion[], values: Record<string, CanonicalValue | undefined>) =>
  scoreProfile(role, known(values), catalogue);
/** Points are rounded to hundredths, so sums of many may be off by as much. */
const hair = 0.011;

describe('the range of a score', () => {
  it('lies within 0 and 100, and so does each criterion within its own points', () => {
    fc.assert(
      fc.property(roles, answers, (role, values) => {
        const { low, high, criteria } = score(role, values);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(100);
        for (const one of criteria) {
          expect(one.low).toBeGreaterThanOrEqual(0);
          expect(one.high).toBeGreaterThanOrEqual(one.low);
          expect(one.high).toBeLessThanOrEqual(one.weight + hair);
        }
      }),
    );
  });

  it('holds whatever the gaps turn out to be: filling one never leaves it', () => {
    fc.assert(
      fc.property(roles, answers, answers, (role, before, more) => {
        const first = score(role, before);
        const then = score(role, { ...more, ...before });
        expect(then.low).toBeGreaterThanOrEqual(first.low - hair);
        expect(then.high).toBeLessThanOrEqual(first.high + hair);
      }),
    );
  });

  it('is as wide as the answers that are at stake, and a point when nothing is', () => {
    fc.assert(
      fc.property(roles, answers, (role, values) => {
        const now = score(role, values);
        const stake = Object.values(pointsAtStake(now)).reduce((sum, points) => sum + points, 0);
        expect(Math.abs(now.high - now.low - stake)).toBeLessThanOrEqual(hair * role.length);
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(roles, answers, (role, values) => {
        const halved = role.map((one) => ({ ...one, weight: one.weight / 2 }));
        const [one, other] = [score(role, values), score(halved, values)];
        expect([other.low, other.high]).toEqual([one.low, one.high]);
      }),
    );
  });
});
