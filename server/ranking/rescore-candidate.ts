import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import { storeScores } from './score-candidate.ts';

/**
 * Scores a candidate again for every role they are ranked for, within the caller's transaction.
 * `automaticOnly` leaves out roles whose recruiter re-scores by click; their rows then count as outdated.
 * @returns how many roles were scored
 */
export async function rescoreCandidate(
  models: Models,
  candidateId: string,
  options: { automaticOnly?: boolean; now: Date },
  transaction: Transaction,
): Promise<number> {
  const rows = await models.RankingScore.findAll({
    where: { candidate_id: candidateId },
    attributes: ['role_id'],
    transaction,
  });
  if (rows.length === 0) return 0;
  const [candidate, roles] = await Promise.all([
    models.Candidate.findByPk(candidateId, { transaction, rejectOnEmpty: true }),
    models.Role.findAll({
      where: {
        role_id: rows.map((row) => row.role_id),
        ...(options.automaticOnly ? { rescore: 'automatic' } : {}),
      },
      order: [['role_id', 'ASC']],
      transaction,
    }),
  ]);
  for (const role of roles) await storeScores(models, role, [candidate], options.now, transaction);
  return roles.length;
}
