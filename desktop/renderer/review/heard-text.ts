import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';

type Said = Pick<TranscriptEntry, 'text' | 'heard_characters'>;

/** Whether the candidate did not hear a sentence to its end. */
export function isCutOff({ text, heard_characters }: Said): boolean {
  return (heard_characters ?? text.length) < text.length;
}

/** A sentence as far as it was heard. One that has only begun, or was lost with its interviewer, is shown whole. */
export function heardText({ text, heard_characters }: Said): string {
  const heard = heard_characters ?? text.length;
  return heard === 0 || heard >= text.length ? text : `${text.slice(0, heard).trimEnd()} …`;
}
