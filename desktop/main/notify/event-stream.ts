import { type PlutoEvent, plutoEventSchema } from '@pluto/shared/events/event.ts';
import { type FetchLike, pathOf } from '@pluto/shared/http/call-route.ts';
import { watchEvents } from '@pluto/shared/http/notify.ts';
import type { ConnectionState } from '@pluto/shared/ipc/states.ts';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import { backOffMs } from './back-off.ts';
import type { EventCursor } from './event-cursor.ts';
import { compareEventIds } from './event-id.ts';

/** The first message: the newest event there is, null or absent before the very first. */
const helloSchema = z.object({ event_id: z.string().regex(/^\d+$/).nullish() });

/** A stream that is silent for this long is taken for dead: sleeping laptops get no error from the network. */
const silenceMs = 90_000;
/** Replay ends when the event named by "hello" has come, or after this long without another one. */
const settleMs = 1500;

export interface EventStreamOptions {
  baseUrl: string;
  token: string;
  fetch: FetchLike;
  clock: Clock;
  random: () => number;
  cursor: EventCursor;
  /** One event, in order, once. `missed` ones happened before this connection. */
  onEvent(event: PlutoEvent, missed: boolean): void;
  /** All missed events have been handed over; the cursor moves on after this returns. */
  onCaughtUp(): void;
  onState(state: ConnectionState): void;
  /** The server no longer takes the token. */
  onRefused(): void;
}

export interface EventStream {
  stop(): void;
  /** Tries again at once if it is waiting. */
  retryNow(): void;
}

/**
 * Watches the recruiter's events for as long as it is not stopped. Comes back after every break with
 * `Last-Event-ID`, so that nothing is lost; what came twice is handed over once. The cursor is saved after an
 * event was handled, and after a replay as a whole, so that a crash repeats rather than loses.
 */
export function watchEventStream(options: EventStreamOptions): EventStream {
  const { clock, cursor } = options;
  let stopped = false;
  let failures = 0;
  let abort = new AbortController();
  let cancelRetry: (() => void) | null = null;
  let retry: (() => void) | null = null;

  const tell = (state: ConnectionState['state'], retryAt: string | null = null) =>
    options.onState({ state, since: clock.now().toISOString(), retry_at: retryAt });

  function reader() {
    let replayUntil: string | null = null;
    let handled = cursor.get();
    let cancelSettle: (() => void) | null = null;

    function caughtUp(): void {
      cancelSettle?.();
      cancelSettle = null;
      if (replayUntil === null) return;
      const until = replayUntil;
      replayUntil = null;
      options.onCaughtUp();
      cursor.set(handled !== null && compareEventIds(handled, until) > 0 ? handled : until);
    }

    function settleSoon(): void {
      cancelSettle?.();
      cancelSettle = clock.after(settleMs, caughtUp);
    }

    function onHello(latest: string): void {
      failures = 0;
      tell('online');
      if (handled === null || compareEventIds(handled, latest) > 0) {
        // The first start on this computer, or another database behind the address: only what comes now is news.
        handled = latest;
        cursor.set(latest);
      } else if (compareEventIds(handled, latest) < 0) {
        replayUntil = latest;
        settleSoon();
      }
    }

    function onEvent(event: PlutoEvent): void {
      if (handled !== null && compareEventIds(event.event_id, handled) <= 0) return;
      const missed = replayUntil !== null && compareEventIds(event.event_id, replayUntil) <= 0;
      if (!missed) caughtUp();
      handled = event.event_id;
      options.onEvent(event, missed);
      if (!missed) cursor.set(event.event_id);
      else if (event.event_id === replayUntil) caughtUp();
      else settleSoon();
    }

    return {
      onMessage(message: EventSourceMessage): void {
        const data: unknown = JSON.parse(message.data);
        if (message.event === 'hello') onHello(helloSchema.parse(data).event_id ?? '0');
        else if (message.event === 'event') {
          // An event of a newer server that this version does not know is passed over, not fatal.
          const parsed = plutoEventSchema.safeParse(data);
          if (parsed.success) onEvent(parsed.data);
        }
      },
      close: () => cancelSettle?.(),
    };
  }

  async function readOnce(): Promise<'refused' | 'ended'> {
    abort = new AbortController();
    const { signal } = abort;
    const lastId = cursor.get();
    const headers: Record<string, string> = {
      accept: 'text/event-stream',
      authorization: `Bearer ${options.token}`,
    };
    if (lastId !== null) headers['last-event-id'] = lastId;
    const response = await options.fetch(`${options.baseUrl}${pathOf(watchEvents)}`, { headers, signal });
    if (response.status === 401) return 'refused';
    if (!response.ok || !response.body) throw new Error(`event stream answered ${response.status}`);

    const messages = reader();
    const parser = createParser({ onEvent: messages.onMessage });
    const decoder = new TextDecoder();
    let cancelSilence = () => {};
    try {
      const body = response.body.getReader();
      for (;;) {
        cancelSilence();
        cancelSilence = clock.after(silenceMs, () => abort.abort());
        const { done, value } = await body.read();
        if (done || signal.aborted) return 'ended';
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      cancelSilence();
      messages.close();
      abort.abort();
    }
  }

  function wait(): Promise<void> {
    failures += 1;
    const ms = backOffMs(failures, options.random());
    tell('offline', new Date(clock.now().getTime() + ms).toISOString());
    return new Promise((resolve) => {
      retry = resolve;
      cancelRetry = clock.after(ms, resolve);
    });
  }

  async function run(): Promise<void> {
    tell('connecting');
    while (!stopped) {
      try {
        if ((await readOnce()) === 'refused') {
          if (!stopped) options.onRefused();
          return;
        }
      } catch {
        // Whatever broke the stream, the answer is to come back for the rest.
      }
      if (stopped) return;
      await wait();
      cancelRetry?.();
      retry = null;
    }
  }

  void run();
  return {
    stop() {
      stopped = true;
      abort.abort();
      cancelRetry?.();
      retry?.();
    },
    retryNow: () => retry?.(),
  };
}
