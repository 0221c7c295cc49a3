/** A voice says about fifteen letters in a second. */
const letterMs = 65;

/** Share of a question after which people know what is asked, and of a sentence that asks without a question mark. */
const knownFrom = { question: 0.6, statement: 0.8 };

/**
 * Milliseconds of a spoken text until a listener knows what is being asked. Who speaks before that cannot be answering
 * it: "Thank you, I've saved that. Would you …" is not a question yet.
 */
export function knownAfterMs(text: string): number {
  const sentences = text.match(/[^.!?]+[.!?]+["”]?\s*|[^.!?]+$/g) ?? [];
  const asking = sentences.findLastIndex((sentence) => sentence.trim().endsWith('?'));
  if (asking < 0) return Math.round(text.length * knownFrom.statement * letterMs);
  const before = sentences.slice(0, asking).join('').length;
  const question = sentences[asking]?.trim().length ?? 0;
  return Math.round((before + question * knownFrom.question) * letterMs);
}

/** When something the interviewer says sounded. Times in milliseconds of one clock. */
export interface Playout {
  /** Stretches of sound; the last one may go on. What is paused goes on in a new one. */
  stretches: readonly { fromMs: number; toMs: number | null }[];
  /** When its last word had been played; null before that, and when it was cut off. */
  finishedAtMs: number | null;
}

/** Whether a listener knew at a moment what `text` asks. */
export function isKnownAt(text: string, { stretches, finishedAtMs }: Playout, atMs: number): boolean {
  if (finishedAtMs !== null && finishedAtMs <= atMs) return true;
  const heardMs = stretches.reduce(
    (sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(toMs ?? atMs, atMs) - fromMs),
    0,
  );
  return heardMs > 0 && heardMs >= knownAfterMs(text);
}
