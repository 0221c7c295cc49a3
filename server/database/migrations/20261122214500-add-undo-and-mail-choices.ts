import type { Migration } from '../migrate.ts';

/**
 * What a decision found and made, so that it can be taken back exactly; and what a recruiter wants by e-mail. A server
 * that knows nothing of them leaves the columns alone.
 */
export const migration: Migration = {
  name: '20261122214500-add-undo-and-mail-choices',
  up: [
    `alter table review_decisions
      add column value_before jsonb,
      add column value_after jsonb,
      add column undone_at timestamptz,
      add column undone_by uuid references accounts`,
    `alter table accounts
      add column mail_completed boolean not null default true,
      add column mail_names boolean not null default true`,
  ],
  down: [
    `alter table accounts drop column mail_completed, drop column mail_names`,
    `alter table review_decisions
      drop column value_before, drop column value_after, drop column undone_at, drop column undone_by`,
  ],
};
