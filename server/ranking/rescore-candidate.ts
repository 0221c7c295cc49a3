import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import { storeScores } from './score-candidate.ts';

/**
 * Scores candidates again for every role each is ranked for, within the caller's transaction. A fixed number of
 * queries, and one for each role. `automaticOnly` leaves out roles whose recruiter re-scores by click; their rows then
 * count as outdated.
 * @returns how many roles were scored
 */
export async function rescoreCandidates(
  models: Models,
  candidateIds: readonly string[],
  options: { automaticOnly?: boolean; now: Date },
  transaction: Transaction,
): Promise<number> {
  if (candidateIds.length === 0) return 0;
  const rows = await models.RankingScore.findAll({
    where: { candidate_id: [...candidateIds] },
    attributes: ['role_id', 'candidate_id'],
    transaction,
  });
  if (rows.length === 0) return 0;
  const [candidates, roles] = await Promise.all([
    models.Candidate.findAll({
      where: { candidate_id: [...new Set(rows.map((row) => row.candidate_id))] },
      transaction,
    }),
    models.Role.findAll({
      where: {
        role_id: [...new Set(rows.map((row) => row.role_id))],
        ...(options.automaticOnly ? { rescore: 'automatic' } : {}),
      },
      order: [['role_id', 'ASC']],
      transaction,
    }),
  ]);
  for (const role of roles) {
    const ranked = new Set(rows.filter((row) => row.role_id === role.role_id).map((row) => row.candidate_id));
    const concerned = candidates.filter(({ candidate_id }) => ranked.has(candidate_id));
    await storeScores(models, role, concerned, options.now, transaction);
  }
  return roles.length;
}

/** Scores one candidate again; see `rescoreCandidates`. */
export async function rescoreCandidate(
  models: Models,
  candidateId: string,
  options: { automaticOnly?: boolean; now: Date },
  transaction: Transaction,
): Promise<number> {
  return rescoreCandidates(models, [candidateId], options, transaction);
}
