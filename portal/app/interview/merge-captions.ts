import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import type { CaptionLine } from '@pluto/shared/ui/interview/captions.tsx';
import type { LiveCaption } from './voice-state.ts';

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Same words, or one is the other's beginning: captions arrive in pieces, the transcript in whole sentences. */
function says(stored: string, live: string): boolean {
  return stored === live || (live.length > 0 && (stored.startsWith(live) || live.startsWith(stored)));
}

/**
 * What is being said as one text: the server's transcript, then what the room has heard and the server has not
 * stored yet. A live line that the transcript holds among its last entries is not shown twice, and what came before
 * such a line is over: a sentence that was interrupted has no counterpart that would replace it.
 */
export function mergeCaptions(
  transcript: readonly TranscriptEntry[],
  live: readonly LiveCaption[],
): CaptionLine[] {
  const recent = transcript
    .slice(-8)
    .map(({ entry_id, speaker, text }) => ({ entry_id, speaker, text: plain(text) }));
  const stored: CaptionLine[] = transcript.map(({ entry_id, speaker, text }) => ({
    id: entry_id,
    speaker,
    text,
    final: true,
  }));
  const isStored = ({ id, speaker, text }: LiveCaption): boolean =>
    recent.some(
      (entry) =>
        entry.entry_id === id ||
        (entry.speaker === speaker && entry.text !== '' && says(entry.text, plain(text))),
    );
  const spoken = live.filter(({ text }) => text.trim() !== '');
  const waiting = spoken.slice(spoken.findLastIndex(isStored) + 1);
  return [...stored, ...waiting];
}
