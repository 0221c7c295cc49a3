import pg from 'pg';
import type { Log } from '../platform/log.ts';
import { wakeChannel } from './emit-event.ts';

/**
 * Tells watchers that something they watch may have changed. A call says "look again", never what changed: after a
 * lost connection every watcher is called once, so nothing is missed.
 */
export interface EventHub {
  /** @returns a function that ends the watching */
  subscribeOrganisation(organisationId: string, changed: () => void): () => void;
  subscribeIntake(intakeId: string, changed: () => void): () => void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const retryMs = 500;
const longestRetryMs = 10_000;

/** One LISTEN connection for this server; it is opened again when it breaks. */
export function createEventHub(databaseUrl: string, log: Log): EventHub {
  const watchers = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | null = null;

  const subscribe = (topic: string, changed: () => void) => {
    const set = watchers.get(topic) ?? new Set();
    watchers.set(topic, set.add(changed));
    return () => {
      set.delete(changed);
      if (set.size === 0 && watchers.get(topic) === set) watchers.delete(topic);
    };
  };
  const call = (topic: string) => {
    for (const changed of [...(watchers.get(topic) ?? [])]) changed();
  };
  const callAll = () => {
    for (const topic of [...watchers.keys()]) call(topic);
  };

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'pluto-hub',
      keepAlive: true,
    });
    let lost = false;
    const onLost = (error?: Error) => {
      if (lost) return;
      lost = true;
      next.end().catch(() => undefined);
      if (client === next) client = null;
      if (stopped) return;
      log.warn({ err: error }, 'the event connection broke; connecting again');
      reconnect(retryMs);
    };
    next.on('error', onLost);
    next.on('end', () => onLost());
    next.on('notification', ({ payload }) => call(payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${wakeChannel}`);
    } catch (error) {
      lost = true;
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
  }

  function reconnect(afterMs: number): void {
    retry = setTimeout(() => {
      connect().then(callAll, (error: unknown) => {
        log.warn({ err: error }, 'the event connection is still broken');
        if (!stopped) reconnect(Math.min(afterMs * 2, longestRetryMs));
      });
    }, afterMs);
    retry.unref();
  }

  return {
    subscribeOrganisation: (id, changed) => subscribe(`organisation:${id}`, changed),
    subscribeIntake: (id, changed) => subscribe(`intake:${id}`, changed),
    start: connect,
    stop: async () => {
      stopped = true;
      if (retry) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
