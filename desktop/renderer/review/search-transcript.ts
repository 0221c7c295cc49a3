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

/** A text in parts, those marked that hold a word of the search; joined they are the text. Pure. */
export function markWords(text: string, search: string): { text: string; isHit: boolean }[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  // Folding changes lengths, so each folded letter remembers where it came from.
  const letters = [...text];
  let folded = '';
  const from: number[] = [];
  letters.forEach((letter, index) => {
    const plain = fold(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(index);
  });
  const hits = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      for (let unit = at; unit < at + word.length; unit += 1) hits.add(from[unit] ?? 0);
    }
  }
  const parts: { text: string; isHit: boolean }[] = [];
  letters.forEach((letter, index) => {
    const isHit = hits.has(index);
    const last = parts.at(-1);
    if (last?.isHit === isHit) last.text += letter;
    else parts.push({ text: letter, isHit });
  });
  return parts;
}
