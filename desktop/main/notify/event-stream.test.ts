import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { ConnectionState } from '@pluto/shared/ipc/states.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fake-clock.ts';
import { type EventStream, watchEventStream } from './event-stream.ts';

const candidateId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

function event(id: number, type: PlutoEvent['type'] = 'intake_completed'): PlutoEvent {
  return {
    event_id: String(id),
    type,
    at: '2026-03-02T09:00:00.000Z',
    candidate_id: candidateId,
    candidate_name: 'Maya',
    details: {},
  };
}

/** A server whose every connection the test plays by hand. */
interface Connection {
  lastEventId: string | undefined;
  authorization: string | undefined;
  hello(latest: number): void;
  send(...ids: number[]): void;
  raw(text: string): void;
  end(): void;
}

let server: Server;
let baseUrl: string;
let connections: Connection[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let stream: EventStream | null;
let clock: FakeClock;

function play(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const write = (name: string, data: unknown) =>
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const { 'last-event-id': lastEventId, authorization } = request.headers;
  connections.push({
    lastEventId: lastEventId as string | undefined,
    authorization,
    hello: (latest) => void write('hello', { event_id: String(latest) }),
    send: (...ids) => {
      for (const id of ids) write('event', event(id));
    },
    raw: (text) => void response.write(text),
    end: () => void response.end(),
  });
}

beforeEach(async () => {
  connections = [];
  answer = play;
  clock = new FakeClock();
  stream = null;
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  stream?.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function watch(start: string | null) {
  const seen: { id: string; missed: boolean }[] = [];
  const states: ConnectionState[] = [];
  let stored = start;
  const onCaughtUp = vi.fn();
  const onRefused = vi.fn();
  stream = watchEventStream({
    baseUrl,
    token: 'session-token',
    fetch,
    clock,
    random: () => 0.5,
    cursor: {
      get: () => stored,
      set: (id) => {
        stored = id;
      },
    },
    onEvent: ({ event_id }, missed) => seen.push({ id: event_id, missed }),
    onCaughtUp,
    onState: (state) => states.push(state),
    onRefused,
  });
  return { seen, states, onCaughtUp, onRefused, cursor: () => stored };
}

async function connection(number: number): Promise<Connection> {
  await vi.waitFor(() => expect(connections.length).toBeGreaterThanOrEqual(number));
  return connections[number - 1] as Connection;
}

describe('watchEventStream', () => {
  it('starts from now on a computer that never saw an event', async () => {
    const { seen, cursor, onCaughtUp } = watch(null);
    const first = await connection(1);
    expect(first.lastEventId).toBeUndefined();
    expect(first.authorization).toBe('Bearer session-token');
    first.hello(41);
    first.send(42);
    await vi.waitFor(() => expect(seen).toEqual([{ id: '42', missed: false }]));
    expect(cursor()).toBe('42');
    expect(onCaughtUp).not.toHaveBeenCalled();
  });

  it('replays what was missed once, as a group, and moves the cursor after it', async () => {
    const { seen, cursor, onCaughtUp } = watch('10');
    const first = await connection(1);
    expect(first.lastEventId).toBe('10');
    onCaughtUp.mockImplementation(() => expect(cursor()).toBe('10'));
    first.hello(12);
    first.send(11, 12, 13);
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    expect(seen).toEqual([
      { id: '11', missed: true },
      { id: '12', missed: true },
      { id: '13', missed: false },
    ]);
    expect(onCaughtUp).toHaveBeenCalledTimes(1);
    expect(cursor()).toBe('13');
  });

  it('has caught up after a pause when the last event never comes', async () => {
    const { seen, cursor, onCaughtUp } = watch('10');
    const first = await connection(1);
    first.hello(15);
    first.send(11);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(onCaughtUp).not.toHaveBeenCalled();
    clock.advance(1500);
    expect(onCaughtUp).toHaveBeenCalledTimes(1);
    expect(cursor()).toBe('15');
  });

  it('comes back after a break with the last event seen, and drops what comes twice', async () => {
    const { seen, states } = watch('1');
    const first = await connection(1);
    first.hello(1);
    first.send(2);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    first.end();
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('offline'));
    expect(states.at(-1)?.retry_at).toBe('2026-03-02T09:00:01.000Z');
    clock.advance(1000);
    const second = await connection(2);
    expect(second.lastEventId).toBe('2');
    second.hello(3);
    second.send(2, 3);
    await vi.waitFor(() => expect(seen.map(({ id }) => id)).toEqual(['2', '3']));
    expect(states.map(({ state }) => state)).toEqual(['connecting', 'online', 'offline', 'online']);
  });

  it('repeats a replay that was cut off before its end', async () => {
    const { seen, cursor, states } = watch('10');
    const first = await connection(1);
    first.hello(12);
    first.send(11);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    first.end();
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('offline'));
    expect(cursor()).toBe('10');
    clock.advance(1000);
    const second = await connection(2);
    expect(second.lastEventId).toBe('10');
  });

  it('waits longer after each failure and starts anew after a success', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    const { states } = watch('1');
    for (const waitMs of [1000, 2000, 4000]) {
      await vi.waitFor(() => expect(clock.waitingMs).toContain(waitMs));
      clock.advance(waitMs);
    }
    await vi.waitFor(() => expect(clock.waitingMs).toContain(8000));
    answer = play;
    clock.advance(8000);
    const up = await connection(1);
    up.hello(1);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('online'));
    up.end();
    await vi.waitFor(() => expect(clock.waitingMs).toContain(1000));
  });

  it('tries at once when asked to', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    watch('1');
    await vi.waitFor(() => expect(clock.waitingMs).toContain(1000));
    answer = play;
    stream?.retryNow();
    await connection(1);
  });

  it('takes a long silence for a dead connection', async () => {
    const { states } = watch('1');
    const first = await connection(1);
    first.hello(1);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('online'));
    await vi.waitFor(() => expect(clock.waitingMs).toContain(90_000));
    clock.advance(90_000);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('offline'));
  });

  it('stops and says so when the session is no longer taken', async () => {
    answer = (_request, response) => response.writeHead(401).end();
    const { onRefused } = watch('1');
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledTimes(1));
    expect(clock.waitingMs).toEqual([]);
  });

  it('goes on from now when the server has another, younger database', async () => {
    const { seen, cursor } = watch('900');
    const first = await connection(1);
    first.hello(5);
    first.send(6);
    await vi.waitFor(() => expect(seen).toEqual([{ id: '6', missed: false }]));
    expect(cursor()).toBe('6');
  });

  it('passes over events of a newer server that it does not know', async () => {
    const { seen } = watch('1');
    const first = await connection(1);
    first.hello(1);
    first.raw(`event: event\ndata: ${JSON.stringify({ ...event(2), type: 'moon.landed' })}\n\n`);
    first.send(3);
    await vi.waitFor(() => expect(seen.map(({ id }) => id)).toEqual(['3']));
  });

  it('does nothing any more after stop', async () => {
    const { seen, states } = watch('1');
    const first = await connection(1);
    first.hello(1);
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('online'));
    stream?.stop();
    await vi.waitFor(() => expect(clock.waitingMs).toEqual([]));
    expect(seen).toEqual([]);
    expect(states.at(-1)?.state).toBe('online');
  });
});
