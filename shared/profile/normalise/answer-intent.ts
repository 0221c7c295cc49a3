import { plain, tidy } from './text.ts';

const refusals: readonly RegExp[] = [
  /\b(?:d?rather|prefer|like|want|wish|going|comfortable|happy|ready|willing|able)\b[^.?!]{0,14}\bnot\b(?: to)? (?:say|answer|tell|share|disclose|discuss|give|go into|talk|comment|reveal|mention)/,
  /(?:\bnot|n't|\bnever)\b[^.?!]{0,24}\b(?:want|like|wish|care|prepared|comfortable|willing|ready|going|happy|feel like|intend|able|allowed)\b[^.?!]{0,14}\b(?:say(?:ing)?|answer(?:ing)?|tell(?:ing)?|shar(?:e|ing)|disclos(?:e|ing)|discuss(?:ing)?|talk(?:ing)? about|reveal(?:ing)?|comment(?:ing)?|giv(?:e|ing) (?:(?:that|this|it) (?:out|away)|(?:you |out |away )+(?:that|this|it|my|any|one)))\b/,
  /\bstop asking (?:me )?(?:that|this|about|for)\b/,
  /\b(?:that's|that is|it's|it is) (?:too personal|sensitive|between me and)\b/,
  /\b(?:won't|will not|can't|cannot|can not|shouldn't|may not|mustn't)\b[^.?!]{0,10}\b(?:share|disclose|discuss|reveal|comment|tell you|answer) ?(?:that|this|it|on|my|the|about)?\b/,
  /\bno comment/,
  /\blet's not (?:talk|discuss|get into|go into|go there)\b/,
  /\bkeep (?:that|this|it) (?:to myself|private|confidential|quiet)/,
  /\b(?:that's|that is|it's|it is|this is) (?:private|personal|confidential|none of your|not (?:something|for you))/,
  /\b(?:none|any) of your (?:business|concern)|\bnot telling\b/,
  /\b(?:skip|pass on|leave out) (?:that|this|it|the question|that one|this one)\b/,
  /^(?:i'll |i will |i'd |can we |let's |could we |please )*(?:pass|skip)(?: please| thanks| thank you)?$/,
  /\bnext question\b/,
  /\b(?:i )?(?:decline|refuse)(?: to (?:say|answer|tell|share|disclose))?$/,
  /^(?:i )?(?:decline|refuse) to\b/,
  /^(?:i'd |i would |i'll )?(?:rather|prefer(?: to)?) not(?: to)?(?: please| thanks| thank you)?$/,
  /^(?:i'd |i would )?prefer not\b/,
  /\bleave (?:that|this|it) (?:blank|open|empty|out)\b/,
  /\bdon't feel comfortable\b/,
];

/** Whether the candidate does not want to say. "I don't have one" is not a refusal. */
export function isRefusal(text: string): boolean {
  const said = plain(text);
  return refusals.some((pattern) => pattern.test(said));
}

const nones: readonly RegExp[] = [
  /\b(?:i )?(?:don't|do not|haven't|have not|didn't|did not|never)\b(?: \w+){0,2} (?:have|got|own|use|had|get|make|made) (?:one|any|it|that|a\b|an\b|anything|a [a-z-]+(?: [a-z]+)?)/,
  /\b(?:i )?(?:don't|do not) (?:really |actually )?have (?:a|an|any)\b/,
  /^(?:i have |i've got |i've |there is |there's )?(?:none|nothing|no one)(?: (?:at all|really|yet|at the moment|right now|so far|to speak of|i'm afraid))*$/,
  /^(?:no,? )?(?:i (?:have|got|own)|i've got|there(?:'s| is)) (?:none|no (?:such|e-?mail|phone|linked ?in|git ?hub|portfolio|website|degree|profile|account|employer|job|skills?))/,
  /^not applicable$|^n\/a$|^does(?:n't| not) apply/,
  /\b(?:i'm|i am) (?:currently |now |at the moment )?(?:(?:un|on|an|in)[ -]?employed|jobless|between jobs|out of work|not (?:working|employed|on the job market)|looking for (?:a |my next )?(?:job|work|position))\b/,
  /\b(?:don't|do not) (?:currently |really )?(?:work|have work|go to (?:school|university))\b(?: (?:at the moment|right now|now|anywhere|currently))?$/,
  /\b(?:didn't|did not|never) (?:go to|went to|attended|graduated from|attend|study|finish|been to)\b(?: \w+){0,3} ?(?:university|college|school|anything)?$/,
  /\bi'm not on (?:linked ?in|git ?hub|there|it)\b/,
];

/** Whether the candidate has no such thing. */
export function isNone(text: string): boolean {
  const said = plain(text);
  return nones.some((pattern) => pattern.test(said));
}

const correction =
  /(?:^|[\s,.;:!?-])(?:no,? wait|wait,? no|oh,? no|no,? no|no,? sorry|sorry,? no|sorry,? (?:i mean(?:t)?|that's|it's|that was|make (?:that|it)|rather|not that)|i mean(?:t)?(?: to say)?|scratch that|strike that|correction|let me (?:correct|rephrase|start over|start again|try again)(?: that| myself)?|make (?:that|it)|i should say|i misspoke|that's wrong|that was wrong|hang on|hold on|or rather|rather,|excuse me,?|pardon me,?|actually,? (?:no|it's|make (?:that|it))|sorry)(?=$|[\s,.;:!?-])[\s,.;:!?-]*|,\s*no,\s*/gi;

/**
 * The parts of an answer after each correction, last first: what is said after "no wait", "sorry, I mean"
 * replaces what was said before it. The last element is the text before the first correction.
 */
export function correctedParts(text: string): string[] {
  const cleaned = tidy(text);
  const parts = cleaned
    .split(correction)
    .map((part) => part.replace(/^[\s,.;:!?-]+|[\s,;:-]+$/g, ''))
    .filter((part) => part !== '');
  return parts.length === 0 ? [cleaned] : parts.reverse();
}

/** Whether the answer corrects itself. */
export function hasCorrection(text: string): boolean {
  return correctedParts(text).length > 1;
}
