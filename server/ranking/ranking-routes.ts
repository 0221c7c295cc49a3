import * as contract from '@pluto/shared/http/ranking.ts';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { exportRanking } from './export-ranking.ts';
import { getRanking, getRankingRow } from './get-ranking.ts';
import { previewRole } from './preview-role.ts';
import { rankCandidates } from './rank-candidates.ts';
import { viewRoles } from './role-view.ts';
import { createRole, editRole, rescoreRole } from './save-role.ts';
import { deleteView, listViews, saveView } from './save-view.ts';
import { selectRanked } from './select-ranked.ts';

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
    ...forRecruiter(contract.getRankingRow, ({ params, caller, now }) =>
      getRankingRow(database, caller.organisationId, params, now),
    ),
    ...forRecruiter(contract.selectRanked, ({ body, caller, now }) =>
      selectRanked(database, caller.organisationId, body, now),
    ),
    ...forRecruiter(contract.exportRanking, ({ body, caller, now }) =>
      exportRanking(database, caller, body, now),
    ),
    ...forRecruiter(contract.previewRole, ({ params, body, caller }) =>
      previewRole(database, caller.organisationId, params.role_id, body),
    ),
    ...forRecruiter(contract.listViews, async ({ caller }) => ({ views: await listViews(database, caller) })),
    ...forRecruiter(contract.saveView, ({ body, caller, now }) => saveView(database, caller, body, now)),
    ...forRecruiter(contract.deleteView, async ({ params, caller }) => {
      await deleteView(database, caller, params.view_id);
      return { deleted: true as const };
    }),
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
