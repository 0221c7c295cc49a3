import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { Op } from 'sequelize';
import type { Models } from '../database/models.ts';

/** Number of the organisation's newest event, "0" if there is none. */
export async function latestEventId(models: Models, organisationId: string): Promise<string> {
  const latest = await models.Event.findOne({
    where: { organisation_id: organisationId },
    order: [['event_id', 'DESC']],
    attributes: ['event_id'],
  });
  return latest ? String(latest.event_id) : '0';
}

/** The organisation's events after a number, oldest first; names are those of this moment. */
export async function readEventsAfter(
  models: Models,
  organisationId: string,
  after: string,
  limit: number,
): Promise<PlutoEvent[]> {
  const rows = await models.Event.findAll({
    where: { organisation_id: organisationId, event_id: { [Op.gt]: after } },
    order: [['event_id', 'ASC']],
    limit,
  });
  const ids = [...new Set(rows.flatMap((row) => row.candidate_id ?? []))];
  const candidates = await models.Candidate.findAll({
    where: { candidate_id: ids, status: { [Op.ne]: 'erased' } },
    attributes: ['candidate_id', 'name'],
  });
  const names = new Map(candidates.map((candidate) => [candidate.candidate_id, candidate.name]));
  return rows.map((row) => ({
    event_id: String(row.event_id),
    type: row.type,
    at: row.created_at.toISOString(),
    candidate_id: row.candidate_id,
    candidate_name: (row.candidate_id && names.get(row.candidate_id)) || null,
    details: row.details,
  }));
}
