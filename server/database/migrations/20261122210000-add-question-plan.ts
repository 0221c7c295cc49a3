import type { Migration } from '../migrate.ts';

/** A recruiter's decisions about the questions of a role; a server that knows nothing of them leaves the column alone. */
export const migration: Migration = {
  name: '20261122210000-add-question-plan',
  up: [
    `alter table roles add column question_plan jsonb not null default '{"order": [], "off": [], "wordings": []}'`,
  ],
  down: [`alter table roles drop column question_plan`],
};
