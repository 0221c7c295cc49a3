import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, diffProfiles } from './diff.ts';
import { mergeProfile, strongerValue } from './merge.ts';
import type { CandidateValue, Profile, ProfileValue } from './profile.ts';
import { trustRank } from './provenance.ts';
import { profileValue } from './testing/profile-value.ts';

const keys = ['email', 'phone', 'location', 'skills', 'years_experience', 'custom_shift'] as const;

const value: fc.Arbitrary<ProfileValue> = fc
  .record({
    value: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.integer({ min: 0, max: 9 }),
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    ),
    source: fc.constantFrom('import', 'resume', 'spoken', 'typed', 'recruiter'),
    minute: fc.integer({ min: 0, max: 59 }),
    confidence: fc.constantFrom(0.3, 0.6, 1),
    confirmed: fc.boolean(),
  })
  .map(({ value, source, minute, confidence, confirmed }) =>
    profileValue(value, {
      source,
      at: `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`,
      confidence,
      confirmed,
    }),
  );

const offered = fc.array(
  fc
    .tuple(fc.constantFrom(...keys), value)
    .map(([field_key, item]): CandidateValue => ({ field_key, ...item })),
  { maxLength: 12 },
);
const profile: fc.Arbitrary<Profile> = fc.dictionary(fc.constantFrom(...keys), value, {
  maxKeys: 6,
  noNullPrototype: true,
});

describe('mergeProfile', () => {
  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(profile, offered, (base, list) => {
        const once = mergeProfile(base, list);
        expect(mergeProfile(once, list)).toEqual(once);
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(
        profile,
        offered.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        (base, [list, shuffled]) => {
          expect(mergeProfile(base, shuffled)).toEqual(mergeProfile(base, list));
        },
      ),
    );
  });

  it('never lets a less trusted value overwrite a more trusted one', () => {
    fc.assert(
      fc.property(profile, offered, (base, list) => {
        const merged = mergeProfile(base, list);
        for (const key of Object.keys(base)) {
          const before = base[key];
          const after = merged[key];
          expect(before && after && trustRank(after.provenance) >= trustRank(before.provenance)).toBe(true);
        }
      }),
    );
  });

  it('leaves its input alone', () => {
    fc.assert(
      fc.property(profile, offered, (base, list) => {
        const copy = structuredClone(base);
        mergeProfile(base, list);
        expect(base).toEqual(copy);
      }),
    );
  });

  it.each([
    ['typed', 'spoken', 'typed'],
    ['spoken', 'resume', 'spoken'],
    ['import', 'resume', 'resume'],
    ['recruiter', 'typed', 'recruiter'],
  ] as const)('of %s and %s keeps %s', (first, second, kept) => {
    const a = profileValue('a', { source: first });
    const b = profileValue('b', { source: second });
    expect(strongerValue(a, b).provenance.source).toBe(kept);
    expect(strongerValue(b, a).provenance.source).toBe(kept);
  });

  it('trusts what was confirmed over what was only said', () => {
    const heard = profileValue('ben@example.com', { source: 'spoken', at: '2026-11-22T11:00:00Z' });
    const confirmed = profileValue('bea@example.com', {
      source: 'spoken',
      confirmed: true,
      at: '2026-11-22T10:00:00Z',
    });
    expect(strongerValue(heard, confirmed)).toBe(confirmed);
  });
});

describe('diffProfiles and applyDiff', () => {
  it('are inverse: the difference applied to the original is the enriched profile', () => {
    fc.assert(
      fc.property(profile, profile, (before, after) => {
        expect(applyDiff(before, diffProfiles(before, after, [...keys]))).toEqual(after);
      }),
    );
  });

  it('find nothing but unchanged fields between a profile and itself', () => {
    fc.assert(
      fc.property(profile, (same) => {
        expect(diffProfiles(same, same).every((line) => line.change === 'unchanged')).toBe(true);
      }),
    );
  });

  it('tell added, changed, confirmed and removed apart, in the order of the catalogue', () => {
    const before: Profile = {
      email: profileValue('a@example.com', { source: 'import' }),
      phone: profileValue('+14155552671', { source: 'resume' }),
      github: profileValue('https://github.com/a', { source: 'resume' }),
    };
    const after: Profile = {
      email: profileValue('b@example.com', { source: 'typed' }),
      phone: profileValue('+14155552671', { source: 'spoken', confirmed: true }),
      location: profileValue('Oslo, Norway', { source: 'spoken' }),
    };
    expect(
      diffProfiles(before, after, ['email', 'phone', 'location']).map((line) => [
        line.field_key,
        line.change,
      ]),
    ).toEqual([
      ['email', 'changed'],
      ['phone', 'confirmed'],
      ['location', 'added'],
      ['github', 'removed'],
    ]);
  });
});
