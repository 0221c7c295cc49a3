import { plain } from '../profile/normalise/text.ts';

/** Sounds and words by which people show that they listen. They answer nothing and ask nothing. */
const listening =
  /^(?:(?:m+-?h+m+|mm+|hm+|uh[- ]?huh|m+-?mm+|uh+|um+|er+m?|ah+|aha|oh|ooh|wow|i see|okay|ok|okey|alright|all right|right|sure|great|good|nice|cool|fine|perfect|got it|go on|go ahead|yeah|yep|yes|thanks|thank you|hello|hi|hey|ha+|haha)(?:[\s,.!?-]+|$))+$/;

/** Whether words only show that somebody listens. Such words do not stop an interviewer who is speaking. */
export function isBackchannel(text: string): boolean {
  const said = plain(text);
  return said !== '' && listening.test(said);
}

/** Sounds of listening that are no words: no answer even to a question that asks for yes or no, while it is spoken. */
const wordless =
  /^(?:(?:m+-?h+m+|mm+|hm+|uh[- ]?huh|m+-?mm+|uh+|um+|er+m?|ah+|aha|oh|okay|ok|right|i see)(?:[\s,.!?-]+|$))+$/;

/** Whether a sound was only made to show attention, while the interviewer was still speaking. */
export function isListeningSound(text: string): boolean {
  return wordless.test(plain(text));
}
