import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { getRanking as getRankingRoute, RankingRow } from '@pluto/shared/http/ranking.ts';
import type { QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import type { Score } from '@pluto/shared/profile/score.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import { summariseCandidates } from '../import/summarise-candidates.ts';
import { type RankingMatches, rankingMatches } from './ranking-matches.ts';
import { behindKeys, type RankingOrder, rankingOrder } from './ranking-order.ts';
import { findRole, viewRole } from './role-view.ts';

type Query = QueryOf<typeof getRankingRoute>;

/** A row of the page: its candidate and the values it is sorted by. */
type Keyed = { candidate_id: string } & Record<`key${number}`, string>;

interface Scored {
  candidate_id: string;
  score: Score;
  score_before: Score | null;
  profile_version: number;
}

/**
 * Candidates of a role. `rank` is the place by score among all of the role, whatever is filtered or sorted. A cursor
 * names the last candidate shown and goes on after where that one stands now, so a list that moves while it is read
 * repeats at most what moved. An offset jumps anywhere, for a table that is scrolled. Throws `not_found`.
 */
export async function getRanking(
  database: Database,
  organisationId: string,
  query: Query,
  now: Date,
): Promise<ResponseOf<typeof getRankingRoute>> {
  const role = await findRole(database, organisationId, query.role_id);
  const limit = query.limit ?? 100;
  const order = rankingOrder(query.sort ?? 'score', query.direction === 'reversed');
  const matches = rankingMatches({ roleId: role.role_id, filter: query.filter, search: query.search }, now);
  const [page, total, view] = await Promise.all([
    readPage(database, { matches, order, query, limit: limit + 1 }),
    matches.isNarrowed ? countMatches(database, matches) : null,
    viewRole(database, role),
  ]);
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map((row) => row.candidate_id);
  const ranks = ranksByPlace({ ids, query, isNarrowed: matches.isNarrowed, total: view.candidates });
  return {
    role: view,
    rows: await viewRows(database, role.role_id, ids, { isBrief: query.detail === 'brief', now, ranks }),
    next_cursor: page.length > limit && last ? writeCursor(keysOf(order, last)) : null,
    total: total ?? view.candidates,
  };
}

/** One candidate of a ranking, explained. Throws `not_found`. */
export async function getRankingRow(
  database: Database,
  organisationId: string,
  given: { role_id: string; candidate_id: string },
  now: Date,
): Promise<RankingRow> {
  const role = await findRole(database, organisationId, given.role_id);
  const [row] = await viewRows(database, role.role_id, [given.candidate_id], { isBrief: false, now });
  if (!row) {
    throw new AppError('not_found', {
      publicMessage: 'This candidate is not ranked for this role any more.',
    });
  }
  return row;
}

/** Ranks of a page that is itself sorted by score and jumped to: its places, which spares counting. Pure. */
function ranksByPlace(given: {
  ids: readonly string[];
  query: Query;
  isNarrowed: boolean;
  total: number;
}): Map<string, number> | undefined {
  const { ids, query, isNarrowed, total } = given;
  const isByScore = (query.sort ?? 'score') === 'score';
  if (!isByScore || isNarrowed || query.cursor !== undefined) return undefined;
  const first = query.offset ?? 0;
  const placeOf = (index: number) =>
    query.direction === 'reversed' ? total - first - index : first + index + 1;
  return new Map(ids.map((id, index) => [id, Math.max(1, placeOf(index))]));
}

const keysOf = ({ columns }: RankingOrder, row: Keyed): string[] =>
  columns.map((_column, index) => row[`key${index}`] ?? '');

async function readPage(
  { sequelize }: Database,
  given: { matches: RankingMatches; order: RankingOrder; query: Query; limit: number },
): Promise<Keyed[]> {
  const { matches, order, query } = given;
  const read = async (condition: string, replacements: Record<string, unknown>, limit: number) =>
    sequelize.query<Keyed>(
      `select r.candidate_id, ${order.columns.map(({ name }, index) => `r.${name}::text as key${index}`).join(', ')}
       ${condition} order by ${order.sql} limit :limit offset :offset`,
      {
        type: QueryTypes.SELECT,
        replacements: { ...matches.replacements, ...replacements, limit, offset: query.offset ?? 0 },
      },
    );
  const cursor = readCursor(query.cursor);
  if (!cursor) return read(matches.sql, {}, given.limit);
  const lastId = String(cursor.at(-1));
  const isId = /^[0-9a-f-]{36}$/i.test(lastId);
  if (cursor.length !== order.columns.length || !isId) return read(matches.sql, {}, given.limit);
  const [standing] = await read(
    'from rankings r where r.role_id = :roleId and r.candidate_id = :lastId',
    { lastId },
    1,
  );
  const keys = standing ? keysOf(order, standing) : cursor.map(String);
  const behind = Object.fromEntries(keys.map((key, index) => [`key${index}`, key]));
  return read(`${matches.sql} and ${behindKeys(order)}`, behind, given.limit);
}

async function countMatches({ sequelize }: Database, matches: RankingMatches): Promise<number> {
  const [row] = await sequelize.query<{ total: number }>(`select count(*)::int as total ${matches.sql}`, {
    type: QueryTypes.SELECT,
    replacements: matches.replacements,
  });
  return row?.total ?? 0;
}

/** Rows in the given order; ids that are not ranked are left out. */
export async function viewRows(
  database: Database,
  roleId: string,
  ids: readonly string[],
  options: { isBrief: boolean; now: Date; ranks?: ReadonlyMap<string, number> | undefined },
): Promise<RankingRow[]> {
  if (ids.length === 0) return [];
  const { sequelize, models } = database;
  const brief = (of: string) =>
    `jsonb_build_object('low', ${of} -> 'low', 'high', ${of} -> 'high', 'criteria', '[]'::jsonb)`;
  const [scores, ranks, candidates] = await Promise.all([
    sequelize.query<Scored>(
      options.isBrief
        ? `select candidate_id, profile_version, ${brief('score')} as score,
             case when jsonb_typeof(score_before) = 'object' then ${brief('score_before')} end as score_before
           from rankings where role_id = :roleId and candidate_id in (:ids)`
        : `select candidate_id, profile_version, score, score_before
           from rankings where role_id = :roleId and candidate_id in (:ids)`,
      { type: QueryTypes.SELECT, replacements: { roleId, ids } },
    ),
    options.ranks ?? ranksOf(database, roleId, ids),
    models.Candidate.findAll({ where: { candidate_id: [...ids] } }),
  ]);
  const summaries = await summariseCandidates(database, candidates, options.now);
  const scoreOf = new Map(scores.map((row) => [row.candidate_id, row]));
  const versionOf = new Map(candidates.map((row) => [row.candidate_id, row.profile_version]));
  const summaryOf = new Map(summaries.map((summary) => [summary.candidate_id, summary]));
  return ids.flatMap((id): RankingRow[] => {
    const scored = scoreOf.get(id);
    const candidate = summaryOf.get(id);
    const rank = ranks.get(id);
    if (!scored || !candidate || rank === undefined) return [];
    const { score, score_before } = scored;
    const needs_rescore = (versionOf.get(id) ?? 0) > scored.profile_version;
    return [{ rank, candidate, score, score_before, needs_rescore }];
  });
}

/** Places by score among everyone of the role: one pass over the index of scores. */
export async function ranksOf(
  { sequelize }: Database,
  roleId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sequelize.query<{ candidate_id: string; rank: string }>(
    `select candidate_id, rank from (
       select candidate_id, row_number() over (order by low desc, high desc, name_key, candidate_id) as rank
       from rankings where role_id = :roleId and status <> 'erased'
     ) as ranked where candidate_id in (:ids)`,
    { type: QueryTypes.SELECT, replacements: { roleId, ids: [...ids] } },
  );
  return new Map(rows.map(({ candidate_id, rank }) => [candidate_id, Number(rank)]));
}
