import { expect } from 'vitest';
import { catalogue } from '../../profile/catalogue.ts';
import { loadPlaces } from '../../profile/cities.ts';
import { buildAgenda } from '../build-agenda.ts';
import {
  type InterviewAction,
  type InterviewEvent,
  type InterviewStep,
  interviewStateSchema,
} from '../interview-state.ts';
import { nextTurn, startInterview } from '../interviewer.ts';
import { emptyPlan } from '../question-plan.ts';

const places = await loadPlaces();

export type Save = Extract<InterviewAction, { kind: 'save' }>;

/** A talk with an interviewer whose server accepts everything, unless told otherwise. */
export class Talk {
  step: InterviewStep;
  readonly saves: Save[] = [];
  readonly spoken: string[] = [];
  readonly heardSays: Extract<InterviewAction, { kind: 'say' }>[] = [];
  #said = 0;
  #accepts: boolean;
  readonly context;

  constructor(
    keys: string[],
    options: {
      accepts?: boolean;
      states?: Parameters<typeof buildAgenda>[0]['states'];
      resumed?: boolean;
      country?: string;
      fields?: typeof catalogue;
    } = {},
  ) {
    const fields = options.fields ?? catalogue;
    this.#accepts = options.accepts ?? true;
    this.context = {
      candidateName: 'Maria Lopez',
      organisationName: 'Acme',
      roleTitle: 'Accountant',
      fields,
      profile: {},
      today: '2026-11-22',
      places,
      resumed: options.resumed ?? false,
      country: options.country ?? null,
    };
    this.step = startInterview(
      this.context,
      buildAgenda({
        fields,
        requiredKeys: keys,
        plan: {
          ...emptyPlan,
          order: fields.map(({ key }) => key).filter((key) => keys.includes(key)),
        },
        budget: { questions: 12, minutes: 30 },
        profile: {},
        states: options.states ?? {},
      }),
    );
    this.#carryOut();
  }

  get last(): string {
    return this.spoken.at(-1) ?? '';
  }
  get ended(): boolean {
    return this.step.state.phase === 'ended';
  }
  saved(): Record<string, unknown> {
    return Object.fromEntries(
      this.saves.filter((save) => save.intent === 'value').map((save) => [save.field_name, save.value]),
    );
  }
  intents(key: string): string[] {
    return this.saves.filter((save) => save.field_name === key).map((save) => save.intent);
  }

  say(...texts: string[]): this {
    for (const text of texts) {
      this.#said += 1;
      this.event({ kind: 'utterance', text, entry_id: `entry-${this.#said}` });
    }
    return this;
  }
  /** The asking that was put last. */
  get asking(): number {
    return this.step.state.exchanges.at(-1)?.id ?? 0;
  }
  get current(): string | null {
    return this.step.state.current;
  }
  /** Says something that was begun when an asking, and none after it, had been heard; null: when none had. */
  sayLate(text: string, heard_exchange: number | null): this {
    this.#said += 1;
    return this.event({ kind: 'utterance', text, entry_id: `entry-${this.#said}`, heard_exchange });
  }
  event(event: InterviewEvent): this {
    this.step = nextTurn(this.context, this.step.state, event);
    this.#carryOut();
    return this;
  }
  #carryOut(): void {
    // State is plain data at every moment: a new process could go on from here.
    expect(interviewStateSchema.parse(JSON.parse(JSON.stringify(this.step.state)))).toEqual(this.step.state);
    const results: InterviewEvent[] = [];
    for (const action of this.step.actions) {
      if (action.kind === 'say') {
        this.spoken.push(action.text);
        this.heardSays.push(action);
      }
      if (action.kind !== 'save') continue;
      this.saves.push(action);
      if (!action.awaits || this.#accepts) {
        results.push({
          kind: 'save_result',
          field_key: action.field_name,
          outcome: 'saved',
          version: action.version + (action.awaits ? 1 : 0),
        });
      }
    }
    for (const result of results) this.event(result);
  }
}
