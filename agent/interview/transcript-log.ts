import { randomUUID } from 'node:crypto';
import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';

/** Writes the talk to the server, in order. An entry that is noted is stored before anything that rests on it. */
export interface TranscriptLog {
  /** Notes what the interviewer says; does not wait for the server. */
  interviewer(text: string): void;
  /** Notes what the candidate said and waits until it is stored. @returns the entry's id */
  candidate(text: string, confidence: number | null, entryId?: string): Promise<string>;
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
  const entry = (
    speaker: TranscriptEntry['speaker'],
    text: string,
    confidence: number | null,
    entry_id: string,
  ) => append({ entry_id, speaker, text, at: new Date().toISOString(), confidence, modality: 'spoken' });
  return {
    interviewer: (text) => void entry('interviewer', text, null, randomUUID()),
    candidate: async (text, confidence, entryId = randomUUID()) => {
      await entry('candidate', text, confidence, entryId);
      return entryId;
    },
    flush: () => stored,
  };
}
