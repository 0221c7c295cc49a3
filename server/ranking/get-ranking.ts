import type { getRanking as getRankingRoute, RankingRow } from '@pluto/shared/http/ranking.ts';
import type { QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import type { Score } from '@pluto/shared/profile/score.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import { searchPattern } from '../import/search-pattern.ts';
import { summariseCandidates } from '../import/summarise-candidates.ts';
import { findRole, viewRole } from './role-view.ts';

type Query = QueryOf<typeof getRankingRoute>;

const orders: Record<NonNullable<Query['sort']>, string> = {
  score: 'rank',
  worth_asking: 'high - low desc, rank',
  name: 'lower(name), rank',
  enriched: 'enrichment_date desc nulls last, rank',
  updated: 'updated_at desc, rank',
};
const filters: Record<NonNullable<Query['filter']>, string> = {
  all: 'true',
  enriched: 'has_enrichment_data',
  in_intake: "status = 'intake_started'",
  not_invited: "status = 'imported'",
};

interface Listed {
  candidate_id: string;
  rank: string;
  place: string;
  total: string;
  score: Score;
  score_before: Score | null;
  profile_version: number;
  scored_version: number;
}

/**
 * Candidates of a role. `rank` is the place by score among all of the role, whatever is filtered or sorted. A cursor
 * names the last candidate shown and goes on after where that one stands now, so a list that moves while it is read
 * repeats at most what moved. Throws `not_found`.
 */
export async function getRanking(
  database: Database,
  organisationId: string,
  query: Query,
  now: Date,
): Promise<ResponseOf<typeof getRankingRoute>> {
  const role = await findRole(database, organisationId, query.role_id);
  const limit = query.limit ?? 100;
  const [lastId, lastPlace] = readCursor(query.cursor) ?? [];
  const rows = await database.sequelize.query<Listed>(
    `with ranked as (
       select r.score, r.score_before, r.low, r.high, r.profile_version as scored_version, c.candidate_id, c.name,
         c.email, c.status, c.has_enrichment_data, c.enrichment_date, c.updated_at, c.profile_version,
         c.profile #>> '{current_title,value}' as title,
         row_number() over (order by r.low desc, r.high desc, lower(c.name), c.candidate_id) as rank
       from rankings r join candidates c using (candidate_id)
       where r.role_id = :roleId and c.organisation_id = :organisationId and c.status <> 'erased'
     ), listed as (
       select *, row_number() over (order by ${orders[query.sort ?? 'score']}) as place, count(*) over () as total
       from ranked
       where ${filters[query.filter ?? 'all']}
         and (:pattern = '' or name ilike :pattern or email ilike :pattern or title ilike :pattern)
     )
     select candidate_id, rank, place, total, score, score_before, profile_version, scored_version from listed
     where place > coalesce((select place from listed where candidate_id::text = :lastId), :lastPlace)
     order by place limit :limit`,
    {
      type: QueryTypes.SELECT,
      replacements: {
        roleId: role.role_id,
        organisationId,
        pattern: searchPattern(query.search),
        lastId: String(lastId ?? ''),
        lastPlace: Number(lastPlace ?? 0),
        limit: limit + 1,
      },
    },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const candidates = await database.models.Candidate.findAll({
    where: { candidate_id: page.map((row) => row.candidate_id) },
  });
  const summaries = await summariseCandidates(database, candidates, now);
  const byId = new Map(summaries.map((summary) => [summary.candidate_id, summary]));
  return {
    role: await viewRole(database, role),
    rows: page.flatMap((row): RankingRow[] => {
      const candidate = byId.get(row.candidate_id);
      if (!candidate) return [];
      return [
        {
          rank: Number(row.rank),
          candidate,
          score: row.score,
          score_before: row.score_before,
          needs_rescore: row.profile_version > row.scored_version,
        },
      ];
    }),
    next_cursor: rows.length > limit && last ? writeCursor([last.candidate_id, Number(last.place)]) : null,
    total: rows[0] ? Number(rows[0].total) : 0,
  };
}
