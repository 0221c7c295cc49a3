import { isSameValue } from '../profile/diff.ts';
import { amendMoney } from '../profile/normalise/read-money.ts';
import { plain } from '../profile/normalise/text.ts';
import { settledStates } from './agenda.ts';
import { isGoingBack, refersTo } from './field-cues.ts';
import { askQuestion, type Draft, fieldOf, propose, store } from './interview-draft.ts';
import { normaliseContext } from './understand-answer.ts';
import type { Heard } from './volunteered-values.ts';

/** "By the way, what I said about the salary was monthly": goes back to a question that was asked before. */
export function goBack(draft: Draft, heard: Heard): boolean {
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
          entry_ids: heard.entry_ids,
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
        entry_ids: heard.entry_ids,
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
