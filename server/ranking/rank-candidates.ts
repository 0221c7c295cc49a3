import { AppError } from '@pluto/shared/errors/app-error.ts';
import { Op } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { findRole } from './role-view.ts';
import { storeScores } from './score-candidate.ts';

/**
 * Ranks candidates for a role; those already ranked stay as they are.
 * Throws `not_found` when the role or any candidate is not of the organisation.
 * @returns how many were added
 */
export async function rankCandidates(
  database: Database,
  caller: RecruiterCaller,
  given: { roleId: string; candidateIds: readonly string[]; now: Date },
): Promise<number> {
  const { models, sequelize } = database;
  const organisation_id = caller.organisationId;
  const role = await findRole(database, organisation_id, given.roleId);
  const ids = [...new Set(given.candidateIds)];
  return sequelize.transaction(async (transaction) => {
    const candidates = await models.Candidate.findAll({
      where: { candidate_id: ids, organisation_id, status: { [Op.ne]: 'erased' } },
      transaction,
    });
    if (candidates.length !== ids.length) {
      throw new AppError('not_found', { publicMessage: 'One of these candidates does not exist any more.' });
    }
    const standing = await models.RankingScore.findAll({
      where: { role_id: role.role_id, candidate_id: ids },
      attributes: ['candidate_id'],
      transaction,
    });
    const ranked = new Set(standing.map((row) => row.candidate_id));
    const added = candidates.filter((candidate) => !ranked.has(candidate.candidate_id));
    if (added.length === 0) return 0;
    await storeScores(models, role, added, given.now, transaction);
    const details = { role_id: role.role_id, count: added.length };
    await emitEvent(
      models,
      { type: 'ranking.scored', organisation_id, candidate_id: null, at: given.now, details },
      transaction,
    );
    const actor = `recruiter:${caller.accountId}`;
    await appendAudit(
      models,
      { organisation_id, at: given.now, actor, action: 'candidates.ranked', details },
      transaction,
    );
    return added.length;
  });
}
