import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition, Normalised } from '../profile/field-definition.ts';
import { plain } from '../profile/normalise/text.ts';
import { acceptValue } from './accept-value.ts';
import { amendLast } from './amend-last.ts';
import { goBack } from './go-back.ts';
import { handleIntent, repeatQuestion } from './handle-intent.ts';
import { addToExchange, hearLate } from './hear-late.ts';
import {
  askQuestion,
  type Draft,
  fieldOf,
  goOn,
  mostTries,
  note,
  propose,
  questionOf,
  store,
  tryAgain,
} from './interview-draft.ts';
import { answers, notUnderstood, steerBack } from './interview-phrases.ts';
import type { QuestionMemory } from './interview-state.ts';
import { strayFields } from './own-words.ts';
import { isStrayTalk, normaliseContext, readAnswer, readConfirmation } from './understand-answer.ts';
import { utteranceIntent } from './utterance-intent.ts';
import { type Found, type Heard, takeVolunteered, volunteered } from './volunteered-values.ts';

/** Most values read back for one question; then the keyboard is kinder. */
const mostRefused = 4;

/** Most times small talk is met without counting as a try. */
const mostStrayed = 2;

/** Types of which any number in a sentence looks like a value. */
const numericTypes: ReadonlySet<string> = new Set(['number', 'year', 'money', 'notice']);

/** Reads an answer to the open question; numbers that belong to another question are left out. */
function readOwn(
  draft: Draft,
  field: FieldDefinition,
  question: QuestionMemory,
  text: string,
  extra: readonly Found[],
): Normalised {
  const context = normaliseContext(draft.context, draft.state);
  const rest = numericTypes.has(field.type)
    ? extra.reduce((left, { part }) => left.replace(part, ' '), text).trim()
    : text;
  if (/[\p{L}\p{N}]/u.test(rest)) return readAnswer(field, question, rest, context);
  return { kind: 'unclear', reason: `I did not catch ${field.label.toLowerCase()}.` };
}

/**
 * Words of another field, said to this question: "Yes, I am a citizen" when asked about moving. They go on with the
 * answer they belong to, or are kept for their own question, and the open one is put again.
 * @returns true when the words were such
 */
function hearStray(draft: Draft, field: FieldDefinition, question: QuestionMemory, heard: Heard): boolean {
  const { state, context } = draft;
  const wordings = [question.question, question.question_again];
  const strays = strayFields(field, heard.text, wordings, context.fields);
  if (strays.length === 0) return false;
  const earlier = state.exchanges
    .slice(0, -1)
    .findLast(({ field_key, words }) => words !== '' && strays.some(({ key }) => key === field_key));
  const found = volunteered(draft, heard.text);
  if (!earlier && found.length === 0 && field.type !== 'yes_no') return false;
  question.strayed += 1;
  if (question.strayed > mostStrayed) {
    tryAgain(draft, question, notUnderstood(null, state.turn));
    return true;
  }
  const isSpoken = () => draft.actions.some(({ kind }) => kind === 'say' || kind === 'save');
  if (earlier) hearLate(draft, heard, earlier);
  if (!isSpoken() && takeVolunteered(draft, found, heard) === 'kept') {
    askQuestion(draft, question, answers.keptForLater);
    return true;
  }
  if (!isSpoken()) askQuestion(draft, question, answers.backToQuestion);
  return true;
}

/** Reads an answer to the open question. */
function hearAnswer(draft: Draft, heard: Heard): void {
  const { state, context } = draft;
  const question = questionOf(draft, state.current);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  if (!question || !field) {
    goOn(draft);
    return;
  }
  if (field.type === 'yes_no' && hearStray(draft, field, question, heard)) return;
  let extra = volunteered(draft, heard.text);
  const reading = readOwn(draft, field, question, heard.text, extra);
  if (reading.kind === 'unclear' && extra.length === 0) extra = volunteered(draft, heard.text, true);
  if (reading.kind === 'value') {
    acceptValue(draft, field, question, heard, reading.value, reading.confidence, extra);
    return;
  }
  if (reading.kind === 'declined' || reading.kind === 'none') {
    store(draft, {
      field_key: field.key,
      intent: reading.kind,
      value: null,
      confirmed: false,
      words: heard.text,
      entry_ids: heard.entry_ids,
    });
    return;
  }
  if (extra.length === 0 && hearStray(draft, field, question, heard)) return;
  const taken = takeVolunteered(draft, extra, heard);
  if (taken === 'stored') return;
  if (taken === 'kept') {
    askQuestion(draft, question, answers.keptForLater);
    return;
  }
  const heardValue = field.normalise(heard.text, normaliseContext(context, state));
  const isSameAgain =
    question.heard.some((earlier) => plain(earlier) === plain(heard.text)) || heardValue.kind === 'value';
  question.heard.push(heard.text);
  // Hearing the very same words again means that a further asking will not help.
  if (isSameAgain) question.tries = Math.max(question.tries, mostTries - 1);
  if (isStrayTalk(heard.text) && question.strayed < mostStrayed) {
    question.strayed += 1;
    askQuestion(draft, question, steerBack(state.turn));
    return;
  }
  tryAgain(draft, question, notUnderstood(isSpecific(reading.reason) ? reading.reason : null, state.turn));
}

function isSpecific(reason: string): boolean {
  return !/^I did not catch (?!all|the )/.test(reason);
}

/** How somebody chooses the value that was not named. */
const meansOther =
  /\b(?:the|that) other(?: (?:one|value|number|year|address))?\b(?! (?:day|hand|side|way|city|job))|\bthe (?:second|latter) one\b/i;

/** Reads the reply to a read-back. */
function hearConfirmation(draft: Draft, heard: Heard): void {
  const { state, context } = draft;
  const proposal = state.proposal;
  const question = questionOf(draft, proposal?.field_key ?? null);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  if (!proposal || !question || !field) {
    goOn(draft);
    return;
  }
  const confirmed = (): void =>
    store(draft, {
      field_key: field.key,
      intent: 'value',
      value: proposal.value,
      confirmed: true,
      words: proposal.words === '' ? heard.text : proposal.words,
      entry_ids: [...proposal.entry_ids, ...heard.entry_ids],
    });
  const reply = readConfirmation(heard.text);
  const wordings = [question.question, question.question_again];
  const isStray = strayFields(field, heard.text, wordings, context.fields).length > 0;
  if (reply.kind === 'yes' && !isStray) {
    confirmed();
    return;
  }
  const isOtherMeant = meansOther.test(heard.text);
  const { other_value: other = null } = question;
  const isOtherOpen =
    other !== null && ![proposal.value, ...question.refused].some((value) => isSameValue(value, other));
  // "No, the other one": read back, because only a yes to the value itself proves it.
  const isPlainNo = reply.kind === 'no' && plain(reply.rest) === '';
  if (other !== null && isOtherOpen && (isOtherMeant || isPlainNo)) {
    question.refused.push(proposal.value);
    propose(
      draft,
      { field_key: field.key, value: other, words: '', entry_ids: [], spelled: false },
      'I see.',
    );
    return;
  }
  const rest = isOtherMeant ? '' : reply.kind === 'no' ? reply.rest : heard.text;
  const reading = rest === '' ? null : field.normalise(rest, normaliseContext(context, state));
  if (reading?.kind === 'declined') {
    store(draft, {
      field_key: field.key,
      intent: 'declined',
      value: null,
      confirmed: false,
      words: heard.text,
      entry_ids: heard.entry_ids,
    });
    return;
  }
  const isYesNoField = field.type === 'yes_no' && reply.kind === 'no' && plain(rest) === '';
  if (reading?.kind === 'value' && !isYesNoField) {
    if (isSameValue(reading.value, proposal.value)) {
      if (reply.kind === 'other') confirmed();
      else if (question.strayed < mostStrayed) {
        question.strayed += 1;
        repeatQuestion(draft, 'I want to be sure.');
      } else {
        // A no and the same value, again and again: only the keyboard can tell.
        question.refused.push(proposal.value);
        tryAgain(draft, question, notUnderstood(null, state.turn));
      }
      return;
    }
    question.refused.push(proposal.value);
    if (question.refused.length >= mostRefused) {
      // Ever another value: talk leads nowhere, the keyboard does.
      question.tries = Math.max(question.tries, mostTries - 1);
      tryAgain(draft, question, notUnderstood(null, state.turn));
      return;
    }
    propose(
      draft,
      {
        field_key: field.key,
        value: reading.value,
        words: heard.text,
        entry_ids: heard.entry_ids,
        spelled: false,
      },
      'Thank you.',
    );
    return;
  }
  if (reply.kind === 'no' || isOtherMeant) {
    question.refused.push(proposal.value);
    if (proposal.words !== '') question.heard.push(proposal.words);
    // One other reading of the same words costs a yes or no; asking again costs a whole answer.
    const other = field
      .alternatives?.(question.heard, normaliseContext(context, state))
      .find((value) => !question.refused.some((refused) => isSameValue(refused, value)));
    if (other !== undefined && question.refused.length % 2 === 1 && question.refused.length < mostRefused) {
      propose(draft, { ...proposal, value: other, spelled: true }, 'I see.');
      return;
    }
    if (question.refused.length >= mostRefused) question.tries = Math.max(question.tries, mostTries - 1);
    tryAgain(draft, question, 'Thank you for correcting me.');
    return;
  }
  question.strayed += 1;
  if (question.strayed > mostStrayed) {
    tryAgain(draft, question, notUnderstood(null, state.turn));
    return;
  }
  propose(draft, proposal, 'Just a yes or a no, please.');
}

/**
 * Takes in one final utterance of the candidate.
 * @param heardExchange the newest asking they had heard when they began to speak, null for none; absent: all
 */
export function hearUtterance(draft: Draft, heard: Heard, heardExchange?: number | null): void {
  const { state } = draft;
  const text = heard.text.trim();
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) {
    hearNoise(draft);
    return;
  }
  state.silences = 0;
  state.noises = 0;
  const exchange = state.exchanges.at(-1);
  if (heardExchange !== undefined && exchange && heardExchange !== exchange.id) {
    const { exchanges } = state;
    hearLate(
      draft,
      heard,
      heardExchange === null ? null : (exchanges.findLast(({ id }) => id <= heardExchange) ?? null),
    );
    return;
  }
  const intent = utteranceIntent(text);
  if (intent !== null && handleIntent(draft, intent)) return;
  if (exchange) addToExchange(exchange, heard);
  if (goBack(draft, heard)) return;
  if (state.phase === 'asking' && amendLast(draft, heard)) return;
  if (state.phase === 'confirming') hearConfirmation(draft, heard);
  else hearAnswer(draft, heard);
}

/** Sound that did not become words: asked again without counting as a try. */
export function hearNoise(draft: Draft): void {
  const { state } = draft;
  state.noises += 1;
  const question = questionOf(draft, state.current);
  if (state.noises > 1 && question) note(draft, question, 'asked', true);
  repeatQuestion(draft, state.noises > 1 ? answers.noiseAgain : answers.noise);
}
