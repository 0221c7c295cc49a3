import type { AudioTrouble } from '@pluto/shared/agent/audio-trouble.ts';
import { copy } from '../words/words.ts';

/** What was wrong with the sound of a talk, and what it means for reading the answers. */
export function audioNote(troubles: readonly AudioTrouble[]): string {
  const { kinds, meaning } = copy.audio;
  return `${troubles.map((trouble) => `${kinds[trouble]}.`).join(' ')} ${meaning}`;
}
