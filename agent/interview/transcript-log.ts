import { randomUUID } from 'node:crypto';
import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';

/** When the candidate began to speak, and what they had heard by then. */
export interface HeardWhen {
  at?: Date;
  /** Entry of the interviewer's newest sentence that had been heard, null where none or unknown. */
  replyTo?: string | null;
}

/** Writes the talk to the server, in order. An entry that is noted is stored before anything that rests on it. */
export interface TranscriptLog {
  /** Notes what the interviewer has said; does not wait for the server. */
  interviewer(text: string): void;
  /**
   * Notes what the interviewer begins to say; does not wait for the server. An answer may come before the sentence
   * is over, and its proof is what was asked.
   * @returns to be called when it is over, with the characters that were heard, null for all
   */
  interviewerBegins(text: string, entryId?: string): (heardCharacters: number | null) => void;
  /** Notes what the candidate said and waits until it is stored. @returns the entry's id */
  candidate(text: string, confidence: number | null, entryId?: string, heard?: HeardWhen): Promise<string>;
  /** Waits until everything noted so far is stored. */
  flush(): Promise<void>;
}

/** @param onLost told when an entry could not be stored: the interview is over, or the server stayed away */
export function transcriptLog(server: PlutoServer, onLost: (error: unknown) => void): TranscriptLog {
  let stored: Promise<void> = Promise.resolve();
  function append(entry: TranscriptEntry): Promise<void> {
    stored = stored.then(() => server.appendTranscript([entry])).catch(onLost);
    return stored;
  }
  const ofInterviewer = (text: string, entry_id: string): TranscriptEntry => ({
    entry_id,
    speaker: 'interviewer',
    text,
    at: new Date().toISOString(),
    confidence: null,
    modality: 'spoken',
  });
  return {
    interviewer: (text) => void append(ofInterviewer(text, randomUUID())),
    interviewerBegins: (text, entryId = randomUUID()) => {
      const entry = ofInterviewer(text, entryId);
      void append({ ...entry, heard_characters: 0 });
      return (heard_characters) => void append({ ...entry, heard_characters });
    },
    candidate: async (text, confidence, entryId = randomUUID(), heard = {}) => {
      await append({
        entry_id: entryId,
        speaker: 'candidate',
        text,
        at: (heard.at ?? new Date()).toISOString(),
        confidence,
        modality: 'spoken',
        reply_to: heard.replyTo ?? null,
      });
      return entryId;
    },
    flush: () => stored,
  };
}
