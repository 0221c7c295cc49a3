import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Entries that hold every word of the search, whatever the case and accents. */
export function searchTranscript(
  transcript: readonly TranscriptEntry[],
  search: string,
): readonly TranscriptEntry[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return transcript;
  return transcript.filter(({ text }) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  });
}
