import { type EventType, type PlutoEvent, plutoEventSchema } from '@pluto/shared/events/event.ts';
import { QueryTypes, type Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import { lockOrganisation, sequelizeOf } from './lock-organisation.ts';

/** Postgres channel that wakes the hub of every server. */
export const wakeChannel = 'pluto_wake';

export interface NewEvent {
  type: EventType;
  organisation_id: string;
  candidate_id: string | null;
  intake_id?: string | null;
  /** When it happened; now by default. */
  at?: Date;
  /** Facts without personal values. */
  details?: PlutoEvent['details'];
}

/** Events that are also sent to the recruiter by e-mail. */
const mailedTypes: ReadonlySet<EventType> = new Set(['intake_completed']);

/**
 * Stores an event and wakes every stream when the transaction is committed; a rolled back event was never there.
 * Emit near the end of a transaction: it takes the organisation's lock (see `lockOrganisation`).
 * @returns the event's number
 */
export async function emitEvent(models: Models, event: NewEvent, transaction: Transaction): Promise<string> {
  await lockOrganisation(event.organisation_id, transaction);
  const row = await models.Event.create(
    {
      type: event.type,
      organisation_id: event.organisation_id,
      candidate_id: event.candidate_id,
      intake_id: event.intake_id ?? null,
      details: plutoEventSchema.shape.details.parse(event.details ?? {}),
      ...(event.at ? { created_at: event.at } : {}),
    },
    { transaction },
  );
  const event_id = String(row.event_id);
  if (mailedTypes.has(event.type)) {
    await models.Delivery.create({ event_id, channel: 'mail' }, { transaction });
  }
  await wake(`organisation:${event.organisation_id}`, transaction);
  return event_id;
}

/** Wakes whoever watches a topic (`organisation:<id>` or `intake:<id>`) once the transaction is committed. */
export async function wake(topic: string, transaction: Transaction): Promise<void> {
  await sequelizeOf(transaction).query('select pg_notify(:channel, :topic)', {
    transaction,
    type: QueryTypes.SELECT,
    replacements: { channel: wakeChannel, topic },
  });
}
