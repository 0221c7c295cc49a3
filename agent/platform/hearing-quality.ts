import type { AudioTrouble } from '@pluto/shared/agent/audio-trouble.ts';
import { z } from 'zod';
import type { UtteranceSound } from './sound-meter.ts';

/** What local speech tells beside the text (see agent/speech/README.md). */
const localSchema = z.object({ pluto: z.object({ confidence: z.number().min(0).max(1).nullable() }) });

/** What every recogniser that speaks `verbose_json` tells: the mean log probability of each segment's words. */
const segmentsSchema = z.object({
  segments: z.array(z.object({ avg_logprob: z.number(), tokens: z.array(z.unknown()).optional() })).min(1),
});

/** How sure a recogniser was of its words, 0 (a guess) to 1; null where its reply does not tell. */
export function confidenceOf(body: unknown): number | null {
  const local = localSchema.safeParse(body);
  if (local.success) return local.data.pluto.confidence;
  const known = segmentsSchema.safeParse(body);
  if (!known.success) return null;
  const { segments } = known.data;
  const weightOf = (tokens: readonly unknown[] | undefined) => Math.max(1, tokens?.length ?? 1);
  const weights = segments.reduce((sum, { tokens }) => sum + weightOf(tokens), 0);
  const sum = segments.reduce((all, { avg_logprob, tokens }) => all + avg_logprob * weightOf(tokens), 0);
  return Math.exp(Math.min(0, sum / weights));
}

/** Below this the recogniser was guessing: clear words have 0.58 and more, also from a quiet or an overdriven voice. */
export const unsureBelow = 0.45;

/**
 * Measured over two voices and three sentences that went through the codec of a call (figures in the README): a
 * clean voice has a crest of 2.6 and more at any level, 18 dB over full scale 2.1 and less.
 */
const clippedBelow = 2.25;
/** A usual voice lies between -20 and -40. 35 dB less drowns in any real room, though not in a silent one. */
const quietBelowDb = -48;
/** At 9 nearly every word was still heard, at 4 one in eight was not. Other voices cost words earlier: see `unsure`. */
const noisyBelowDb = 12;
/** Two voices that speak at the same time reach 0.78, an echo 0.86 and more, also with noise and a room's reverb. */
const echoFrom = 0.84;

/** Less of a voice says nothing about the line, in seconds: a cough, a single "no". */
const leastSeconds = 0.25;

/** What is known of how the last turns arrived, newest last. */
export interface HearingEvidence {
  sounds: readonly UtteranceSound[];
  /** The recogniser's confidences; 0 for sound that did not become words. */
  confidences: readonly number[];
  /** How alike the interviewer's voice and the candidate's microphone were, for every three seconds. */
  likenesses: readonly number[];
}

const isOften = <T>(values: readonly T[], isBad: (value: T) => boolean, times: number, of: number) =>
  values.slice(-of).filter(isBad).length >= times;

/** What is wrong with the sound. Once is an accident: a trouble is what happens again within a few turns. */
export function troublesIn({ sounds, confidences, likenesses }: HearingEvidence): AudioTrouble[] {
  const spoken = sounds.filter(({ seconds }) => seconds >= leastSeconds);
  const found: Record<AudioTrouble, boolean> = {
    clipped: isOften(spoken, ({ crest }) => crest < clippedBelow, 2, 4),
    echo: isOften(likenesses, (likeness) => likeness >= echoFrom, 2, 3),
    quiet: isOften(spoken, ({ speechDb }) => speechDb < quietBelowDb, 2, 4),
    noisy: isOften(spoken, ({ speechDb, noiseDb }) => speechDb - noiseDb < noisyBelowDb, 2, 4),
    unsure: isOften(confidences, (confidence) => confidence < unsureBelow, 3, 5),
  };
  return (Object.keys(found) as AudioTrouble[]).filter((trouble) => found[trouble]);
}
