import type { Agenda } from './agenda.ts';
import { settledStates } from './agenda.ts';
import { repeatQuestion } from './handle-intent.ts';
import type { Draft } from './interview-draft.ts';
import { goesOn } from './interview-phrases.ts';
import type { InterviewContext, InterviewState, InterviewStep } from './interview-state.ts';
import { nextTurn, startInterview } from './interviewer.ts';
import { lastAsked } from './last-asked.ts';

/** Words of the candidate. */
export interface SaidLine {
  readonly entry_id: string;
  readonly text: string;
  readonly confidence: number | null;
}

/** One line of the stored talk. */
export interface StoredLine extends SaidLine {
  readonly speaker: 'interviewer' | 'candidate';
  readonly modality: 'spoken' | 'typed';
  /** How much of the interviewer's sentence was heard; null or absent for all of it. */
  readonly heard_characters?: number | null | undefined;
}

/** How a talk goes on after its interviewer was lost in the middle of it. */
export interface PickedUp {
  step: InterviewStep;
  /** What the candidate said last and nobody dealt with: the next utterances, in order. */
  unanswered: readonly SaidLine[];
}

/** A talk whose last word is not older was cut off; somebody who comes back later is welcomed back instead. */
const cutOffWithinMs = 60_000;

/** True when a talk was going on just now: its candidate has not been away. */
export function wasCutOff(transcript: readonly { at: string }[], now: Date): boolean {
  const last = transcript.at(-1);
  return last !== undefined && now.getTime() - Date.parse(last.at) < cutOffWithinMs;
}

/** Who has heard this share of a sentence knows what it asks. */
const knownFrom = 0.8;

/** False for a sentence in the middle of which the interviewer died: words after it answer what was asked before. */
function wasHeard({ text, heard_characters: heard = null }: StoredLine): boolean {
  return heard === null || heard >= text.length * knownFrom;
}

const isReadBack = (line: string) => /is that (right|correct)\?\s*$/i.test(line);

/** The agenda with one question in front. */
function beginningWith(agenda: Agenda, fieldKey: string): Agenda {
  const first = agenda.questions.filter(({ field_key }) => field_key === fieldKey);
  return {
    ...agenda,
    questions: [...first, ...agenda.questions.filter((question) => !first.includes(question))],
  };
}

const savesOf = (step: InterviewStep) => step.actions.filter(({ kind }) => kind === 'save');

/**
 * The read-back that was going on: the candidate's words before it are understood once more, and must come to the very
 * value that was read back. Null where they do not; the question is then put again.
 */
function readBackOf(
  context: InterviewContext,
  agenda: Agenda,
  line: string,
  before: readonly StoredLine[],
): InterviewStep | null {
  for (const { field_key, state, question } of agenda.questions) {
    if (settledStates.has(state)) continue;
    const begun = startInterview(context, beginningWith(agenda, field_key));
    const field = context.fields.find(({ key }) => key === field_key);
    // A doubtful value is read back by the question itself.
    if (begun.state.phase === 'confirming' && line.includes(question))
      return { state: begun.state, actions: savesOf(begun) };
    let now: InterviewState = begun.state;
    for (const { text, entry_id, confidence } of before) {
      now = nextTurn(context, now, { kind: 'utterance', text, entry_id, confidence }).state;
    }
    const { proposal } = now;
    if (now.phase !== 'confirming' || proposal?.field_key !== field_key || !field) continue;
    const said = [field.say(proposal.value), field.spell?.(proposal.value)];
    if (said.some((words) => words && line.includes(words))) return { state: now, actions: savesOf(begun) };
  }
  return null;
}

/**
 * Goes on in the middle of a talk from its stored lines. What the candidate said last is taken as the answer to what
 * they were asked last, and a read-back is read back again; where that is not certain the question is put again,
 * because no answer is better than a wrong one. Pure.
 * @param left what nobody dealt with, where the one before could say so itself; else all that was said last
 */
export function pickUpTalk(
  context: InterviewContext,
  agenda: Agenda,
  transcript: readonly StoredLine[],
  left?: readonly SaidLine[],
): PickedUp {
  const at = transcript.findLastIndex(({ speaker }) => speaker === 'interviewer');
  const last = transcript[at];
  const said = left ?? transcript.slice(at + 1).filter(({ modality }) => modality === 'spoken');
  const unanswered = last && wasHeard(last) ? said : [];
  const afresh = startInterview(context, agenda);
  if (!last) return { step: afresh, unanswered: [] };
  const line = last.text;

  if (isReadBack(line)) {
    const earlier = transcript.slice(0, at);
    const from = earlier.findLastIndex(({ speaker }) => speaker === 'interviewer') + 1;
    const step = readBackOf(context, agenda, line, earlier.slice(from));
    if (!step) return { step: afresh, unanswered: [] };
    if (unanswered.length > 0) return { step, unanswered };
    const draft: Draft = { context, state: structuredClone(step.state), actions: [] };
    repeatQuestion(draft, goesOn(0));
    return { step: { state: draft.state, actions: [...step.actions, ...draft.actions] }, unanswered };
  }

  // All questions are compared: the words may have put one that is settled by now.
  const asked = lastAsked(agenda.questions, context.fields, line);
  if (!asked || settledStates.has(asked.state) || unanswered.length === 0)
    return { step: afresh, unanswered: [] };
  const begun = startInterview(context, beginningWith(agenda, asked.field_key));
  // The question was heard already: it is noted as asked, not said.
  return { step: { ...begun, actions: savesOf(begun) }, unanswered };
}
