import { z } from 'zod';

/** What the local recogniser tells beside the text (see agent/speech/README.md). */
const verboseSchema = z.object({
  pluto: z.object({
    confidence: z.number().min(0).max(1).nullable(),
    quality: z.object({ hints: z.array(z.string()) }),
  }),
});

/** How well an utterance was heard. */
export interface HearingQuality {
  /** 0 (a guess) to 1; null where there was nothing to judge. */
  confidence: number | null;
  /** Trouble with the sound, in words for the candidate; null when it was fine. */
  trouble: string | null;
}

const troubleByHint: Record<string, string> = {
  clipped: 'Your microphone sounds overdriven; a little more distance may help.',
  noisy: 'There is a lot of noise around you.',
  quiet: 'You are very quiet; please come closer to the microphone.',
};

/** Reads the quality out of a transcription reply; null when the reply tells nothing. */
export function qualityOf(body: unknown): HearingQuality | null {
  const parsed = verboseSchema.safeParse(body);
  if (!parsed.success) return null;
  const { confidence, quality } = parsed.data.pluto;
  const trouble = quality.hints.map((hint) => troubleByHint[hint]).find((text) => text !== undefined);
  return { confidence, trouble: trouble ?? null };
}
