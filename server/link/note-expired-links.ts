import { Op } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { emitEvent } from '../notify/emit-event.ts';

const batchSize = 100;

/**
 * Tells recruiters, once for each link, that it expired before the candidate finished. Several servers may run this
 * at the same time: a row another one works on is skipped.
 * @returns how many links were noted
 */
export async function noteExpiredLinks(database: Database, now: Date): Promise<number> {
  const { models, sequelize } = database;
  return sequelize.transaction(async (transaction) => {
    const links = await models.IntakeLink.findAll({
      where: { expires_at: { [Op.lte]: now }, expiry_noted_at: null, revoked_at: null },
      limit: batchSize,
      transaction,
      lock: transaction.LOCK.UPDATE,
      skipLocked: true,
    });
    if (links.length === 0) return 0;
    const ids = links.map((link) => link.link_id);
    await models.IntakeLink.update({ expiry_noted_at: now }, { where: { link_id: ids }, transaction });
    const candidates = await models.Candidate.findAll({
      where: { candidate_id: links.map((link) => link.candidate_id) },
      attributes: ['candidate_id', 'status'],
      transaction,
    });
    const open = new Set(
      candidates
        .filter(({ status }) => status === 'invited' || status === 'intake_started')
        .map(({ candidate_id }) => candidate_id),
    );
    // In one order for all servers, so that two of them never wait for each other's organisation.
    const told = links
      .filter((link) => open.has(link.candidate_id))
      .sort((a, b) => a.organisation_id.localeCompare(b.organisation_id));
    for (const { organisation_id, candidate_id } of told) {
      await emitEvent(
        models,
        { type: 'intake_link.expired', organisation_id, candidate_id, at: now },
        transaction,
      );
    }
    return links.length;
  });
}
