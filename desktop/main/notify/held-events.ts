import { type PlutoEvent, plutoEventSchema } from '@pluto/shared/events/event.ts';
import { z } from 'zod';
import type { JsonFile } from '../platform/json-file.ts';

export const heldEventsSchema = z.record(z.string(), z.array(plutoEventSchema));

/** Completions that wait for the end of the quiet time, of whoever is signed in. */
export interface HeldEvents {
  get(): readonly PlutoEvent[];
  set(events: readonly PlutoEvent[]): void;
}

/**
 * Keeps held completions over a restart, separately for each server and account. Names stay in memory: what is on disk
 * are ids and times.
 * @param keyOf key of who is signed in, null when nobody is
 */
export function heldEvents(
  file: JsonFile<Record<string, PlutoEvent[]>>,
  keyOf: () => string | null,
): HeldEvents {
  const names = new Map<string, string>();
  return {
    get: () =>
      (file.read()[keyOf() ?? ''] ?? []).map((event) => ({
        ...event,
        candidate_name: names.get(event.event_id) ?? null,
      })),
    set(events) {
      const key = keyOf();
      if (key === null) return;
      names.clear();
      for (const { event_id, candidate_name } of events) {
        if (candidate_name) names.set(event_id, candidate_name);
      }
      file.write({ ...file.read(), [key]: events.map((event) => ({ ...event, candidate_name: null })) });
    },
  };
}
