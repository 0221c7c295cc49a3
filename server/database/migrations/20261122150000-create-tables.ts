import type { Migration } from '../migrate.ts';

/**
 * All tables of the first version. Rules that must hold whatever the code does are kept here:
 * the original snapshot is written once, audit entries are never changed, one intake per candidate,
 * one stored answer per question version.
 */
export const migration: Migration = {
  name: '20261122150000-create-tables',
  up: [
    `create table organisations (
      organisation_id uuid primary key default gen_random_uuid(),
      name text not null,
      created_at timestamptz not null default now()
    )`,
    `create table accounts (
      account_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      email text not null unique check (email = lower(email)),
      name text not null,
      password_hash text not null,
      created_at timestamptz not null default now()
    )`,
    `create table recruiter_sessions (
      session_id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz
    )`,
    `create index recruiter_sessions_account on recruiter_sessions (account_id)`,
    `create table roles (
      role_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      title text not null,
      criteria jsonb not null default '[]',
      required_fields jsonb not null default '[]',
      custom_fields jsonb not null default '[]',
      rescore text not null default 'automatic' check (rescore in ('automatic', 'manual')),
      budget_questions integer not null default 12,
      budget_minutes real not null default 6,
      voice text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    `create index roles_organisation on roles (organisation_id)`,
    `create table imports (
      import_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      account_id uuid not null references accounts,
      file_name text not null,
      imported integer not null default 0,
      updated integer not null default 0,
      failed integer not null default 0,
      created_at timestamptz not null default now()
    )`,
    `create table candidates (
      candidate_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      external_id text,
      name text not null,
      email text,
      phone text,
      status text not null default 'imported' check (status in
        ('imported', 'invited', 'intake_started', 'intake_completed', 'declined', 'erased')),
      profile jsonb not null default '{}',
      profile_version integer not null default 1,
      original_data jsonb,
      has_enrichment_data boolean not null default false,
      enrichment_date timestamptz,
      enrichment_fields jsonb not null default '[]',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    `create unique index candidates_external on candidates (organisation_id, external_id) where external_id is not null`,
    `create index candidates_email on candidates (organisation_id, email)`,
    `create index candidates_phone on candidates (organisation_id, phone)`,
    `create index candidates_newest on candidates (organisation_id, created_at desc, candidate_id)`,
    `create function keep_original_data() returns trigger language plpgsql as $$
      begin
        if old.original_data is not null and new.original_data is distinct from old.original_data
           and not (new.status = 'erased' and new.original_data is null) then
          raise exception 'original_data of a candidate is written once and never changed';
        end if;
        return new;
      end $$`,
    `create trigger keep_original_data before update on candidates
      for each row execute function keep_original_data()`,
    `create table intake_links (
      link_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      candidate_id uuid not null references candidates on delete cascade,
      role_id uuid references roles,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      expiry_noted_at timestamptz
    )`,
    `create index intake_links_candidate on intake_links (candidate_id, created_at desc)`,
    `create index intake_links_expiry on intake_links (expires_at) where expiry_noted_at is null and revoked_at is null`,
    `create table link_openings (
      opening_id bigint generated always as identity primary key,
      link_id uuid not null references intake_links on delete cascade,
      device text not null,
      at timestamptz not null default now()
    )`,
    `create index link_openings_link on link_openings (link_id)`,
    `create table intakes (
      intake_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      candidate_id uuid not null unique references candidates on delete cascade,
      role_id uuid references roles,
      recruiter_id uuid references accounts,
      step text not null default 'consent' check (step in
        ('consent', 'extract', 'gaps', 'interview', 'merge', 'done', 'withdrawn')),
      revision integer not null default 0,
      notice_version text,
      consented_at timestamptz,
      agenda jsonb,
      current_question_id text,
      keyboard_field text,
      audio_note text,
      last_seen_at timestamptz,
      completed_at timestamptz,
      withdrawn_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    `create table intake_fields (
      intake_id uuid not null references intakes on delete cascade,
      field_key text not null,
      state text not null check (state in
        ('missing', 'doubtful', 'asked', 'vague', 'answered', 'confirmed', 'declined')),
      version integer not null default 0,
      tries integer not null default 0,
      primary key (intake_id, field_key)
    )`,
    `create table profile_values (
      value_id bigint generated always as identity primary key,
      candidate_id uuid not null references candidates on delete cascade,
      intake_id uuid references intakes on delete cascade,
      field_key text not null,
      value jsonb,
      provenance jsonb not null,
      created_at timestamptz not null default now()
    )`,
    `comment on column profile_values.value is 'null: cleared, or the person has no such thing'`,
    `create index profile_values_candidate on profile_values (candidate_id, field_key, value_id)`,
    `create index profile_values_intake on profile_values (intake_id, value_id)`,
    `create table answers (
      intake_id uuid not null references intakes on delete cascade,
      field_key text not null,
      version integer not null,
      intent text not null check (intent in ('value', 'none', 'declined', 'vague', 'asked')),
      fingerprint text not null,
      created_at timestamptz not null default now(),
      primary key (intake_id, field_key, version)
    )`,
    `comment on table answers is 'one row per question version: a repeat or a late duplicate changes nothing'`,
    `create table resumes (
      resume_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      candidate_id uuid not null references candidates on delete cascade,
      intake_id uuid not null references intakes on delete cascade,
      file_name text not null,
      format text not null,
      content bytea not null,
      extraction jsonb not null,
      created_at timestamptz not null default now()
    )`,
    `create index resumes_intake on resumes (intake_id, created_at desc)`,
    `create table interviews (
      interview_id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations,
      candidate_id uuid not null references candidates on delete cascade,
      intake_id uuid not null references intakes on delete cascade,
      mode text not null check (mode in ('voice', 'typed')),
      status text not null default 'waiting' check (status in ('waiting', 'active', 'ended')),
      room_name text not null unique,
      dispatches integer not null default 0,
      unanswered_calls integer not null default 0,
      dispatched_at timestamptz,
      agent_seen_at timestamptz,
      started_at timestamptz not null default now(),
      ended_at timestamptz,
      end_reason text
    )`,
    `create index interviews_intake on interviews (intake_id, started_at desc)`,
    `create unique index interviews_one_open on interviews (intake_id) where status <> 'ended'`,
    `create index interviews_watched on interviews (status) where status <> 'ended'`,
    `create table transcript_entries (
      number bigint generated always as identity,
      interview_id uuid not null references interviews on delete cascade,
      entry_id text not null,
      speaker text not null check (speaker in ('interviewer', 'candidate')),
      text text not null,
      modality text not null check (modality in ('spoken', 'typed')),
      confidence real,
      at timestamptz not null,
      primary key (interview_id, entry_id)
    )`,
    `create index transcript_entries_order on transcript_entries (interview_id, number)`,
    `create table rankings (
      role_id uuid not null references roles on delete cascade,
      candidate_id uuid not null references candidates on delete cascade,
      score jsonb not null,
      low real not null,
      high real not null,
      score_before jsonb,
      profile_version integer not null,
      scored_at timestamptz not null default now(),
      primary key (role_id, candidate_id)
    )`,
    `create index rankings_score on rankings (role_id, low desc, candidate_id)`,
    `create index rankings_candidate on rankings (candidate_id)`,
    `create table review_decisions (
      decision_id bigint generated always as identity primary key,
      candidate_id uuid not null references candidates on delete cascade,
      field_key text not null,
      decision text not null check (decision in ('keep', 'restore', 'edit')),
      account_id uuid not null references accounts,
      reason text,
      created_at timestamptz not null default now()
    )`,
    `create index review_decisions_candidate on review_decisions (candidate_id, decision_id)`,
    `create table events (
      event_id bigint generated always as identity primary key,
      organisation_id uuid not null references organisations,
      type text not null,
      candidate_id uuid,
      intake_id uuid,
      details jsonb not null default '{}',
      created_at timestamptz not null default now()
    )`,
    `create index events_stream on events (organisation_id, event_id)`,
    `create table deliveries (
      event_id bigint not null references events on delete cascade,
      channel text not null,
      status text not null check (status in ('pending', 'sent', 'failed')),
      attempts integer not null default 0,
      last_error text,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (event_id, channel)
    )`,
    `create table audit_entries (
      organisation_id uuid not null references organisations,
      number integer not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      candidate_id uuid,
      details jsonb not null default '{}',
      previous_hash text not null,
      hash text not null,
      primary key (organisation_id, number)
    )`,
    `create index audit_entries_candidate on audit_entries (candidate_id)`,
    `create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit entries are append-only';
      end $$`,
    `create trigger refuse_audit_change before update or delete on audit_entries
      for each row execute function refuse_audit_change()`,
    `create trigger refuse_audit_truncate before truncate on audit_entries
      for each statement execute function refuse_audit_change()`,
  ],
  down: [
    `drop table audit_entries, deliveries, events, review_decisions, rankings, transcript_entries, interviews,
      resumes, answers, profile_values, intake_fields, intakes, link_openings, intake_links, candidates,
      imports, roles, recruiter_sessions, accounts, organisations`,
    `drop function refuse_audit_change`,
    `drop function keep_original_data`,
  ],
};
