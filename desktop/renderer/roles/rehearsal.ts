import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import type {
  InterviewAction,
  InterviewContext,
  InterviewEvent,
  InterviewState,
  InterviewStep,
} from '@pluto/shared/agent/interview-state.ts';
import { nextTurn, startInterview } from '@pluto/shared/agent/interviewer.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Source } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** What a rehearsal starts from. Nothing of it is changed. */
export interface RehearsalSetup {
  context: InterviewContext;
  agenda: Agenda;
}

/** An answer as the interview would have stored it. */
export interface RehearsedAnswer {
  field_key: string;
  label: string;
  outcome: 'value' | 'none' | 'declined';
  value: CanonicalValue | null;
  printed: string | null;
  /** Read back and agreed to. */
  confirmed: boolean;
  /** The candidate's words that would be its proof. */
  words: string;
}

/** A talk in memory. */
export interface Rehearsal {
  state: InterviewState;
  lines: { id: string; speaker: 'interviewer' | 'candidate'; text: string }[];
  answers: RehearsedAnswer[];
  ended: Extract<InterviewAction, { kind: 'end' }>['reason'] | null;
}

type Told = Pick<Rehearsal, 'lines' | 'answers' | 'ended'>;

function answerOf(
  setup: RehearsalSetup,
  action: Extract<InterviewAction, { kind: 'save' }>,
): RehearsedAnswer | null {
  const { field_name, intent, value, confirmed, words } = action;
  if (intent === 'vague' || intent === 'asked') return null;
  const field = setup.context.fields.find(({ key }) => key === field_name);
  const printed = value === null || !field ? null : field.print(value);
  const label = field?.label ?? field_name;
  return { field_key: field_name, label, outcome: intent, value, printed, confirmed, words };
}

/** Carries out what the interviewer wants: each answer is taken for stored, and goes nowhere. */
function settle(setup: RehearsalSetup, first: InterviewStep, before: Told): Rehearsal {
  let step = first;
  const told: Told = { ...before, lines: [...before.lines], answers: [...before.answers] };
  const results: InterviewEvent[] = [];
  for (;;) {
    for (const action of step.actions) {
      if (action.kind === 'say') {
        told.lines.push({
          id: `line-${told.lines.length}`,
          speaker: 'interviewer',
          text: action.text.trim(),
        });
      } else if (action.kind === 'end') {
        told.ended = action.reason;
      } else {
        const answer = answerOf(setup, action);
        if (answer) {
          told.answers = [...told.answers.filter((other) => other.field_key !== answer.field_key), answer];
        }
        const version = action.version + (action.awaits ? 1 : 0);
        results.push({ kind: 'save_result', field_key: action.field_name, outcome: 'saved', version });
      }
    }
    const result = results.shift();
    if (!result) return { ...told, state: step.state };
    step = nextTurn(setup.context, step.state, result);
  }
}

/** Begins a rehearsal with the interviewer of the real talk. Pure: nothing leaves this function but its result. */
export function startRehearsal(setup: RehearsalSetup): Rehearsal {
  const nothing: Told = { lines: [], answers: [], ended: null };
  return settle(setup, startInterview(setup.context, setup.agenda), nothing);
}

/** What the one who rehearses does: says something, stays silent, or stops. */
export type RehearsalTurn = { kind: 'say'; text: string } | { kind: 'silence' } | { kind: 'stop' };

/** The rehearsal after a turn; the same one once it has ended. Pure. */
export function rehearseTurn(setup: RehearsalSetup, before: Rehearsal, turn: RehearsalTurn): Rehearsal {
  if (before.ended !== null) return before;
  if (turn.kind !== 'say') return settle(setup, nextTurn(setup.context, before.state, turn), before);
  const id = `line-${before.lines.length}`;
  const lines = [...before.lines, { id, speaker: 'candidate' as const, text: turn.text }];
  const heard = { kind: 'utterance' as const, text: turn.text, entry_id: id };
  return settle(setup, nextTurn(setup.context, before.state, heard), { ...before, lines });
}

/** The profile as it would be after the answers, for the score; the given one stays as it is. Pure. */
export function profileAfter(profile: Profile, answers: readonly RehearsedAnswer[], at: string): Profile {
  const source: Source = 'spoken';
  const added = answers.flatMap(({ field_key, value, confirmed }) =>
    value === null
      ? []
      : [
          [
            field_key,
            { value, provenance: { source, at, evidence: null, confidence: 1, confirmed } },
          ] as const,
        ],
  );
  return { ...profile, ...Object.fromEntries(added) };
}
