import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** An event of the realtime protocol, as JSON. */
export type RealtimeEvent = { type: string } & Record<string, unknown>;

/** An endpoint that speaks the realtime WebSocket protocol from a script. */
export interface ScriptedRealtime {
  baseUrl: string;
  /** Path, query and headers of the connection. */
  opened: { url: string; headers: IncomingHttpHeaders }[];
  /** Every event the client sent, in order. */
  received: RealtimeEvent[];
  /** Sends an event as the server would. */
  send(event: RealtimeEvent): void;
  /** Sends a whole response that calls one tool. */
  callTool(name: string, args: Record<string, unknown>): void;
  close(): Promise<void>;
}

/** Starts the endpoint on a free port. It confirms sessions and items; everything else is sent by the test. */
export async function startScriptedRealtime(): Promise<ScriptedRealtime> {
  const server = http.createServer();
  const sockets = new WebSocketServer({ server });
  const opened: ScriptedRealtime['opened'] = [];
  const received: RealtimeEvent[] = [];
  let socket: WebSocket | null = null;
  let responses = 0;
  const send = (event: RealtimeEvent) =>
    socket?.send(JSON.stringify({ event_id: `event_${Date.now()}`, ...event }));
  sockets.on('connection', (connected, request) => {
    socket = connected;
    opened.push({ url: request.url ?? '', headers: request.headers });
    send({ type: 'session.created', session: {} });
    connected.on('message', (bytes) => {
      const event = JSON.parse(String(bytes)) as RealtimeEvent;
      received.push(event);
      if (event.type === 'session.update') send({ type: 'session.updated', session: event.session });
      if (event.type === 'conversation.item.create') {
        send({
          type: 'conversation.item.added',
          item: event.item,
          previous_item_id: event.previous_item_id ?? null,
        });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    opened,
    received,
    send,
    callTool: (name, args) => {
      // A response names the request it answers; one that nobody asked for names none.
      const asked = received.filter(({ type }) => type === 'response.create')[responses];
      const metadata = (asked?.response as { metadata?: unknown } | undefined)?.metadata ?? {};
      responses += 1;
      const id = `resp_${responses}`;
      const item = {
        id: `item_${responses}`,
        object: 'realtime.item',
        type: 'function_call',
        status: 'completed',
        call_id: `call_${responses}`,
        name,
        arguments: JSON.stringify(args),
      };
      const response = { id, object: 'realtime.response', status: 'completed', output: [item], metadata };
      send({ type: 'response.created', response: { ...response, status: 'in_progress', output: [] } });
      send({ type: 'response.output_item.added', response_id: id, output_index: 0, item });
      send({ type: 'response.output_item.done', response_id: id, output_index: 0, item });
      send({ type: 'response.done', response });
    },
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
