import { isSameValue } from '../profile/diff.ts';
import { acceptFrom } from '../profile/normalise/reading.ts';
import { settledStates } from './agenda.ts';
import { type Draft, fieldOf, propose, questionOf, store } from './interview-draft.ts';
import { normaliseContext } from './understand-answer.ts';
import { type Heard, isHeardBadly } from './volunteered-values.ts';

/** How somebody takes back what they have just said. The rest of the words is what they mean instead. */
const takesBack =
  /^(?:(?:oh|um|uh|er|well|no|and|but)[\s,.!-]+)*(?:(?:i'?m )?sorry[\s,.!-]+(?:no[\s,.!-]+)?(?:i (?:mean|meant|should say)|that'?s|it'?s|make (?:that|it)|not)|no[\s,.!-]+(?:wait|sorry)|wait[\s,.!-]+(?:no\b)?|i (?:mean|meant|should have said|misspoke)|make (?:that|it)|correction|scratch that|or rather|actually[\s,.!-]+(?:no|make (?:that|it)|it'?s|i (?:mean|meant)))\b[\s,.:!-]*/i;

/**
 * "Sorry, I mean six weeks", said when the next question was already being asked: it corrects the answer that was
 * saved last. A pause in the middle of a sentence ends a turn, so this is how corrections often arrive.
 * What could as well answer the open question is read back first.
 * @returns true when the words were taken as such a correction
 */
export function amendLast(draft: Draft, heard: Heard): boolean {
  const { state, context } = draft;
  const last = questionOf(draft, state.last_saved);
  if (!last || last.field_key === state.current || !settledStates.has(last.state)) return false;
  const lead = takesBack.exec(heard.text.trim());
  if (!lead) return false;
  const meant = heard.text.trim().slice(lead[0].length);
  const field = fieldOf(draft, last.field_key);
  const reading = field?.normalise(meant, normaliseContext(context, state));
  if (!field || reading?.kind !== 'value' || isSameValue(reading.value, last.value)) return false;
  const open = fieldOf(draft, state.current ?? '');
  const couldAnswer = open?.normalise(meant, normaliseContext(context, state)).kind === 'value';
  const proof = {
    field_key: field.key,
    value: reading.value,
    words: heard.text,
    entry_ids: heard.entry_ids,
  };
  const mustAsk =
    couldAnswer || field.needsReadBack || reading.confidence < acceptFrom || isHeardBadly(heard);
  if (mustAsk) propose(draft, { ...proof, spelled: false }, 'Let me correct that.');
  else store(draft, { ...proof, intent: 'value', confirmed: false });
  return true;
}
