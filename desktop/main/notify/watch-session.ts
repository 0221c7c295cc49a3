import type { FetchLike } from '@pluto/shared/http/call-route.ts';
import type { ConnectionState, FeedEvent } from '@pluto/shared/ipc/states.ts';
import type { SessionKeeper } from '../accounts/session.ts';
import type { Clock } from '../platform/clock.ts';
import type { JsonFile } from '../platform/json-file.ts';
import { type Watched, watched } from '../platform/watched.ts';
import { eventCursor } from './event-cursor.ts';
import { type EventStream, watchEventStream } from './event-stream.ts';
import type { EventNotifier } from './notifier.ts';

const mostRemembered = 500;

/** The event stream of whoever is signed in. */
export interface SessionWatch {
  connection: Pick<Watched<ConnectionState>, 'get' | 'watch'>;
  /** Events of this run, newest first. */
  recent(): readonly FeedEvent[];
  onEvent(listener: (event: FeedEvent) => void): void;
  retryNow(): void;
  stop(): void;
}

/** Keeps an event stream open while somebody is signed in, and starts anew when the account changes. */
export function watchSession(options: {
  session: SessionKeeper;
  fetch: FetchLike;
  clock: Clock;
  cursors: JsonFile<Record<string, string>>;
  notifier: EventNotifier;
}): SessionWatch {
  const { session, clock, notifier } = options;
  const idle = (): ConnectionState => ({
    state: 'idle',
    since: clock.now().toISOString(),
    retry_at: null,
  });
  const connection = watched<ConnectionState>(idle());
  const listeners = new Set<(event: FeedEvent) => void>();
  let recent: FeedEvent[] = [];
  let stream: EventStream | null = null;
  let watchedToken: string | null = null;

  function follow(): void {
    const current = session.current();
    if ((current?.token ?? null) === watchedToken) return;
    stream?.stop();
    stream = null;
    recent = [];
    watchedToken = current?.token ?? null;
    if (!current) {
      connection.set(idle());
      return;
    }
    const { server_url, token, account } = current;
    stream = watchEventStream({
      baseUrl: server_url,
      token,
      fetch: options.fetch,
      clock,
      random: Math.random,
      cursor: eventCursor(options.cursors, { server_url, account_id: account.account_id }),
      onEvent(event, missed) {
        const item = { event, missed };
        recent = [item, ...recent].slice(0, mostRemembered);
        notifier.onEvent(event, missed);
        for (const listener of listeners) listener(item);
      },
      onCaughtUp: () => notifier.onCaughtUp(),
      onState: (state) => {
        if (watchedToken === token) connection.set(state);
      },
      onRefused: () => session.end('Your session has ended. Sign in again; nothing you saved is lost.'),
    });
  }

  session.state.watch(follow);
  follow();
  return {
    connection,
    recent: () => recent,
    onEvent: (listener) => void listeners.add(listener),
    retryNow: () => stream?.retryNow(),
    stop: () => stream?.stop(),
  };
}
