import type { Score } from '@pluto/shared/profile/score.ts';
import { scoreProfile } from '@pluto/shared/profile/score-role.ts';
import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import type { CandidateRow, RoleRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';

export type ScoredCandidate = Pick<
  CandidateRow,
  'candidate_id' | 'profile' | 'profile_version' | 'original_data' | 'has_enrichment_data'
>;

/** Scores of one candidate for one role: now, and before enrichment by the same criteria. Pure. */
export function scoresOf(
  role: RoleRow,
  candidate: ScoredCandidate,
): { score: Score; score_before: Score | null } {
  const fields = fieldsOfRole(role);
  const before = candidate.has_enrichment_data ? candidate.original_data : null;
  return {
    score: scoreProfile(role.criteria, candidate.profile, fields),
    score_before: before && scoreProfile(role.criteria, before, fields),
  };
}

/** Scores candidates for a role and stores the rows, new or again. */
export async function storeScores(
  models: Models,
  role: RoleRow,
  candidates: readonly ScoredCandidate[],
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const rows = candidates
    .map((candidate) => {
      const { score, score_before } = scoresOf(role, candidate);
      return {
        role_id: role.role_id,
        candidate_id: candidate.candidate_id,
        score,
        low: score.low,
        high: score.high,
        score_before,
        profile_version: candidate.profile_version,
        scored_at: now,
      };
    })
    // One order for everybody: two re-scorings at once never wait for each other in a circle.
    .sort((a, b) => a.candidate_id.localeCompare(b.candidate_id));
  await models.RankingScore.bulkCreate(rows, {
    updateOnDuplicate: ['score', 'low', 'high', 'score_before', 'profile_version', 'scored_at'],
    transaction,
  });
}
