import { intakeStateSchema } from '@pluto/shared/http/intake-state.ts';
import type { IntakeClient } from './intake-client.ts';
import { refusalOf } from './refusal-of.ts';
import type { WizardActions } from './wizard-actions.ts';
import type { WizardStore } from './wizard-store.ts';

/** The part of EventSource that is needed. */
export interface EventStream {
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface ConnectionOptions {
  client: IntakeClient;
  store: WizardStore;
  actions: WizardActions;
  openStream: (url: string) => EventStream;
  /** Waits between tries in milliseconds; the last one is repeated. */
  waitsMs?: readonly number[];
}

/**
 * Follows the intake's event stream while there is an intake to follow. When it breaks, asks for the state at
 * growing intervals (at once when the browser says it is online), then opens the stream again and sends what
 * waits. Returns the function that ends it.
 */
export function keepConnected({
  client,
  store,
  actions,
  openStream,
  waitsMs = [500, 1000, 2000, 4000, 8000],
}: ConnectionOptions): () => void {
  let stream: EventStream | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let tries = 0;
  let probing = false;

  const isNeeded = () => store.get().phase === 'ready';

  function stop() {
    stream?.close();
    stream = null;
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function start() {
    if (stream || !isNeeded()) return;
    const opened = openStream(client.eventsUrl());
    stream = opened;
    opened.addEventListener('state', ({ data }) => {
      const parsed = intakeStateSchema.safeParse(parseJson(data));
      if (!parsed.success) return;
      tries = 0;
      store.dispatch({ type: 'state_received', intake: parsed.data });
    });
    opened.addEventListener('error', () => {
      if (stream !== opened) return;
      opened.close();
      stream = null;
      retrySoon();
    });
  }

  function retrySoon() {
    if (timer || !isNeeded()) return;
    const wait = waitsMs[Math.min(tries, waitsMs.length - 1)] ?? 0;
    tries += 1;
    timer = setTimeout(probe, wait);
  }

  async function probe(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (probing || !isNeeded()) return;
    probing = true;
    try {
      await actions.refresh();
      start();
      await actions.flush();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) store.dispatch({ type: 'refused', refusal });
      else store.dispatch({ type: 'connection_lost' });
      retrySoon();
    } finally {
      probing = false;
    }
  }

  function onChange() {
    if (!isNeeded()) return stop();
    if (store.get().connection === 'lost') retrySoon();
    else if (!timer && !probing) start();
  }

  const onOnline = () => void probe();
  const onOffline = () => store.dispatch({ type: 'connection_lost' });
  const onVisible = () => {
    // Phones stop timers and sockets of a page in the background.
    if (document.visibilityState === 'visible' && !stream) void probe();
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onVisible);
  const unsubscribe = store.subscribe(onChange);
  onChange();

  return () => {
    unsubscribe();
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', onVisible);
    stop();
  };
}

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
