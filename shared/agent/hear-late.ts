import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition, Normalised } from '../profile/field-definition.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { acceptValue } from './accept-value.ts';
import { settledStates } from './agenda.ts';
import { isBackchannel } from './backchannel.ts';
import { handleIntent } from './handle-intent.ts';
import { type Draft, fieldOf, propose, questionOf, store } from './interview-draft.ts';
import type { Exchange, QuestionMemory } from './interview-state.ts';
import { joinWords } from './join-words.ts';
import { namesField } from './own-words.ts';
import { normaliseContext, readConfirmation } from './understand-answer.ts';
import { type UtteranceIntent, utteranceIntent } from './utterance-intent.ts';
import { type Heard, takeVolunteered, volunteered } from './volunteered-values.ts';

/** What is said to the interviewer counts at any time; politeness into its words does not. */
const politeness: ReadonlySet<UtteranceIntent> = new Set([
  'backchannel',
  'thanks',
  'greeting',
  'dont_know',
  'already_said',
]);

/** How somebody shows that what was understood is not what they mean. */
const objection = /\b(?:no|not|wrong|wait|sorry|actually|but|instead|rather|mean|meant|correct(?:ion)?)\b/i;

/** Transcript entries that prove an answer; the oldest are dropped. */
const mostEntries = 20;

/** Notes what was said to an asking. */
export function addToExchange(exchange: Exchange, heard: Heard): void {
  exchange.words = joinWords([exchange.words, heard.text]);
  exchange.entry_ids = [...new Set([...exchange.entry_ids, ...heard.entry_ids])].slice(-mostEntries);
}

function standingValue(draft: Draft, question: QuestionMemory): CanonicalValue | null {
  const { proposal } = draft.state;
  if (proposal?.field_key === question.field_key) return proposal.value;
  return settledStates.has(question.state) ? question.value : null;
}

/** What the words say of the field: with what came before them, else alone. */
function readLate(
  draft: Draft,
  field: FieldDefinition,
  question: QuestionMemory,
  exchange: Exchange,
  heard: Heard,
): { reading: Normalised; said: Heard } {
  const context = normaliseContext(draft.context, draft.state);
  const isRefused = (reading: Normalised) =>
    reading.kind === 'value' && question.refused.some((value) => isSameValue(value, reading.value));
  const reply = readConfirmation(heard.text);
  const own = reply.kind === 'no' && reply.rest !== '' ? reply.rest : heard.text;
  const alone = { reading: field.normalise(own, context), said: heard };
  // A yes to a read-back is no part of what was read back.
  if (exchange.value !== null || exchange.words === '') return alone;
  const said: Heard = {
    text: joinWords([exchange.words, heard.text]),
    entry_ids: [...new Set([...exchange.entry_ids, ...heard.entry_ids])],
    confidence: heard.confidence,
  };
  const joined = { reading: field.normalise(said.text, context), said };
  return joined.reading.kind === 'unclear' || isRefused(joined.reading) ? alone : joined;
}

/** Puts a settled question again: what was said of it does not go together. */
function reopen(draft: Draft, question: QuestionMemory, value: CanonicalValue, heard: Heard): void {
  propose(
    draft,
    { field_key: question.field_key, value, words: heard.text, entry_ids: heard.entry_ids, spelled: false },
    'Let me make sure I have that right.',
  );
}

/**
 * An answer that came before its question had been heard, in words that only its answers have: "No, I want to stay here"
 * from somebody who was asked before, or guesses. A bare yes is never one.
 * @returns true when the words were such
 */
function takeAhead(draft: Draft, heard: Heard): boolean {
  const { state, context } = draft;
  const question = questionOf(draft, state.current);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  if (!question || !field || state.phase !== 'asking' || settledStates.has(question.state)) return false;
  if (!namesField(field, heard.text)) return false;
  const reading = field.normalise(heard.text, normaliseContext(context, state));
  const isRefused =
    reading.kind === 'value' && question.refused.some((value) => isSameValue(value, reading.value));
  if (reading.kind !== 'value' || isRefused) return false;
  acceptValue(draft, field, question, heard, reading.value, reading.confidence, []);
  return true;
}

/** Values of other questions that late words name by themselves; the one being asked is among them. */
function takeOthers(draft: Draft, heard: Heard): void {
  const { state } = draft;
  const current = state.current;
  state.current = null;
  const found = volunteered(draft, heard.text);
  state.current = current;
  takeVolunteered(draft, found, heard);
}

/** Takes in more words about an asking; what they change is stored, read back or asked, never guessed. */
function takeMore(
  draft: Draft,
  field: FieldDefinition,
  question: QuestionMemory,
  exchange: Exchange,
  heard: Heard,
): void {
  const standing = standingValue(draft, question);
  const isSettled = settledStates.has(question.state);
  // Typed meanwhile: typing wins.
  if (isSettled && exchange.words === '') return;
  const { reading, said } = readLate(draft, field, question, exchange, heard);
  if (reading.kind === 'value') {
    if (standing !== null && isSameValue(reading.value, standing)) return;
    // Where the two halves contradict each other nobody but the candidate can tell which one holds.
    const isOverturned = isSettled && (standing === null || said === heard || field.type === 'yes_no');
    if (isOverturned) reopen(draft, question, reading.value, said);
    else acceptValue(draft, field, question, said, reading.value, reading.confidence, []);
    return;
  }
  if (reading.kind === 'declined' || (reading.kind === 'none' && standing === null)) {
    if (question.state === 'declined') return;
    store(draft, {
      field_key: field.key,
      intent: reading.kind,
      value: null,
      confirmed: false,
      words: said.text,
      entry_ids: said.entry_ids,
    });
    return;
  }
  if (question.heard.length > 0 && !isSettled) question.heard[question.heard.length - 1] = said.text;
  if (standing === null || !isSettled || !objection.test(heard.text)) return;
  reopen(draft, question, standing, heard);
}

/** Whether a plain yes can be meant for an asking: it still waits for one. */
function isStillOpen({ context, state }: Draft, exchange: Exchange | null): boolean {
  if (exchange === null || state.current !== exchange.field_key) return false;
  const field = context.fields.find(({ key }) => key === exchange.field_key);
  return state.phase === 'asking' && exchange.value === null && field?.type === 'yes_no';
}

/**
 * Takes in words that were begun before the present question had been heard: they go on with the answer before it, and
 * never answer the present one. Says nothing where they change nothing.
 * @param exchange the asking they were said to; null when none had been heard yet
 */
export function hearLate(draft: Draft, heard: Heard, exchange: Exchange | null): void {
  const { state } = draft;
  const intent = utteranceIntent(heard.text);
  if (intent !== null && !politeness.has(intent) && handleIntent(draft, intent)) return;
  if (isBackchannel(heard.text) && !isStillOpen(draft, exchange)) return;
  const question = questionOf(draft, exchange?.field_key ?? null);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  const before = draft.actions.length;
  if (exchange && question && field) takeMore(draft, field, question, exchange, heard);
  const isDone = draft.actions.length > before || state.phase === 'saving';
  if (!isDone && !takeAhead(draft, heard)) takeOthers(draft, heard);
  if (exchange) addToExchange(exchange, heard);
}
