import type { Migration } from '../migrate.ts';

/**
 * An import becomes a thing with stages: its file in parts, what was understood of it, what is a duplicate, what
 * became of each row. `import_rows` is unlogged: it can be made again from the file, and is filled by COPY. Its tuples
 * stay uncompressed, since each is read once.
 */
export const migration: Migration = {
  name: '20261122223000-add-import-stages',
  up: [
    `alter table imports
      add column kind text not null default 'table' check (kind in ('table', 'resumes')),
      add column status text not null default 'done' check (status in
        ('uploading', 'checking', 'ready', 'importing', 'done', 'failed', 'cancelled', 'undoing', 'undone')),
      add column role_id uuid references roles on delete set null,
      add column size_bytes bigint not null default 0,
      add column received_bytes bigint not null default 0,
      add column settings jsonb not null default '{}',
      add column reading jsonb,
      add column counts jsonb,
      add column progress jsonb,
      add column skipped integer not null default 0,
      add column trouble text,
      add column digest text,
      add column seen_event bigint,
      add column is_stopping boolean not null default false,
      add column alive_at timestamptz,
      add column finished_at timestamptz,
      add column undone jsonb`,
    `create index imports_newest on imports (organisation_id, created_at desc, import_id)`,
    `create table import_parts (
      import_id uuid not null references imports on delete cascade,
      number integer not null,
      content bytea not null,
      primary key (import_id, number)
    )`,
    `alter table import_parts alter column content set storage external`,
    `create unlogged table import_rows (
      import_id uuid not null,
      number integer not null,
      line integer not null,
      candidate_id uuid not null,
      external_id text,
      name text,
      email text,
      phone text,
      company text,
      location text,
      profile jsonb not null,
      primary key (import_id, number)
    )`,
    `alter table import_rows set (toast_tuple_target = 8160, autovacuum_enabled = true)`,
    `create table import_faults (
      import_id uuid not null references imports on delete cascade,
      number integer not null,
      line integer not null,
      is_failed boolean not null,
      name text,
      cells jsonb not null,
      problems jsonb not null,
      primary key (import_id, number)
    )`,
    `create index import_faults_order on import_faults (import_id, is_failed desc, number)`,
    `create table import_matches (
      import_id uuid not null references imports on delete cascade,
      number integer not null,
      candidate_id uuid not null,
      same_as integer,
      matched_by text not null check (matched_by in ('external_id', 'email', 'phone', 'name')),
      decision text not null default 'merge' check (decision in ('merge', 'new', 'skip')),
      fields jsonb not null default '{}',
      primary key (import_id, number)
    )`,
    `comment on column import_matches.same_as is 'the earlier row of the same file; null: candidate_id is in the record'`,
    `create table import_resumes (
      import_id uuid not null references imports on delete cascade,
      number integer not null,
      resume_id uuid not null,
      file_name text not null,
      format text not null,
      extraction jsonb not null,
      content bytea not null,
      primary key (import_id, number)
    )`,
    `create table import_people (
      import_id uuid not null references imports on delete cascade,
      number integer not null,
      line integer not null,
      candidate_id uuid not null,
      outcome text not null check (outcome in ('imported', 'updated')),
      version integer not null,
      resume_id uuid,
      change jsonb,
      primary key (import_id, number)
    )`,
    `comment on column import_people.change is 'what a merge has changed: values before and after by field, and the external id'`,
    `create index import_people_candidate on import_people (candidate_id)`,
    // An imported resume belongs to a candidate before there is an intake.
    `alter table resumes alter column intake_id drop not null`,
    // Undoing removes many candidates at once; without these each of them would be looked for in whole tables.
    `create index resumes_candidate on resumes (candidate_id)`,
    `create index interviews_candidate on interviews (candidate_id)`,
    // Values that no intake has given need no place in the index of intakes: imports write millions of them.
    `drop index profile_values_intake`,
    `create index profile_values_intake on profile_values (intake_id, value_id) where intake_id is not null`,
  ],
  down: [
    `drop index profile_values_intake`,
    `create index profile_values_intake on profile_values (intake_id, value_id)`,
    `drop index interviews_candidate`,
    `drop index resumes_candidate`,
    `delete from resumes where intake_id is null`,
    `alter table resumes alter column intake_id set not null`,
    `drop table import_people, import_resumes, import_matches, import_faults, import_rows, import_parts`,
    `drop index imports_newest`,
    `alter table imports drop column kind, drop column status, drop column role_id, drop column size_bytes,
      drop column received_bytes, drop column settings, drop column reading, drop column counts,
      drop column progress, drop column skipped, drop column trouble, drop column digest, drop column seen_event,
      drop column is_stopping, drop column alive_at, drop column finished_at, drop column undone`,
  ],
};
