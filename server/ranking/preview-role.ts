import type { previewRole as previewRoleRoute } from '@pluto/shared/http/ranking.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { scoreProfile } from '@pluto/shared/profile/score-role.ts';
import { Op, QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import { checkRole } from './check-role.ts';
import { comparePlaces } from './compare-places.ts';
import { findRole } from './role-view.ts';
import { changedRole } from './save-role.ts';

/** The best of now, who are looked at, and as many from anywhere, so that a newcomer shows. */
const sampleOf = { best: 200, anywhere: 300 };

/** What other criteria would do to a ranking; nothing is stored. Throws `not_found`, `question_refused`. */
export async function previewRole(
  database: Database,
  organisationId: string,
  roleId: string,
  body: BodyOf<typeof previewRoleRoute>,
): Promise<ResponseOf<typeof previewRoleRoute>> {
  const { models, sequelize } = database;
  const role = await findRole(database, organisationId, roleId);
  const changed = checkRole(changedRole(role, body));
  const ranked = { role_id: roleId };
  const total = await models.RankingScore.count({ where: ranked });
  const [best, anywhere] = await Promise.all([
    models.RankingScore.findAll({
      where: ranked,
      attributes: ['candidate_id'],
      order: [
        ['low', 'DESC'],
        ['high', 'DESC'],
      ],
      limit: sampleOf.best,
    }),
    // By a hash, because neither ids nor names are spread evenly: those of one import follow each other.
    sequelize.query<{ candidate_id: string }>(
      `select candidate_id from rankings where role_id = :roleId
         and abs(hashtext(candidate_id::text)::bigint) % :step = 0 limit :most`,
      {
        type: QueryTypes.SELECT,
        replacements: {
          roleId,
          step: Math.max(1, Math.floor(total / sampleOf.anywhere)),
          most: sampleOf.anywhere,
        },
      },
    ),
  ]);
  const ids = [...new Set([...best, ...anywhere].map((row) => row.candidate_id))];
  const candidates = await models.Candidate.findAll({
    where: { candidate_id: ids, status: { [Op.ne]: 'erased' } },
    attributes: ['candidate_id', 'name', 'profile'],
  });
  const fieldsBefore = fieldsOfRole(role);
  const fieldsAfter = fieldsOfRole({ ...role.get({ plain: true }), custom_fields: changed.custom_fields });
  const band = ({ low, high }: { low: number; high: number }) => ({ low, high });
  const scored = candidates.map(({ candidate_id, name, profile }) => ({
    candidate_id,
    name,
    before: band(scoreProfile(role.criteria, profile, fieldsBefore)),
    after: band(scoreProfile(changed.criteria, profile, fieldsAfter)),
  }));
  return { sampled: scored.length, total, ...comparePlaces(scored) };
}
