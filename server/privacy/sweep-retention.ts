import { Op } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { eraseCandidate } from './erase-candidate.ts';

const batchSize = 50;

/**
 * Erases candidates whose intake has rested for longer than the retention period: what the notice promised.
 * Candidates who were never in an intake are the recruiter's own records and stay.
 * @returns how many were erased
 */
export async function sweepRetention(database: Database, retentionDays: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - retentionDays * 86_400_000);
  const due = await database.models.Intake.findAll({
    where: { updated_at: { [Op.lt]: before } },
    attributes: ['candidate_id', 'organisation_id'],
    order: [['updated_at', 'ASC']],
    limit: batchSize,
  });
  for (const { candidate_id, organisation_id } of due) {
    await eraseCandidate(database, {
      organisationId: organisation_id,
      candidateId: candidate_id,
      actor: 'system',
      reason: 'retention period is over',
      now,
    });
  }
  return due.length;
}
