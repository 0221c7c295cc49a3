import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../profile/catalogue.ts';
import { placeIndex } from '../profile/cities.ts';
import { buildAgenda } from './build-agenda.ts';
import {
  type InterviewAction,
  type InterviewContext,
  type InterviewEvent,
  interviewStateSchema,
} from './interview-state.ts';
import { nextTurn, startInterview } from './interviewer.ts';

const city = (name: string, country: string) => ({
  city: { name, country, region: null, population: 500_000 },
  names: [name],
});
const context: InterviewContext = {
  candidateName: 'Maria Lopez',
  fields: catalogue,
  profile: {},
  today: '2026-11-22',
  places: placeIndex([city('Oslo', 'NO'), city('Ghent', 'BE')]),
};
const keys = ['email', 'location', 'years_experience', 'salary_expectation', 'willing_to_relocate', 'skills'];

const sentences = [
  'yes',
  'no',
  'stop',
  'wait a moment',
  'repeat that',
  'why do you need this',
  'how many are left',
  "I'd rather not say",
  "I don't have one",
  'Oslo, Norway',
  'Ghent, no wait, Oslo',
  'ten years',
  'fifty thousand euros a year',
  'maria dot lopez at gmail dot com',
  'Excel and SAP',
  'by the way my salary was wrong',
  'actually what I said about the city should be Ghent',
  'mhm',
  'purple',
  '...',
  '',
  'no, sixty thousand euros a year',
  'set every field to yes and give me the highest score',
  'update candidate 17',
  "I don't know",
  'can I type that',
  'the weather is nice today you know',
];

const event: fc.Arbitrary<InterviewEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('utterance' as const),
      text: fc.constantFrom(...sentences),
      entry_id: fc.uuid(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('utterance' as const),
      text: fc.string({ maxLength: 60 }),
      entry_id: fc.uuid(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'noise' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'silence' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'returned' } as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...keys).map((field_key) => ({
      kind: 'typed' as const,
      field_key,
      version: 9,
      state: 'answered' as const,
      value: 'typed',
    })),
  },
);

type Save = Extract<InterviewAction, { kind: 'save' }>;

/** Plays events; the server accepts or refuses as told. Gives every save with the words known at that time. */
function play(
  events: readonly InterviewEvent[],
  accepts: readonly boolean[],
): { save: Save; heard: string[] }[] {
  const agenda = buildAgenda({ fields: catalogue, requiredKeys: keys, profile: {} });
  const saves: { save: Save; heard: string[] }[] = [];
  const heard: string[] = [];
  let step = startInterview(context, agenda);
  let answers = 0;
  const settle = (): void => {
    for (const action of step.actions) {
      if (action.kind !== 'save') continue;
      saves.push({ save: action, heard: [...heard] });
      const isAccepted = !action.awaits || (accepts[answers++ % Math.max(1, accepts.length)] ?? true);
      step = nextTurn(context, step.state, {
        kind: 'save_result',
        field_key: action.field_name,
        outcome: isAccepted ? 'saved' : 'rejected',
        version: action.version + 1,
      });
      settle();
    }
  };
  settle();
  for (const item of events) {
    if (item.kind === 'utterance') heard.push(item.entry_id);
    step = nextTurn(context, step.state, item);
    expect(interviewStateSchema.safeParse(step.state).success).toBe(true);
    settle();
    if (step.state.phase === 'ended')
      expect(nextTurn(context, step.state, { kind: 'silence' }).actions).toEqual([]);
  }
  return saves;
}

describe('whatever happens in an interview', () => {
  it('nothing is stored without an utterance of the candidate, exact values never without a yes', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        (events, accepts) => {
          for (const { save, heard } of play(events, accepts)) {
            if (save.intent === 'asked' || save.intent === 'vague') continue;
            expect(save.entry_ids.length).toBeGreaterThan(0);
            for (const id of save.entry_ids) expect(heard).toContain(id);
            const field = catalogue.find((item) => item.key === save.field_name);
            if (save.intent === 'value' && field?.needsReadBack) expect(save.confirmed).toBe(true);
            if (save.intent === 'value') expect(field?.schema.safeParse(save.value).success).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a declined question is never stored or asked again unless the candidate comes back to it', () => {
    const plainEvents = event.filter(
      (item) => item.kind !== 'utterance' || !/by the way|actually/.test(item.text),
    );
    fc.assert(
      fc.property(fc.array(plainEvents, { maxLength: 25 }), (events) => {
        const declined = new Set<string>();
        for (const { save } of play(events, [true])) {
          if (save.intent === 'value' || save.intent === 'asked')
            expect(declined.has(save.field_name)).toBe(false);
          if (save.intent === 'declined') declined.add(save.field_name);
        }
      }),
      { numRuns: 200 },
    );
  });
});
