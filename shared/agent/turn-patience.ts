import { plain } from '../profile/normalise/text.ts';
import type { Endpointing } from './interview-state.ts';

/** Silence after which an answer is taken for complete, in milliseconds. Digits and spelling are said with pauses. */
const usualMs: Record<Endpointing, number> = { short: 700, normal: 1_000, long: 1_800 };

/** Silence granted to a sentence that cannot end here, or that does not answer what was asked yet. */
const openEndMs = 2_400;
const unansweredMs = 1_600;

/** A mark that no sentence ends with. "Yes, I am a citizen," is a half. */
const openMark = /[,;:–—-]\s*$|(?:\.\.\.|…)\s*$/;

/** Words that no sentence ends with; "at" and "dot" also in the middle of an address, "plus" and "double" of a number. */
const openWord =
  /(?:^|\s)(?:and|or|but|so|because|cause|since|although|if|unless|that|which|who|the|a|an|my|our|your|his|her|their|its|to|of|for|from|in|on|at|as|with|by|than|about|around|between|is|are|was|were|be|been|i|i'm|i've|i'd|i'll|we|we're|it's|that's|dot|point|underscore|dash|hyphen|plus|double|triple|um+|uh+|er+m?|like|well|maybe|perhaps|roughly|approximately|let's say|let me see|also|plus|then|not|very|no wait|wait|sorry|i mean|actually|\w+n't)$/;

/** Number words after which more of the number often comes: "fifty … five thousand". */
const openNumber =
  /(?:^|\s)(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|nineteen|two thousand)$/;

/** Whether words break off: nobody ends a sentence like this. */
export function isBrokenOff(text: string): boolean {
  const said = plain(text);
  return openMark.test(text.trim()) || openWord.test(said) || openNumber.test(said);
}

/**
 * How long to wait for more words after these, counted from the moment when the candidate stopped speaking.
 * @param asked how long answers to the open question take
 * @param isAnswer whether the words are already an answer to it, or something said to the interviewer
 */
export function patienceMs(asked: Endpointing, text: string, isAnswer: boolean): number {
  if (isBrokenOff(text)) return Math.max(openEndMs, usualMs[asked] + 600);
  if (!isAnswer) return Math.max(unansweredMs, usualMs[asked]);
  return usualMs[asked];
}
