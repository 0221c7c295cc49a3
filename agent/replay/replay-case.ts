import { buildAgenda } from '@pluto/shared/agent/build-agenda.ts';
import type {
  InterviewContext,
  InterviewEvent,
  InterviewState,
  InterviewStep,
} from '@pluto/shared/agent/interview-state.ts';
import { nextTurn, startInterview } from '@pluto/shared/agent/interviewer.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { z } from 'zod';

/** A scripted candidate. */
export const replayCaseSchema = z.object({
  id: z.string(),
  candidate_name: z.string(),
  gaps: z.array(z.string()),
  expected: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()]))
    .default({}),
  turns: z.record(z.string(), z.array(z.object({ said: z.string().optional(), heard: z.string() })).min(1)),
});
export type ReplayCase = z.infer<typeof replayCaseSchema>;

/** What an interview made of a case. */
export interface ReplayResult {
  id: string;
  fields: Record<string, CanonicalValue>;
  declined: string[];
  turns: number;
  transcript: { speaker: 'agent' | 'candidate'; text: string }[];
}

/** Ends a talk that goes in circles; no real one comes near. */
const mostTurns = 200;

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return value.map(canonicalText).sort().join('|');
  return String(value).trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The scripted candidate: answers the question asked with the next sentence for that field, and a read-back with
 * yes or no. `expected` decides nothing else.
 */
function makeCandidate(script: ReplayCase): (state: InterviewState, said: string) => string {
  const asked = new Map<string, number>();
  return (state) => {
    if (state.phase === 'confirming' && state.proposal) {
      const expected = script.expected[state.proposal.field_key];
      const isRight =
        expected !== null &&
        expected !== undefined &&
        canonicalText(expected) === canonicalText(state.proposal.value);
      return isRight ? 'Yes.' : 'No.';
    }
    const key = state.current ?? '';
    const lines = script.turns[key] ?? [];
    const index = asked.get(key) ?? 0;
    asked.set(key, index + 1);
    return lines[Math.min(index, lines.length - 1)]?.heard ?? '';
  };
}

/** Plays a case against the guided interviewer; every save is accepted, as by a server that is up. Pure but for the places. */
export function replayCase(script: ReplayCase, options: { today: string; places: PlaceIndex }): ReplayResult {
  const fields = catalogue;
  const context: InterviewContext = {
    candidateName: script.candidate_name,
    fields,
    profile: {},
    today: options.today,
    places: options.places,
  };
  const agenda = buildAgenda({
    fields,
    requiredKeys: script.gaps,
    profile: {},
    budget: { questions: Math.max(1, script.gaps.length), minutes: 60 },
  });
  const candidate = makeCandidate(script);
  const result: ReplayResult = { id: script.id, fields: {}, declined: [], turns: 0, transcript: [] };
  const queue: InterviewEvent[] = [];
  let step: InterviewStep = startInterview(context, agenda);
  for (;;) {
    let heard = '';
    for (const action of step.actions) {
      if (action.kind === 'say') {
        result.transcript.push({ speaker: 'agent', text: action.text });
        heard = action.text;
      }
      if (action.kind !== 'save') continue;
      if (action.intent === 'value' && action.value !== null) result.fields[action.field_name] = action.value;
      if (action.intent === 'declined' || action.intent === 'none') delete result.fields[action.field_name];
      if (action.intent === 'declined' && !result.declined.includes(action.field_name))
        result.declined.push(action.field_name);
      queue.push({
        kind: 'save_result',
        field_key: action.field_name,
        outcome: 'saved',
        version: action.version + (action.awaits ? 1 : 0),
      });
    }
    if (step.state.phase === 'ended' || result.turns >= mostTurns) return result;
    const pending = queue.shift();
    if (pending) {
      step = nextTurn(context, step.state, pending);
      continue;
    }
    const text = candidate(step.state, heard);
    result.turns += 1;
    result.transcript.push({ speaker: 'candidate', text });
    step = nextTurn(
      context,
      step.state,
      text === '' ? { kind: 'silence' } : { kind: 'utterance', text, entry_id: `turn-${result.turns}` },
    );
  }
}
