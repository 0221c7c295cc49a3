import type { selectRanked as selectRankedRoute } from '@pluto/shared/http/ranking.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { rankingMatches } from './ranking-matches.ts';
import { findRole } from './role-view.ts';

/**
 * Ids of everyone who fits, by id: whoever gets a link meanwhile and leaves the filter moves nobody else, so nobody is
 * skipped or named twice. Throws `not_found`.
 */
export async function selectRanked(
  database: Database,
  organisationId: string,
  body: BodyOf<typeof selectRankedRoute>,
  now: Date,
): Promise<ResponseOf<typeof selectRankedRoute>> {
  const role = await findRole(database, organisationId, body.role_id);
  const limit = body.limit ?? 5000;
  const { sql, replacements } = rankingMatches(
    { roleId: role.role_id, filter: body.filter, search: body.search },
    now,
  );
  const rows = await database.sequelize.query<{ candidate_id: string }>(
    `select r.candidate_id ${sql} ${body.after ? 'and r.candidate_id > :after' : ''}
     order by r.candidate_id limit :limit`,
    {
      type: QueryTypes.SELECT,
      replacements: { ...replacements, after: body.after ?? null, limit: limit + 1 },
    },
  );
  const candidate_ids = rows.slice(0, limit).map((row) => row.candidate_id);
  return { candidate_ids, next: rows.length > limit ? (candidate_ids.at(-1) ?? null) : null };
}
