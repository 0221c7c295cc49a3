import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../profile/catalogue.ts';
import { loadPlaces } from '../profile/cities.ts';
import { buildAgenda } from './build-agenda.ts';
import { isGoingBack } from './field-cues.ts';
import { type InterviewContext, type InterviewStep, interviewStateSchema } from './interview-state.ts';
import { nextTurn, startInterview } from './interviewer.ts';
import { utteranceIntent } from './utterance-intent.ts';

const context: InterviewContext = {
  candidateName: 'Maria Lopez',
  fields: catalogue,
  profile: {},
  today: '2026-11-22',
  places: await loadPlaces(),
};
const asked = catalogue.filter((field) => field.askable).map((field) => field.key);

const begin = (keys: readonly string[]): InterviewStep =>
  startInterview(
    context,
    buildAgenda({
      fields: catalogue,
      requiredKeys: keys,
      profile: {},
      budget: { questions: 30, minutes: 30 },
    }),
  );

/** Values saved by a step, carried out on a server that accepts everything, and the step after that. */
function settle(step: InterviewStep, saved: Map<string, unknown>): InterviewStep {
  let current = step;
  for (const action of step.actions) {
    if (action.kind !== 'save') continue;
    if (action.intent === 'value' || action.intent === 'none' || action.intent === 'declined')
      saved.set(action.field_name, action.intent === 'value' ? action.value : action.intent);
    current = settle(
      nextTurn(context, current.state, {
        kind: 'save_result',
        field_key: action.field_name,
        outcome: 'saved',
        version: action.version + (action.awaits ? 1 : 0),
      }),
      saved,
    );
  }
  return current;
}

/** What may be said for ever: commands, sounds, and going back to an earlier question. */
const mayRepeat = (text: string): boolean =>
  utteranceIntent(text) !== null || isGoingBack(text.toLowerCase()) || !/[\p{L}\p{N}]/u.test(text);

const words =
  'i am have the a an in at for of and or but not no yes two to four for eight ate oh double plus dot at underscore dash hundred thousand lakh k half years months weeks euros dollars year month Ghent Belgium Paris Excel English master PhD green card visa remote office move stay wait sorry mean actually by way salary email phone stop skip repeat why 7 2012 55,000 $ € + @ . , ? ! -'.split(
    ' ',
  );
const wordSalad = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(' '));
const anyText = fc.oneof(
  { weight: 4, arbitrary: wordSalad },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '9'.repeat(400),
      'a '.repeat(400),
      '\u0000',
      '((((',
      '\\',
      '$&',
      '😀 at 😀 dot com',
    ),
  },
);

describe('any utterance whatever', () => {
  it('makes no reader throw, and what is read fits its field', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...catalogue),
        fc.constantFrom('spoken', 'typed'),
        (text, field, modality) => {
          const reading = field.normalise(text, {
            modality,
            today: context.today,
            places: context.places,
            country: 'BE',
          });
          if (reading.kind === 'value') {
            expect(field.schema.safeParse(reading.value).success).toBe(true);
            expect(field.say(reading.value)).not.toBe('');
          }
          for (const other of field.alternatives?.([text], {
            modality,
            today: context.today,
            places: context.places,
          }) ?? [])
            expect(field.say(other)).not.toBe('');
          utteranceIntent(text);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('leaves an interviewer that can go on, and it ends when every question had its tries', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
        const saved = new Map<string, unknown>();
        let step = settle(begin(asked.slice(0, 8)), saved);
        let turns = 0;
        // Whatever somebody keeps saying: three tries, two words of small talk and four read-backs, each asked for a yes three times.
        while (step.state.phase !== 'ended' && turns < 8 * 24) {
          const text = texts[turns % texts.length] ?? '';
          const isCommand = mayRepeat(text);
          step = settle(
            nextTurn(context, step.state, {
              kind: 'utterance',
              // Commands are said once; after that their speaker says something that answers nothing.
              text: isCommand && turns >= texts.length ? 'purple' : text,
              entry_id: `entry-${turns}`,
            }),
            saved,
          );
          expect(interviewStateSchema.safeParse(step.state).success).toBe(true);
          turns += 1;
        }
        const isOnlyCommands = texts.every(mayRepeat);
        if (!isOnlyCommands) expect(step.state.phase).toBe('ended');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of questions', () => {
  const answers: Record<string, string> = {
    location: 'Ghent, Belgium',
    current_title: 'I work as a nurse',
    years_experience: 'ten years',
    skills: 'Excel and SAP',
    languages: 'Dutch and English',
    highest_degree: "a master's degree",
    graduation_year: 'twenty twelve',
    work_authorization: 'I have a green card',
    willing_to_relocate: "I'd rather not move",
    remote_preference: 'a mix of both',
    notice_period: 'four weeks',
  };

  it('does not matter for what is stored, and nothing settled is asked again', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(answers), { minLength: 2 }), (keys) => {
        const saved = new Map<string, unknown>();
        let step = settle(begin(keys), saved);
        // Questions stand in the agenda's order; the candidate's answers come in theirs: by what is asked.
        const seen: string[] = [];
        for (let turn = 0; turn < keys.length; turn += 1) {
          const key = step.state.current ?? '';
          expect(seen).not.toContain(key);
          seen.push(key);
          step = settle(
            nextTurn(context, step.state, {
              kind: 'utterance',
              text: answers[key] ?? '',
              entry_id: `entry-${turn}`,
            }),
            saved,
          );
        }
        expect(step.state.phase).toBe('ended');
        for (const key of keys) {
          const field = catalogue.find((item) => item.key === key);
          const reading = field?.normalise(answers[key] ?? '', {
            modality: 'spoken',
            today: context.today,
            places: context.places,
          });
          expect(saved.get(key)).toEqual(reading?.kind === 'value' ? reading.value : null);
        }
      }),
      { numRuns: 100 },
    );
  });
});
