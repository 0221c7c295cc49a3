import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { expiringWithinMs } from './link-state.ts';

const batchSize = 100;

interface Expiring {
  organisation_id: string;
  candidate_id: string;
  expires_at: string | Date;
}

/**
 * Tells recruiters, once for each link and while there is still time, that it will expire before the candidate has
 * finished: twelve hours before, or when a quarter of its life is left if that is later. Several servers may run this at
 * the same time. Whoever has finished or declined meanwhile is not told about.
 * @returns how many links were looked at
 */
export async function noteExpiringLinks(database: Database, now: Date): Promise<number> {
  const { models, sequelize } = database;
  return sequelize.transaction(async (transaction) => {
    const links = await sequelize.query<Expiring & { status: string }>(
      `with due as (
         select link_id from intake_links
         where expiry_warned_at is null and revoked_at is null and expires_at > :now
           and expires_at <= :latest
           and expires_at - :now <= (expires_at - created_at) / 4
         order by expires_at limit ${batchSize} for update skip locked
       )
       update intake_links l set expiry_warned_at = :now from due, candidates c
       where l.link_id = due.link_id and c.candidate_id = l.candidate_id
       returning l.organisation_id, l.candidate_id, l.expires_at, c.status`,
      {
        type: QueryTypes.SELECT,
        replacements: { now, latest: new Date(now.getTime() + expiringWithinMs) },
        transaction,
      },
    );
    // In one order for all servers, so that two of them never wait for each other's organisation.
    const told = links
      .filter(({ status }) => status === 'invited' || status === 'intake_started')
      .sort((a, b) => a.organisation_id.localeCompare(b.organisation_id));
    for (const { organisation_id, candidate_id, expires_at } of told) {
      const details = { expires_at: new Date(expires_at).toISOString() };
      await emitEvent(
        models,
        { type: 'intake_link.expiring', organisation_id, candidate_id, at: now, details },
        transaction,
      );
    }
    return links.length;
  });
}
