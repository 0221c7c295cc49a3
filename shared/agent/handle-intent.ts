import { isSameValue } from '../profile/diff.ts';
import {
  askQuestion,
  type Draft,
  fieldOf,
  goOn,
  note,
  openCount,
  propose,
  questionOf,
  say,
  tryAgain,
} from './interview-draft.ts';
import { answers, farewellOnStop, howManyLeft, offerTyping, whyAsked } from './interview-phrases.ts';
import type { UtteranceIntent } from './utterance-intent.ts';

/** Says the open question or read-back again, after a lead. */
export function repeatQuestion(draft: Draft, lead: string): void {
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

/** Ends the talk at the candidate's wish; what was said is kept. */
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
export function handleIntent(draft: Draft, intent: UtteranceIntent): boolean {
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
    case 'about_job':
      repeatQuestion(draft, answers.aboutJob);
      return true;
    case 'already_said': {
      if (!question || isConfirming) return false;
      // Said again without a value it is no help, and hearing it twice is no reason to insist.
      if (question.strayed > 0) return false;
      question.strayed += 1;
      repeatQuestion(draft, answers.alreadySaid);
      return true;
    }
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
