import type { Migration } from '../migrate.ts';

/** Keys a ranking is sorted by, in the order of `ranking-order.ts`: each list of 100,000 is read from an index. */
const byScore = 'low desc, high desc, name_key, candidate_id';
/** What filters look at goes along, so that counting and skipping never touch the table. */
const filtered = 'include (status, is_enriched)';

/**
 * Rankings that stay fast with 100,000 candidates: what a ranking is sorted and filtered by stands in its own rows,
 * kept by triggers, and candidates are searched by words (tsvector) and by parts of words (trigrams, where the database
 * has them). Saved views, the text of invitations, and what became of a link.
 */
export const migration: Migration = {
  name: '20261122220000-rank-at-scale',
  up: [
    // Hosted databases may refuse extensions; parts of words are then found by reading the rows.
    `do $$ begin
       create extension if not exists pg_trgm;
     exception when others then
       raise notice 'pg_trgm is not available: %', sqlerrm;
     end $$`,
    // Databases made without a locale know lower case only for A to Z; ICU knows it for all letters.
    `do $outer$
     declare lowered text := 'lower($1)';
     begin
       if exists (select 1 from pg_collation where collname = 'und-x-icu') then
         lowered := 'lower($1 collate "und-x-icu")';
       end if;
       execute format($f$
         create function fold_text(given text) returns text language sql immutable parallel safe strict as $sql$
           select replace(replace(replace(
             translate(regexp_replace(normalize(%s, NFKD), '[\\u0300-\\u036f]', '', 'g'), 'øłđıħ', 'oldih'),
             'c++', 'cplusplus'), 'c#', 'csharp'), '.net', 'dotnet')
         $sql$ $f$, lowered);
     end $outer$`,
    `alter table candidates
       add column name_key text not null default '',
       add column search_text text not null default '',
       add column search_words tsvector not null default ''`,
    `create function fill_candidate_search() returns trigger language plpgsql as $$
      begin
        new.name_key := left(fold_text(new.name), 120);
        new.search_text := left(fold_text(concat_ws(' ', new.name, new.email, new.phone, new.external_id,
          new.profile #>> '{current_title,value}', new.profile #>> '{current_company,value}')), 600);
        new.search_words := to_tsvector('simple', left(fold_text(concat_ws(' ', new.name, new.email,
          translate(new.email, '@._-', '    '), new.phone, new.external_id, (select string_agg(word #>> '{}', ' ')
            from jsonb_path_query(new.profile, '$.*.value.** ? (@.type() == "string")') as word))), 20000));
        return new;
      end $$`,
    `create trigger fill_candidate_search
       before insert or update of name, email, phone, external_id, profile on candidates
       for each row execute function fill_candidate_search()`,
    `update candidates set name = name`,
    `create index candidates_words on candidates using gin (search_words)`,
    `do $$ begin
       if exists (select 1 from pg_extension where extname = 'pg_trgm') then
         create index candidates_parts on candidates using gin (search_text gin_trgm_ops);
       end if;
     end $$`,
    `alter table rankings
       add column gain real generated always as (high - low) stored,
       add column name_key text not null default '',
       add column status text not null default 'imported',
       add column is_enriched boolean not null default false,
       add column enriched_at timestamptz not null default '-infinity',
       add column changed_at timestamptz not null default '-infinity'`,
    `update rankings r set name_key = c.name_key, status = c.status, is_enriched = c.has_enrichment_data,
       enriched_at = coalesce(c.enrichment_date, '-infinity'), changed_at = c.updated_at
       from candidates c where c.candidate_id = r.candidate_id`,
    `create function fill_ranking() returns trigger language plpgsql as $$
      begin
        select name_key, status, has_enrichment_data, coalesce(enrichment_date, '-infinity'), updated_at
          into new.name_key, new.status, new.is_enriched, new.enriched_at, new.changed_at
          from candidates where candidate_id = new.candidate_id;
        return new;
      end $$`,
    `create trigger fill_ranking before insert on rankings for each row execute function fill_ranking()`,
    // Locked in the order in which scores are stored, so that neither waits for the other in a circle.
    `create function follow_candidates() returns trigger language plpgsql as $$
      begin
        perform 1 from rankings r join is_now n using (candidate_id)
          where (r.name_key, r.status, r.is_enriched, r.enriched_at, r.changed_at) is distinct from
            (n.name_key, n.status, n.has_enrichment_data, coalesce(n.enrichment_date, '-infinity'), n.updated_at)
          order by r.role_id, r.candidate_id for no key update of r;
        update rankings r set name_key = n.name_key, status = n.status, is_enriched = n.has_enrichment_data,
          enriched_at = coalesce(n.enrichment_date, '-infinity'), changed_at = n.updated_at
          from is_now n where n.candidate_id = r.candidate_id
            and (r.name_key, r.status, r.is_enriched, r.enriched_at, r.changed_at) is distinct from
              (n.name_key, n.status, n.has_enrichment_data, coalesce(n.enrichment_date, '-infinity'), n.updated_at);
        return null;
      end $$`,
    `create trigger follow_candidates after update on candidates referencing new table as is_now
       for each statement execute function follow_candidates()`,
    `drop index rankings_score`,
    `create index rankings_score on rankings (role_id, ${byScore}) ${filtered}`,
    `create index rankings_gain on rankings (role_id, gain desc, ${byScore}) ${filtered}`,
    `create index rankings_name on rankings (role_id, name_key, candidate_id) ${filtered}`,
    `create index rankings_enriched on rankings (role_id, enriched_at desc, ${byScore}) ${filtered}`,
    `create index rankings_changed on rankings (role_id, changed_at desc, ${byScore}) ${filtered}`,
    `create index rankings_status on rankings (role_id, status)`,
    `create table ranking_views (
      view_id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      name text not null,
      view jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (account_id, name)
    )`,
    `create table mail_templates (
      account_id uuid primary key references accounts on delete cascade,
      subject text not null,
      body text not null,
      updated_at timestamptz not null default now()
    )`,
    `alter table intake_links add column sent_at timestamptz, add column expiry_warned_at timestamptz`,
    `create index intake_links_warning on intake_links (expires_at)
       where expiry_warned_at is null and revoked_at is null`,
  ],
  down: [
    `drop index intake_links_warning`,
    `alter table intake_links drop column sent_at, drop column expiry_warned_at`,
    `drop table mail_templates, ranking_views`,
    `drop index rankings_score, rankings_gain, rankings_name, rankings_enriched, rankings_changed, rankings_status`,
    `create index rankings_score on rankings (role_id, low desc, candidate_id)`,
    `drop trigger follow_candidates on candidates`,
    `drop trigger fill_ranking on rankings`,
    `drop trigger fill_candidate_search on candidates`,
    `drop function follow_candidates, fill_ranking, fill_candidate_search`,
    `alter table rankings drop column gain, drop column name_key, drop column status, drop column is_enriched,
       drop column enriched_at, drop column changed_at`,
    `drop index if exists candidates_parts`,
    `drop index candidates_words`,
    `alter table candidates drop column name_key, drop column search_text, drop column search_words`,
    `drop function fold_text`,
  ],
};
