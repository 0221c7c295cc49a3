import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../profile/catalogue.ts';
import { doubtfulBelow } from '../profile/extraction.ts';
import type { Profile } from '../profile/profile.ts';
import { profileValue } from '../profile/testing/profile-value.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { openQuestions, settledStates } from './agenda.ts';
import { isEasyStart } from './arrange-questions.ts';
import { type AgendaInput, buildAgenda, secondsOf, workGapKey } from './build-agenda.ts';
import { emptyPlan } from './question-plan.ts';
import { estimateSeconds, framingSeconds } from './question-time.ts';

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
  plan: fc.record({
    order: fc.shuffledSubarray(askable, { maxLength: 4 }),
    off: fc.subarray(askable, { maxLength: 4 }),
    wordings: fc
      .subarray(askable, { maxLength: 3 })
      .map((keys) =>
        keys.map((field_key) => ({ field_key, question: `Own words: ${field_key}?`, question_again: null })),
      ),
  }),
  budget: fc.record({ questions: fc.integer({ min: 1, max: 30 }), minutes: fc.integer({ min: 1, max: 20 }) }),
  today: fc.constant('2026-11'),
});

const byKey = new Map(catalogue.map((field) => [field.key, field]));
const longestSeconds = Math.max(
  ...catalogue.map((field) => estimateSeconds(field, 'missing', false)),
  estimateSeconds({ type: 'text', needsReadBack: false }, 'unexplained_gap', false),
);
const secondsOfAll = (input: AgendaInput): number =>
  openQuestions(buildAgenda(input)).reduce(
    (sum, question) => sum + secondsOf(question, byKey.get(question.field_key)),
    framingSeconds,
  );

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
          plan: input.plan && { ...input.plan, off: [...input.plan.off].reverse() },
          profile: Object.fromEntries(Object.entries(input.profile).reverse()),
        };
        expect(buildAgenda(turned)).toEqual(built);
      }),
    );
  });

  it('asks no field that is known for sure, none that was turned off, and none twice', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const open = openQuestions(buildAgenda(input)).map(({ field_key }) => field_key);
        expect(new Set(open).size).toBe(open.length);
        for (const key of open) {
          expect(isSure(input.profile, key)).toBe(false);
          expect(input.plan?.off).not.toContain(key);
        }
      }),
    );
  });

  it('asks every doubtful and every required missing field while the budget lasts, and never more', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const open = openQuestions(buildAgenda(input)).map(({ field_key }) => field_key);
        const { questions: most, minutes } = input.budget ?? { questions: 0, minutes: 0 };
        expect(open.length).toBeLessThanOrEqual(most);
        if (open.length > 1) expect(secondsOfAll(input)).toBeLessThanOrEqual(minutes * 60);
        // The longest question there is would still have fitted.
        if (open.length === most || secondsOfAll(input) + longestSeconds > minutes * 60) return;
        for (const key of askable) {
          const state = input.states?.[key]?.state;
          if (input.plan?.off.includes(key) || (state && settledStates.has(state))) continue;
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

  it('follows the recruiter: their order first and as it is, their words wherever a question is asked plainly', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const open = openQuestions(buildAgenda(input));
        const keys = open.map(({ field_key }) => field_key);
        const ordered = (input.plan?.order ?? []).filter((key) => keys.includes(key));
        expect(keys.slice(0, ordered.length)).toEqual(ordered);
        for (const { field_key, question, question_again } of open) {
          const own = input.plan?.wordings.find((wording) => wording.field_key === field_key)?.question;
          if (own) expect([question, question_again]).toContain(own);
        }
      }),
    );
  });

  it('without an order begins with something easy, keeps what is private from the first three places, and a pause for the end', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const input = { ...given, plan: { ...(given.plan ?? emptyPlan), order: [] } };
        const open = openQuestions(buildAgenda(input));
        const fieldOf = (question: (typeof open)[number] | undefined) => byKey.get(question?.field_key ?? '');
        const isEasy = (question: (typeof open)[number] | undefined): boolean => {
          const field = fieldOf(question);
          return question !== undefined && field !== undefined && isEasyStart(field, question);
        };
        if (open.some(isEasy)) expect(isEasy(open[0])).toBe(true);
        const others = open.filter(
          (question) => !fieldOf(question)?.sensitive && question.field_key !== workGapKey,
        ).length;
        open.slice(0, Math.min(3, others)).forEach((question) => {
          expect(fieldOf(question)?.sensitive).toBe(false);
        });
        const gap = open.findIndex(({ reason }) => reason.kind === 'unexplained_gap');
        if (gap >= 0) expect(gap).toBe(open.length - 1);
      }),
    );
  });

  it('changes which questions are asked by worth alone: the order of asking leaves nothing out', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const keysOf = (input: AgendaInput): string[] =>
          openQuestions(buildAgenda(input)).map(({ field_key }) => field_key);
        const plan = { ...(given.plan ?? emptyPlan), order: [] };
        const asked = keysOf({ ...given, plan });
        const turned = keysOf({ ...given, plan: { ...plan, order: [...asked].reverse() } });
        expect([...turned].sort()).toEqual([...asked].sort());
      }),
    );
  });
});
