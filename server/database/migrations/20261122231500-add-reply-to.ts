import type { Migration } from '../migrate.ts';

/** What the candidate had heard when they began to speak: a yes proves only what they had been asked by then. */
export const migration: Migration = {
  name: '20261122231500-add-reply-to',
  up: ['alter table transcript_entries add column reply_to text'],
  down: ['alter table transcript_entries drop column reply_to'],
};
