import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { JsonFile } from '../platform/json-file.ts';

export const eventCursorsSchema = z.record(z.string(), z.string().regex(/^\d+$/));

/** The last event this desktop has handled, for one account on one server. */
export interface EventCursor {
  get(): string | null;
  set(eventId: string): void;
}

/** Names an account on a server in the files of this app, without naming either. */
export function accountKey(of: { server_url: string; account_id: string }): string {
  return createHash('sha256').update(`${of.server_url}\n${of.account_id}`).digest('hex').slice(0, 32);
}

/** Remembers over restarts where the event stream stands, separately for each server and account. */
export function eventCursor(
  file: JsonFile<Record<string, string>>,
  of: { server_url: string; account_id: string },
): EventCursor {
  const key = accountKey(of);
  return {
    get: () => file.read()[key] ?? null,
    set: (eventId) => file.write({ ...file.read(), [key]: eventId }),
  };
}
