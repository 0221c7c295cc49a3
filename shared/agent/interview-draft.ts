import type { FieldDefinition } from '../profile/field-definition.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { settledStates } from './agenda.ts';
import { farewell, lastTry, offerTyping, proposeMentioned, readBack } from './interview-phrases.ts';
import type {
  Endpointing,
  InterviewAction,
  InterviewContext,
  InterviewState,
  PendingSave,
  Proposal,
  QuestionMemory,
  SayPurpose,
} from './interview-state.ts';
import { primeFor } from './prime.ts';

/** A turn in the making: a copy of the state that may be changed, and the actions so far. */
export interface Draft {
  context: InterviewContext;
  state: InterviewState;
  actions: InterviewAction[];
}

/** Tries after which a question is left to the keyboard. */
export const mostTries = 3;

export function fieldOf(draft: Draft, key: string): FieldDefinition | undefined {
  return draft.context.fields.find((field) => field.key === key);
}

export function questionOf(draft: Draft, key: string | null): QuestionMemory | undefined {
  return draft.state.questions.find((question) => question.field_key === key);
}

export function isOpen(question: QuestionMemory): boolean {
  return !settledStates.has(question.state) && !question.left_for_typing;
}

export function openCount(draft: Draft): number {
  return draft.state.questions.filter(isOpen).length;
}

const slowTypes = new Set(['email', 'phone', 'url']);
const shortTypes = new Set(['yes_no', 'choice', 'degree', 'year']);

function endpointingFor(field: FieldDefinition | undefined, purpose: SayPurpose): Endpointing {
  if (purpose === 'confirm') return 'short';
  if (!field) return 'normal';
  if (slowTypes.has(field.type) || field.key === 'name') return 'long';
  return shortTypes.has(field.type) ? 'short' : 'normal';
}

/** Askings that are remembered: late words are about one of the last two. */
const exchangesKept = 4;

const askingPurposes: ReadonlySet<SayPurpose> = new Set(['question', 'again', 'confirm']);

/** Notes that something is asked. Null for words that ask nothing. */
function beginExchange(draft: Draft, purpose: SayPurpose): number | null {
  const { state } = draft;
  if (!askingPurposes.has(purpose) || state.current === null) return null;
  const id = (state.exchanges.at(-1)?.id ?? 0) + 1;
  const value = purpose === 'confirm' ? (state.proposal?.value ?? null) : null;
  const exchange = { id, field_key: state.current, value, words: '', entry_ids: [] };
  state.exchanges = [...state.exchanges, exchange].slice(-exchangesKept);
  return id;
}

/** Says something, and remembers what it asks. */
export function say(draft: Draft, text: string, purpose: SayPurpose): void {
  const { state, context } = draft;
  const field = state.current ? fieldOf(draft, state.current) : undefined;
  draft.actions.push({
    kind: 'say',
    text: text.trim(),
    purpose,
    field_key: field?.key ?? null,
    endpointing: endpointingFor(field, purpose),
    prime: purpose === 'confirm' ? 'Yes. No. That is right.' : field ? primeFor(field, context) : '',
    exchange: beginExchange(draft, purpose),
  });
  state.turn += 1;
  state.last_said = text.trim();
  state.last_purpose = purpose;
}

/** A value as text that the server reads back to the same value. */
export function wireValue(value: CanonicalValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value.every((item) => typeof item === 'string') ? value.join(', ') : JSON.stringify(value);
}

/** Tells the server that a question is being asked, was not understood, or opens its field on the screen. */
export function note(
  draft: Draft,
  question: QuestionMemory,
  intent: 'asked' | 'vague',
  keyboard: boolean,
): void {
  draft.actions.push({
    kind: 'save',
    awaits: false,
    field_name: question.field_key,
    field_value: '',
    intent,
    version: question.version,
    confirmed: false,
    keyboard,
    entry_ids: [],
    words: '',
    value: null,
  });
}

/** Asks the server to store an answer and waits for its word. */
export function store(draft: Draft, save: PendingSave): void {
  const question = questionOf(draft, save.field_key);
  if (!question) return;
  draft.state.saving.push(save);
  draft.state.phase = 'saving';
  draft.state.proposal = null;
  draft.actions.push({
    kind: 'save',
    awaits: true,
    field_name: save.field_key,
    field_value: save.value === null ? '' : wireValue(save.value),
    intent: save.intent,
    version: question.version,
    confirmed: save.confirmed,
    keyboard: false,
    entry_ids: save.entry_ids,
    words: save.words,
    value: save.value,
  });
}

/** Reads a value back and waits for yes. */
export function propose(draft: Draft, proposal: Proposal, lead = ''): void {
  const { state } = draft;
  const field = fieldOf(draft, proposal.field_key);
  if (!field) return;
  state.current = proposal.field_key;
  state.phase = 'confirming';
  state.proposal = proposal;
  const said = proposal.spelled
    ? (field.spell?.(proposal.value) ?? field.say(proposal.value))
    : field.say(proposal.value);
  say(
    draft,
    `${lead} ${readBack(field, said, proposal.spelled && field.spell !== undefined, state.turn)}`,
    'confirm',
  );
}

function wordingOf(field: FieldDefinition, question: QuestionMemory): string {
  if (question.tries === 0) return question.question;
  if (question.tries === 1) return question.question_again;
  return lastTry(field, question.question_again);
}

/** Asks a question; values mentioned before, and doubtful ones, are read back instead of asked for. */
export function askQuestion(draft: Draft, question: QuestionMemory, lead = ''): void {
  const { state } = draft;
  const field = fieldOf(draft, question.field_key);
  if (!field) return;
  state.current = question.field_key;
  const isNew = question.state === 'missing' || question.state === 'doubtful';
  if (isNew) {
    note(draft, question, 'asked', slowTypes.has(field.type));
    question.state = 'asked';
  }
  if (question.mentioned) {
    const proposal = question.mentioned;
    question.mentioned = null;
    state.phase = 'confirming';
    state.proposal = proposal;
    say(draft, `${lead} ${proposeMentioned(field, field.say(proposal.value))}`, 'confirm');
    return;
  }
  const isDoubtful =
    question.proposed_value !== null && question.tries === 0 && question.refused.length === 0;
  if (isDoubtful && question.proposed_value !== null) {
    state.phase = 'confirming';
    state.proposal = {
      field_key: field.key,
      value: question.proposed_value,
      words: '',
      entry_ids: [],
      spelled: false,
    };
    say(draft, `${lead} ${question.question}`, 'confirm');
    return;
  }
  state.phase = 'asking';
  state.proposal = null;
  // A doubtful value the candidate said no to must not be asked for with the words that read it back.
  const wording =
    question.proposed_value !== null && question.tries <= 1
      ? question.question_again
      : wordingOf(field, question);
  say(draft, `${lead} ${wording}`, question.tries === 0 ? 'question' : 'again');
}

/** Goes on with the next open question, or says goodbye. */
export function goOn(draft: Draft, lead = ''): void {
  const { state, context } = draft;
  const current = questionOf(draft, state.current);
  const next = current && isOpen(current) ? current : state.questions.find(isOpen);
  if (next) {
    askQuestion(draft, next, lead);
    return;
  }
  state.current = null;
  state.proposal = null;
  const untold = state.questions
    .filter((question) => question.left_for_typing)
    .map((question) => question.label);
  say(draft, `${lead} ${farewell(context, untold)}`, 'farewell');
  state.phase = 'ended';
  draft.actions.push({ kind: 'end', reason: 'gaps_filled' });
}

/** Counts a failed try: asks in other words, and after the last one leaves the field to the keyboard. */
export function tryAgain(draft: Draft, question: QuestionMemory, lead: string): void {
  const { state } = draft;
  question.tries += 1;
  state.proposal = null;
  question.state = 'vague';
  const isLast = question.tries >= mostTries;
  note(
    draft,
    question,
    'vague',
    isLast ||
      (question.tries === mostTries - 1 && slowTypes.has(fieldOf(draft, question.field_key)?.type ?? '')),
  );
  if (!isLast) {
    askQuestion(draft, question, lead);
    return;
  }
  question.left_for_typing = true;
  state.current = null;
  const field = fieldOf(draft, question.field_key);
  goOn(draft, field ? offerTyping(field, state.turn) : lead);
}
