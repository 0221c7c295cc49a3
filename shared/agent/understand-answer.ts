import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition, NormaliseContext, Normalised } from '../profile/field-definition.ts';
import { countryCode } from '../profile/normalise/countries.ts';
import { readYesNo } from '../profile/normalise/read-yes-no.ts';
import { plain } from '../profile/normalise/text.ts';
import type { Profile } from '../profile/profile.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { volunteeredPart } from './field-cues.ts';
import type { InterviewContext, InterviewState, QuestionMemory } from './interview-state.ts';
import { utteranceIntent } from './utterance-intent.ts';

/** What is known of the candidate, with the values saved in this talk. */
export function knownProfile(context: InterviewContext, state: InterviewState): Profile {
  const known: Profile = { ...context.profile };
  const of = (value: CanonicalValue): Profile[string] => ({
    value,
    provenance: {
      source: 'spoken',
      at: `${context.today}T00:00:00Z`,
      evidence: null,
      confidence: 1,
      confirmed: true,
    },
  });
  if (!known.name) known.name = of(context.candidateName);
  for (const question of state.questions)
    if (question.value !== null) known[question.field_key] = of(question.value);
  return known;
}

/** Country of the candidate: from the location saved or known, otherwise as given. */
export function countryOf(context: InterviewContext, state: InterviewState): string | null {
  const location = knownProfile(context, state).location?.value;
  const named = typeof location === 'string' ? countryCode(location.split(',').at(-1)?.trim() ?? '') : null;
  return named ?? context.country ?? null;
}

/** What the normalisers may look at in this turn. */
export function normaliseContext(context: InterviewContext, state: InterviewState): NormaliseContext {
  return {
    modality: 'spoken',
    today: context.today,
    country: countryOf(context, state),
    known: knownProfile(context, state),
    ...(context.places ? { places: context.places } : {}),
  };
}

function isRefused(question: QuestionMemory, value: CanonicalValue): boolean {
  return question.refused.some((refused) => isSameValue(refused, value));
}

/**
 * Reads an answer to a question. A value the candidate already said no to is never read again: the field's other
 * reading of everything heard so far is taken instead, if there is one, as a proposal.
 */
export function readAnswer(
  field: FieldDefinition,
  question: QuestionMemory,
  text: string,
  context: NormaliseContext,
): Normalised {
  const reading = field.normalise(text, context);
  if (reading.kind === 'declined' || reading.kind === 'none') return reading;
  if (reading.kind === 'value' && !isRefused(question, reading.value)) return reading;
  // In a sentence about several things the part that speaks of this field is read alone.
  const part = reading.kind === 'unclear' ? volunteeredPart(field.key, null, text) : null;
  const inPart = part === null ? null : field.normalise(part, context);
  if (inPart?.kind === 'value' && !isRefused(question, inPart.value)) return { ...inPart, words: text };
  const other = field
    .alternatives?.([...question.heard, text], context)
    .find((value) => !isRefused(question, value));
  if (other !== undefined) return { kind: 'value', value: other, confidence: 0.5, words: text };
  return reading.kind === 'unclear' ? reading : { kind: 'unclear', reason: 'I keep hearing the same thing.' };
}

/** Reply to a read-back: yes, no with what followed it, or something else. */
export type Confirmation = { kind: 'yes' } | { kind: 'no'; rest: string } | { kind: 'other' };

const yesAndMore =
  /^(?:yes|yeah|yep|right|correct|sure|okay|ok)[\s,.]+(?:but|only|except|however|although|almost|nearly|just)\b/;
const noLead =
  /^(?:(?:no|nope|nah|not (?:quite|exactly|really)|wrong|incorrect|that's (?:not (?:right|it|correct|quite right)|wrong|incorrect)|that is (?:not (?:right|correct)|wrong)|it's not|it isn't|sorry|actually|almost|nearly|close)[\s,.;:!-]*)+/i;

/** Reads the reply to "… Is that right?". */
export function readConfirmation(text: string): Confirmation {
  const said = plain(text);
  if (yesAndMore.test(said)) return { kind: 'no', rest: said.replace(yesAndMore, '').trim() };
  const reading = readYesNo(text);
  if (reading && 'value' in reading) {
    if (reading.value === 'yes') return reading.confidence > 0.6 ? { kind: 'yes' } : { kind: 'other' };
    return { kind: 'no', rest: text.replace(noLead, '').trim() };
  }
  if (noLead.test(said)) return { kind: 'no', rest: text.replace(noLead, '').trim() };
  if (
    /^(?:that's|that is|it's|it is) (?:exactly |absolutely |perfectly )?(?:right|correct|it|fine|perfect|good|me|mine)\b/.test(
      said,
    )
  )
    return { kind: 'yes' };
  return { kind: 'other' };
}

const questionLike =
  /\?\s*$|^(?:what|when|where|who|whose|which|how|do you|did you|does|are you|is it|is there|can you|could you|would you|will you|have you|tell me)\b/i;

/** Whether an answer that was not understood speaks of something else, rather than being misheard. */
export function isStrayTalk(text: string): boolean {
  const said = plain(text);
  if (questionLike.test(text.trim()) && said.split(' ').length >= 4) return true;
  return (
    said.split(' ').length >= 7 &&
    /\b(?:weather|today|my (?:cat|dog|kids?|wife|husband|neighbou?r)|football|traffic|coffee|nice to|funny|you know|weekend|holiday|story|remember when|by the way|sounds like)\b/.test(
      said,
    )
  );
}

/** Whether words are already something that the interviewer can act on: a command, an answer, a reply to a read-back. */
export function isActionable(context: InterviewContext, state: InterviewState, text: string): boolean {
  if (utteranceIntent(text) !== null) return true;
  const key = state.proposal?.field_key ?? state.current;
  const field = context.fields.find((item) => item.key === key);
  if (!field) return true;
  if (state.phase === 'confirming' && readConfirmation(text).kind !== 'other') return true;
  return field.normalise(text, normaliseContext(context, state)).kind !== 'unclear';
}
