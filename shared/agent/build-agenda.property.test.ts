import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../profile/catalogue.ts';
import { doubtfulBelow } from '../profile/extraction.ts';
import type { Profile } from '../profile/profile.ts';
import { profileValue } from '../profile/testing/profile-value.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { openQuestions, settledStates } from './agenda.ts';
import { type AgendaInput, buildAgenda } from './build-agenda.ts';

const askable = catalogue.filter((field) => field.askable).map((field) => field.key);
const samples: Record<string, CanonicalValue> = {
  years_experience: 7,
  graduation_year: 2014,
  skills: ['Excel', 'SAP'],
  languages: ['English'],
};
const anyKeys = fc.subarray(askable);
const anyProfile: fc.Arbitrary<Profile> = fc
  .array(
    fc.record({
      key: fc.constantFrom(...askable),
      source: fc.constantFrom('import', 'resume', 'spoken', 'typed'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      confirmed: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .map((values) =>
    Object.fromEntries(
      values.map(({ key, ...provenance }) => [
        key,
        profileValue(samples[key] ?? 'Something', provenance as Parameters<typeof profileValue>[1]),
      ]),
    ),
  );
const anyStates = fc.dictionary(
  fc.constantFrom(...askable),
  fc.record({
    state: fc.constantFrom('missing', 'doubtful', 'asked', 'vague', 'answered', 'confirmed', 'declined'),
    version: fc.nat(5),
    tries: fc.nat(3),
  }),
) as fc.Arbitrary<NonNullable<AgendaInput['states']>>;
const anyInput: fc.Arbitrary<AgendaInput> = fc.record({
  fields: fc.constant(catalogue),
  requiredKeys: anyKeys,
  profile: anyProfile,
  states: anyStates,
  weights: fc.dictionary(fc.constantFrom(...askable), fc.integer({ min: 0, max: 60 })),
  removedKeys: fc.subarray(askable, { maxLength: 4 }),
  pinnedKeys: fc.subarray(askable, { maxLength: 4 }),
  budget: fc.record({ questions: fc.integer({ min: 1, max: 30 }), minutes: fc.constant(6) }),
  today: fc.constant('2026-11'),
});

const isSure = (profile: Profile, key: string): boolean => {
  const known = profile[key]?.provenance;
  if (!known) return false;
  const isOwnWord = known.confirmed || known.source === 'typed';
  return isOwnWord || known.confidence >= doubtfulBelow;
};
const isDoubtful = (profile: Profile, key: string) => profile[key] !== undefined && !isSure(profile, key);

describe('an agenda', () => {
  it('is the same for the same input, and for its lists in any order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone({ ...input, fields: [] });
        const built = buildAgenda(input);
        expect(buildAgenda(input)).toEqual(built);
        expect({ ...input, fields: [] }).toEqual(before);
        const turned = {
          ...input,
          requiredKeys: [...input.requiredKeys].reverse(),
          pinnedKeys: [...(input.pinnedKeys ?? [])].reverse(),
          profile: Object.fromEntries(Object.entries(input.profile).reverse()),
        };
        expect(buildAgenda(turned)).toEqual(built);
      }),
    );
  });

  it('asks no field that is known for sure, none that was removed, and none twice', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const open = openQuestions(buildAgenda(input)).map(({ field_key }) => field_key);
        expect(new Set(open).size).toBe(open.length);
        for (const key of open) {
          expect(isSure(input.profile, key)).toBe(false);
          expect(input.removedKeys).not.toContain(key);
        }
      }),
    );
  });

  it('asks every doubtful and every required missing field while the budget lasts, and never more', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const open = openQuestions(buildAgenda(input)).map(({ field_key }) => field_key);
        const most = input.budget?.questions ?? 0;
        expect(open.length).toBeLessThanOrEqual(most);
        if (open.length === most) return;
        for (const key of askable) {
          const state = input.states?.[key]?.state;
          if (input.removedKeys?.includes(key) || (state && settledStates.has(state))) continue;
          const isMissing = !input.profile[key] && input.requiredKeys.includes(key);
          if (isMissing || isDoubtful(input.profile, key)) expect(open).toContain(key);
        }
      }),
    );
  });

  it('offers a value for a yes only if it is the one that stands and is in doubt', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { field_key, proposed_value } of openQuestions(buildAgenda(input))) {
          if (proposed_value === null) continue;
          expect(proposed_value).toEqual(input.profile[field_key]?.value);
          expect(isDoubtful(input.profile, field_key)).toBe(true);
        }
      }),
    );
  });
});
