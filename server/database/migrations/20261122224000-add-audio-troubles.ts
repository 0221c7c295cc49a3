import type { Migration } from '../migrate.ts';

/**
 * What was wrong with the sound of a talk, in kinds that every screen words for itself; and how much of a sentence of
 * the interviewer was heard: `null` is all of it.
 */
export const migration: Migration = {
  name: '20261122224000-add-audio-troubles',
  up: [
    `alter table intakes add column audio_troubles jsonb not null default '[]'`,
    `alter table transcript_entries add column heard_characters integer`,
  ],
  down: [
    `alter table transcript_entries drop column heard_characters`,
    `alter table intakes drop column audio_troubles`,
  ],
};
