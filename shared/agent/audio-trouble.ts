import { z } from 'zod';

/**
 * What can be wrong with the sound of a talk. It is about the line, never about the person: `unsure` means that the
 * recogniser was not certain of many words, which a cheap microphone, a far room or an unusual voice brings about.
 */
export const audioTroubleSchema = z
  .enum(['clipped', 'echo', 'quiet', 'noisy', 'unsure'])
  .describe('Trouble with the sound of the talk; never a trait of the person');
export type AudioTrouble = z.infer<typeof audioTroubleSchema>;

const heard: Record<AudioTrouble, string> = {
  clipped: 'Your microphone sounds overdriven',
  echo: 'I can hear myself through your loudspeaker',
  quiet: 'You sound very quiet to me',
  noisy: 'There is a lot of noise around you',
  unsure: "I'm not certain of many of your words",
};

const wayOut: Record<AudioTrouble, string> = {
  clipped: 'a little more distance to it, or a headset, may help',
  echo: 'a headset, or a lower volume, may help',
  quiet: 'coming closer to the microphone, or a headset, may help',
  noisy: 'a quieter place, or a headset, may help',
  unsure: 'a headset, or speaking a little closer, may help',
};

/** What the interviewer says, once for each trouble: what is heard, what may help, and that typing counts the same. */
export function sayTrouble(trouble: AudioTrouble): string {
  return `I hear you badly, which is not your fault. ${heard[trouble]}; ${wayOut[trouble]}. You can also type any answer: the field is open on your screen.`;
}

const noted: Record<AudioTrouble, string> = {
  clipped: 'the microphone was overdriven',
  echo: 'the interviewer’s own voice came back through the loudspeaker',
  quiet: 'the voice arrived very quietly',
  noisy: 'there was much noise',
  unsure: 'many words were hard to make out',
};

/** What a recruiter reads beside the answers; null when the sound was fine. */
export function describeTroubles(troubles: readonly AudioTrouble[]): string | null {
  if (troubles.length === 0) return null;
  const all = troubles.map((trouble) => noted[trouble]).join('; ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}. Short or unclear answers may be the line’s doing, not the candidate’s.`;
}
