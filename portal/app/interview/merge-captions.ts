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
 * A stored entry as far as it was heard; null for what was not. The interviewer's sentences are stored when they
 * begin: until they are over, the words that the voice has reached come from the room.
 */
function heardPart({ entry_id, speaker, text, heard_characters }: TranscriptEntry): CaptionLine | null {
  const heard = heard_characters ?? text.length;
  if (heard === 0) return null;
  const isCut = heard < text.length;
  return { id: entry_id, speaker, text: isCut ? `${text.slice(0, heard).trimEnd()} …` : text, final: true };
}

/**
 * What is being said as one text: the server's transcript, then what the room has heard and the server has not
 * stored yet. A live line that the transcript holds among its last entries is not shown twice, and what came before
 * such a line is over: a sentence that was interrupted has no counterpart that would replace it.
 * @param isSpeaking the candidate's voice is heard: a line waits for the words, which come when they pause
 */
export function mergeCaptions(
  transcript: readonly TranscriptEntry[],
  live: readonly LiveCaption[],
  isSpeaking = false,
): CaptionLine[] {
  const stored = transcript.map(heardPart).filter((line) => line !== null);
  const recent = stored.slice(-8).map(({ id, speaker, text }) => ({ id, speaker, text: plain(text) }));
  const isStored = ({ id, speaker, text }: LiveCaption): boolean =>
    recent.some(
      (entry) =>
        entry.id === id || (entry.speaker === speaker && entry.text !== '' && says(entry.text, plain(text))),
    );
  const spoken = live.filter(({ text }) => text.trim() !== '');
  const waiting = spoken.slice(spoken.findLastIndex(isStored) + 1);
  const own: CaptionLine[] = isSpeaking
    ? [{ id: 'speaking', speaker: 'candidate', text: '…', final: false }]
    : [];
  return [...stored, ...waiting, ...own];
}
