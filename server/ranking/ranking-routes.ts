import * as contract from '@pluto/shared/http/ranking.ts';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { getRanking } from './get-ranking.ts';
import { rankCandidates } from './rank-candidates.ts';
import { viewRoles } from './role-view.ts';
import { createRole, editRole, rescoreRole } from './save-role.ts';

/** Roles and rankings. */
export function rankingHandlers({ database }: { database: Database }): Handlers {
  return {
    ...forRecruiter(contract.listRoles, async ({ caller }) => {
      const roles = await database.models.Role.findAll({
        where: { organisation_id: caller.organisationId },
        order: [['created_at', 'ASC']],
      });
      return { roles: await viewRoles(database, roles) };
    }),
    ...forRecruiter(contract.createRole, ({ body, caller, now }) => createRole(database, caller, body, now)),
    ...forRecruiter(contract.editRole, ({ params, body, caller, now }) =>
      editRole(database, caller, params.role_id, body, now),
    ),
    ...forRecruiter(contract.getRanking, ({ query, caller, now }) =>
      getRanking(database, caller.organisationId, query, now),
    ),
    ...forRecruiter(contract.rankCandidates, async ({ params, body, caller, now }) => ({
      ranked: await rankCandidates(database, caller, {
        roleId: params.role_id,
        candidateIds: body.candidate_ids,
        now,
      }),
    })),
    ...forRecruiter(contract.rescoreRole, async ({ params, caller, now }) => ({
      scored: await rescoreRole(database, caller, params.role_id, now),
    })),
  };
}
