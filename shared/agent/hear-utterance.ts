import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import { amendMoney } from '../profile/normalise/read-money.ts';
import { acceptFrom, likely } from '../profile/normalise/reading.ts';
import { plain } from '../profile/normalise/text.ts';
import { settledStates } from './agenda.ts';
import { isGoingBack, refersTo, volunteeredPart } from './field-cues.ts';
import {
  askQuestion,
  type Draft,
  fieldOf,
  goOn,
  isOpen,
  mostTries,
  note,
  openCount,
  propose,
  questionOf,
  say,
  store,
  tryAgain,
} from './interview-draft.ts';
import {
  answers,
  farewellOnStop,
  howManyLeft,
  notUnderstood,
  offerTyping,
  steerBack,
  whyAsked,
} from './interview-phrases.ts';
import type { QuestionMemory } from './interview-state.ts';
import { isStrayTalk, normaliseContext, readAnswer, readConfirmation } from './understand-answer.ts';
import { type UtteranceIntent, utteranceIntent } from './utterance-intent.ts';

/** A final utterance of the candidate. */
interface Heard {
  text: string;
  entry_id: string;
  confidence: number | null;
}

/** Below this confidence of the recogniser even a clear value is read back. */
const doubtfulHearing = 0.45;

/** Most values read back for one question; then the keyboard is kinder. */
const mostRefused = 5;

/** Most times small talk is met without counting as a try. */
const mostStrayed = 2;

function repeatQuestion(draft: Draft, lead: string): void {
  const { state } = draft;
  const question = questionOf(draft, state.current);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  if (question && field && state.phase === 'confirming' && state.proposal) {
    const isDoubtful = isSameValue(question.proposed_value, state.proposal.value) && question.tries === 0;
    if (isDoubtful) askQuestion(draft, question, lead);
    else propose(draft, state.proposal, lead);
    return;
  }
  goOn(draft, lead);
}

export function stopTalk(draft: Draft): void {
  const { state, context } = draft;
  const left = openCount(draft);
  state.current = null;
  state.proposal = null;
  say(draft, farewellOnStop(context, left), 'farewell');
  state.phase = 'ended';
  draft.actions.push({ kind: 'end', reason: 'candidate_stopped' });
}

/** Answers what the candidate wants of the interviewer itself. False when it is left to the field's reader. */
function handleIntent(draft: Draft, intent: UtteranceIntent): boolean {
  const { state } = draft;
  const question = questionOf(draft, state.current);
  const field = question ? fieldOf(draft, question.field_key) : undefined;
  const isConfirming = state.phase === 'confirming';
  switch (intent) {
    case 'repeat':
      repeatQuestion(draft, 'Sure.');
      return true;
    case 'why':
      repeatQuestion(draft, field ? whyAsked(field) : '');
      return true;
    case 'left':
      repeatQuestion(draft, howManyLeft(openCount(draft)));
      return true;
    case 'wait':
      say(draft, answers.wait, 'wait');
      return true;
    case 'stop':
      stopTalk(draft);
      return true;
    case 'type':
      if (!question || !field) return false;
      note(draft, question, 'asked', true);
      say(draft, answers.typing, 'wait');
      return true;
    case 'is_machine':
      repeatQuestion(draft, answers.isMachine);
      return true;
    case 'privacy':
      repeatQuestion(draft, answers.privacy);
      return true;
    case 'next_steps':
      repeatQuestion(draft, answers.nextSteps);
      return true;
    case 'greeting':
      repeatQuestion(draft, answers.greeting);
      return true;
    case 'thanks':
      if (isConfirming) return false;
      repeatQuestion(draft, "You're welcome.");
      return true;
    case 'backchannel':
      if (isConfirming || field?.type === 'yes_no') return false;
      repeatQuestion(draft, '');
      return true;
    case 'dont_know': {
      if (!question || !field || isConfirming) return false;
      if (question.tries === 0) {
        tryAgain(draft, question, 'No problem, a rough answer is fine.');
        return true;
      }
      question.left_for_typing = true;
      question.state = 'vague';
      question.tries += 1;
      note(draft, question, 'vague', true);
      state.current = null;
      goOn(draft, offerTyping(field, state.turn));
      return true;
    }
  }
}

interface Found {
  question: QuestionMemory;
  field: FieldDefinition;
  value: Parameters<typeof store>[1]['value'];
  confidence: number;
}

/** Values for other open questions that the same sentence gives. */
function volunteered(draft: Draft, text: string): Found[] {
  const { state, context } = draft;
  const found: Found[] = [];
  for (const question of state.questions) {
    if (question.field_key === state.current || !isOpen(question)) continue;
    const field = fieldOf(draft, question.field_key);
    const part = volunteeredPart(question.field_key, state.current, text);
    if (!field || part === null) continue;
    const reading = field.normalise(part, normaliseContext(context, state));
    if (reading.kind === 'value' && !question.refused.some((value) => isSameValue(value, reading.value))) {
      found.push({ question, field, value: reading.value, confidence: reading.confidence });
    }
  }
  return found;
}

/** Stores what is sure of the volunteered values, and keeps the rest to be read back when its question comes. */
function takeVolunteered(draft: Draft, found: readonly Found[], heard: Heard): boolean {
  let isStored = false;
  for (const { question, field, value, confidence } of found) {
    if (value === null) continue;
    const isSure = confidence >= likely && !field.needsReadBack && !isHeardBadly(heard);
    if (isSure) {
      store(draft, {
        field_key: field.key,
        intent: 'value',
        value,
        confirmed: false,
        words: heard.text,
        entry_ids: [heard.entry_id],
      });
      isStored = true;
    } else
      question.mentioned = {
        field_key: field.key,
        value,
        words: heard.text,
        entry_ids: [heard.entry_id],
        spelled: false,
      };
  }
  return isStored;
}

function isHeardBadly(heard: Heard): boolean {
  return heard.confidence !== null && heard.confidence < doubtfulHearing;
}

/** "By the way, what I said about the salary was monthly": goes back to a question that was asked before. */
function goBack(draft: Draft, heard: Heard): boolean {
  const { state, context } = draft;
  const said = plain(heard.text);
  if (!isGoingBack(said)) return false;
  for (const question of state.questions) {
    if (question.field_key === state.current) continue;
    if (!settledStates.has(question.state) && !question.left_for_typing) continue;
    const field = fieldOf(draft, question.field_key);
    if (!field || !refersTo(field, said)) continue;
    const amended =
      field.type === 'money' && typeof question.value === 'string' ? amendMoney(question.value, said) : null;
    const reading = amended
      ? ({ kind: 'value', value: amended, confidence: 0.9, words: heard.text } as const)
      : field.normalise(withoutLead(heard.text), normaliseContext(context, state));
    question.left_for_typing = false;
    if (reading.kind === 'value' && !isSameValue(reading.value, question.value)) {
      propose(
        draft,
        {
          field_key: field.key,
          value: reading.value,
          words: heard.text,
          entry_ids: [heard.entry_id],
          spelled: false,
        },
        'Let me correct that.',
      );
      return true;
    }
    if (reading.kind === 'declined') {
      store(draft, {
        field_key: field.key,
        intent: 'declined',
        value: null,
        confirmed: false,
        words: heard.text,
        entry_ids: [heard.entry_id],
      });
      return true;
    }
    question.state = 'asked';
    question.tries = 0;
    askQuestion(draft, question, 'Of course, let me correct that.');
    return true;
  }
  return false;
}

/** Cuts "by the way, what I said about my notice was wrong, it is" down to what follows. */
function withoutLead(text: string): string {
  const match =
    /^(?:.*?\b(?:should (?:be|have been)|it(?:'s| is)|i meant|make (?:it|that)|changed? (?:it|that|my [\w ]+?)? ?to|correct(?:ed)? (?:it|that|my [\w ]+?)? ?to|is actually|is really|rather|instead|but)\b[\s,:]*)(.+)$/i.exec(
      text,
    );
  return match?.[1] ?? text;
}

function accept(
  draft: Draft,
  field: FieldDefinition,
  question: QuestionMemory,
  heard: Heard,
  value: NonNullable<Found['value']>,
  confidence: number,
  extra: readonly Found[],
): void {
  const mustAsk = field.needsReadBack || confidence < acceptFrom || isHeardBadly(heard);
  if (mustAsk) {
    for (const item of extra) {
      if (item.value !== null) {
        item.question.mentioned = {
          field_key: item.field.key,
          value: item.value,
          words: heard.text,
          entry_ids: [heard.entry_id],
          spelled: false,
        };
      }
    }
    const isSecond = question.refused.length > 0;
    propose(draft, {
      field_key: field.key,
      value,
      words: heard.text,
      entry_ids: [heard.entry_id],
      spelled: isSecond,
    });
    return;
  }
  store(draft, {
    field_key: field.key,
    intent: 'value',
    value,
    confirmed: false,
    words: heard.text,
    entry_ids: [heard.entry_id],
  });
  takeVolunteered(draft, extra, heard);
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
  const reading = readAnswer(field, question, heard.text, normaliseContext(context, state));
  const extra = volunteered(draft, heard.text);
  if (reading.kind === 'value') {
    accept(draft, field, question, heard, reading.value, reading.confidence, extra);
    return;
  }
  if (reading.kind === 'declined' || reading.kind === 'none') {
    store(draft, {
      field_key: field.key,
      intent: reading.kind,
      value: null,
      confirmed: false,
      words: heard.text,
      entry_ids: [heard.entry_id],
    });
    return;
  }
  if (takeVolunteered(draft, extra, heard)) return;
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
      entry_ids: [...proposal.entry_ids, heard.entry_id],
    });
  const reply = readConfirmation(heard.text);
  if (reply.kind === 'yes') {
    confirmed();
    return;
  }
  const rest = reply.kind === 'no' ? reply.rest : heard.text;
  const reading = rest === '' ? null : field.normalise(rest, normaliseContext(context, state));
  if (reading?.kind === 'declined') {
    store(draft, {
      field_key: field.key,
      intent: 'declined',
      value: null,
      confirmed: false,
      words: heard.text,
      entry_ids: [heard.entry_id],
    });
    return;
  }
  const isYesNoField = field.type === 'yes_no' && reply.kind === 'no' && plain(rest) === '';
  if (reading?.kind === 'value' && !isYesNoField) {
    if (isSameValue(reading.value, proposal.value)) {
      if (reply.kind === 'other') confirmed();
      else repeatQuestion(draft, 'I want to be sure.');
      return;
    }
    question.refused.push(proposal.value);
    propose(
      draft,
      {
        field_key: field.key,
        value: reading.value,
        words: heard.text,
        entry_ids: [heard.entry_id],
        spelled: false,
      },
      'Thank you.',
    );
    return;
  }
  if (reply.kind === 'no') {
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

/** Takes in one final utterance of the candidate. */
export function hearUtterance(draft: Draft, heard: Heard): void {
  const { state } = draft;
  const text = heard.text.trim();
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) {
    hearNoise(draft);
    return;
  }
  state.silences = 0;
  state.noises = 0;
  const intent = utteranceIntent(text);
  if (intent !== null && handleIntent(draft, intent)) return;
  if (goBack(draft, heard)) return;
  if (state.phase === 'confirming') hearConfirmation(draft, heard);
  else hearAnswer(draft, heard);
}

/** Sound that did not become words: asked again without counting as a try. */
export function hearNoise(draft: Draft): void {
  const { state } = draft;
  state.noises += 1;
  const question = questionOf(draft, state.current);
  if (state.noises > 1 && question) note(draft, question, 'asked', true);
  say(draft, state.noises > 1 ? answers.noiseAgain : answers.noise, 'silence');
}
