import type { Migration } from '../migrate.ts';

/** A resume that names somebody else waits until the candidate says whose it is. */
export const migration: Migration = {
  name: '20261122190000-hold-back-resumes',
  up: [`alter table resumes add column held_back boolean not null default false`],
  down: [`alter table resumes drop column held_back`],
};
