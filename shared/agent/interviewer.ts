import { type Agenda, type AgendaQuestion, settledStates } from './agenda.ts';
import { repeatQuestion, stopTalk } from './handle-intent.ts';
import { hearLate } from './hear-late.ts';
import { hearNoise, hearUtterance } from './hear-utterance.ts';
import {
  askQuestion,
  type Draft,
  goOn,
  mostTries,
  note,
  openCount,
  questionOf,
  say,
  tryAgain,
} from './interview-draft.ts';
import {
  answers,
  farewellOnSilence,
  goesOn,
  greeting,
  noneNoted,
  notUnderstood,
  respectsRefusal,
  thanksFor,
  welcomeBack,
} from './interview-phrases.ts';
import type {
  InterviewContext,
  InterviewEvent,
  InterviewState,
  InterviewStep,
  QuestionMemory,
} from './interview-state.ts';

function remembered(question: AgendaQuestion): QuestionMemory {
  return {
    ...question,
    value: null,
    refused: [],
    heard: [],
    strayed: 0,
    left_for_typing: question.tries >= mostTries,
    mentioned: null,
  };
}

/**
 * Begins an interview, or goes on with one: the agenda carries states, versions and tries, so a new interviewer asks
 * nothing twice. Pure; the state is plain data.
 */
export function startInterview(context: InterviewContext, agenda: Agenda): InterviewStep {
  const state: InterviewState = {
    phase: 'asking',
    questions: agenda.questions.map(remembered),
    current: null,
    proposal: null,
    last_saved: null,
    saving: [],
    queued: [],
    exchanges: [],
    notes: [],
    silences: 0,
    noises: 0,
    turn: 0,
    last_said: '',
    last_purpose: 'greeting',
  };
  const draft: Draft = { context, state, actions: [] };
  const done = state.questions.filter(
    (question) => question.state === 'answered' || question.state === 'confirmed',
  );
  const isReturn = context.resumed === true;
  const lead = context.tookOver
    ? goesOn(openCount(draft))
    : isReturn
      ? welcomeBack(
          context,
          done.map((question) => question.label),
          openCount(draft),
        )
      : greeting(context, openCount(draft));
  goOn(draft, lead);
  return { state, actions: draft.actions };
}

/** After the last answer was stored: what was said meanwhile, then thanks and the next question. */
function settle(draft: Draft): void {
  const { state } = draft;
  if (state.saving.length > 0) return;
  const lead = state.notes.join(' ');
  state.notes = [];
  state.phase = 'asking';
  // What was said while saving goes on with the answer that was being saved: the next question is not put yet.
  const exchange = state.exchanges.at(-1) ?? null;
  for (let next = state.queued.shift(); next; next = state.queued.shift()) {
    const before = draft.actions.length;
    hearLate(draft, next, exchange);
    if (draft.actions.length === before) continue;
    const first = draft.actions.slice(before).find((action) => action.kind === 'say');
    if (first && lead !== '') first.text = `${lead} ${first.text}`;
    return;
  }
  goOn(draft, lead);
}

function saved(draft: Draft, event: Extract<InterviewEvent, { kind: 'save_result' }>): void {
  const { state } = draft;
  const question = questionOf(draft, event.field_key);
  const at = state.saving.findIndex((save) => save.field_key === event.field_key);
  if (question) question.version = Math.max(question.version, event.version);
  const [save] = at < 0 ? [] : state.saving.splice(at, 1);
  if (!save || !question) return;
  if (event.outcome === 'rejected') {
    question.state = 'asked';
    state.current = question.field_key;
    state.queued = [];
    if (save.value !== null) question.refused.push(save.value);
    if (state.saving.length === 0) {
      const lead = [...state.notes, notUnderstood(event.reason ?? null, state.turn)].join(' ');
      state.notes = [];
      tryAgain(draft, question, lead);
    }
    return;
  }
  question.tries = 0;
  question.mentioned = null;
  question.left_for_typing = false;
  state.last_saved = question.field_key;
  if (save.intent === 'declined') {
    question.state = 'declined';
    question.value = null;
    state.notes.push(respectsRefusal(state.turn));
  } else {
    question.state = save.confirmed ? 'confirmed' : 'answered';
    question.value = save.value;
    state.notes.push(
      save.intent === 'none' ? noneNoted(state.turn) : thanksFor([question.label], state.turn),
    );
    if (state.notes.length > 1) {
      const labels = state.questions
        .filter((item) => item.value !== null && settledStates.has(item.state))
        .slice(-state.notes.length);
      if (labels.length === state.notes.length)
        state.notes = [
          thanksFor(
            labels.map((item) => item.label),
            state.turn,
          ),
        ];
    }
  }
  settle(draft);
}

function typed(draft: Draft, event: Extract<InterviewEvent, { kind: 'typed' }>): void {
  const { state } = draft;
  const question = questionOf(draft, event.field_key);
  if (!question) return;
  question.version = Math.max(question.version, event.version);
  question.state = event.state;
  question.value = event.value;
  question.mentioned = null;
  // Typing wins over what is being said about the same field.
  state.saving = state.saving.filter((save) => save.field_key !== event.field_key);
  if (!settledStates.has(event.state)) return;
  question.left_for_typing = false;
  if (state.current === event.field_key) {
    state.proposal = null;
    state.current = null;
    if (state.saving.length === 0) {
      goOn(
        draft,
        event.state === 'declined'
          ? respectsRefusal(state.turn)
          : "Thank you, I've got that from your screen.",
      );
    }
  } else if (state.phase === 'saving' && state.saving.length === 0) settle(draft);
}

function updated(draft: Draft, agenda: Agenda): void {
  const { state } = draft;
  const known = new Map(state.questions.map((question) => [question.field_key, question]));
  state.questions = agenda.questions.map((question) => {
    const memory = known.get(question.field_key);
    if (!memory) return remembered(question);
    const isNewer = question.version >= memory.version;
    return {
      ...memory,
      version: Math.max(memory.version, question.version),
      state: isNewer && settledStates.has(question.state) ? question.state : memory.state,
    };
  });
  const current = questionOf(draft, state.current);
  const isGone = state.current !== null && (!current || settledStates.has(current.state));
  if (isGone && state.phase !== 'saving' && state.phase !== 'ended') goOn(draft);
}

function silence(draft: Draft): void {
  const { state, context } = draft;
  state.silences += 1;
  const question = questionOf(draft, state.current);
  if (state.silences === 1) {
    repeatQuestion(draft, answers.silenceFirst);
    return;
  }
  if (state.silences === 2) {
    if (question) note(draft, question, 'asked', true);
    repeatQuestion(draft, answers.silenceType);
    return;
  }
  state.current = null;
  say(draft, farewellOnSilence(context), 'farewell');
  state.phase = 'ended';
  draft.actions.push({ kind: 'end', reason: 'silence' });
}

function hear(draft: Draft, event: Extract<InterviewEvent, { kind: 'utterance' }>): void {
  const heard = { text: event.text, entry_ids: [event.entry_id], confidence: event.confidence ?? null };
  if (draft.state.phase === 'saving') draft.state.queued.push(heard);
  else hearUtterance(draft, heard, event.heard_exchange);
}

/** What an event makes of an interview: the next state and what to do, in order. Pure. */
export function nextTurn(
  context: InterviewContext,
  before: InterviewState,
  event: InterviewEvent,
): InterviewStep {
  const draft: Draft = { context, state: structuredClone(before), actions: [] };
  const { state } = draft;
  if (state.phase === 'ended' && event.kind !== 'agenda' && event.kind !== 'typed')
    return { state, actions: [] };
  switch (event.kind) {
    case 'utterance':
      hear(draft, event);
      break;
    case 'typed':
      if (state.phase === 'ended') break;
      typed(draft, event);
      break;
    case 'silence':
      if (state.phase !== 'saving') silence(draft);
      break;
    case 'noise':
      if (state.phase !== 'saving') hearNoise(draft);
      break;
    case 'save_result':
      saved(draft, event);
      break;
    case 'agenda':
      if (state.phase !== 'ended') updated(draft, event.agenda);
      break;
    case 'returned': {
      const question = questionOf(draft, state.current);
      if (question && state.phase === 'asking') askQuestion(draft, question, 'Welcome back.');
      else if (state.phase === 'confirming') say(draft, `Welcome back. ${state.last_said}`, 'confirm');
      break;
    }
    case 'stop':
      stopTalk(draft);
      break;
  }
  return { state, actions: draft.actions };
}
