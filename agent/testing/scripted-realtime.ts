import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** An event of the realtime protocol, as JSON. */
export type RealtimeEvent = { type: string } & Record<string, unknown>;

/** An endpoint that speaks the realtime WebSocket protocol from a script. */
export interface ScriptedRealtime {
  baseUrl: string;
  /** Path, query and headers of each connection that was asked for, let in or not. */
  opened: { url: string; headers: IncomingHttpHeaders }[];
  /** Every event the client sent, in order. */
  received: RealtimeEvent[];
  /** Sends an event as the server would. */
  send(event: RealtimeEvent): void;
  /** Sends a whole response that calls one tool. */
  callTool(name: string, args: Record<string, unknown>): void;
  /** Sends a whole spoken response: its words, and a tone of this length as its sound. */
  speak(text: string, seconds: number): void;
  /** The final transcript of what the candidate said. */
  hear(text: string): void;
  /** Ends the connection from the server's side. */
  drop(): void;
  close(): Promise<void>;
}

export interface RealtimeOptions {
  /** Answers the opening of a connection with this status. */
  refuse?: number;
  /** Lets a client in, then reports this error and closes, as for an account that is used up. */
  errorAfterOpen?: { code: string; message: string };
}

/** Samples a second of the protocol's sound, 16 bit, one channel. */
export const realtimeRate = 24_000;

function tone(seconds: number): Buffer {
  const samples = new Int16Array(Math.round(seconds * realtimeRate));
  for (let at = 0; at < samples.length; at += 1)
    samples[at] = Math.round(8_000 * Math.sin((at * 2 * Math.PI * 220) / realtimeRate));
  return Buffer.from(samples.buffer);
}

/** Starts the endpoint on a free port. It confirms sessions and items; everything else is sent by the test. */
export async function startScriptedRealtime(options: RealtimeOptions = {}): Promise<ScriptedRealtime> {
  const server = http.createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const opened: ScriptedRealtime['opened'] = [];
  const received: RealtimeEvent[] = [];
  let socket: WebSocket | null = null;
  let responses = 0;
  /** Requests for a response that have got one. */
  let answered = 0;
  let heard = 0;
  const send = (event: RealtimeEvent) =>
    socket?.send(JSON.stringify({ event_id: `event_${Date.now()}`, ...event }));
  server.on('upgrade', (request, connection, head) => {
    opened.push({ url: request.url ?? '', headers: request.headers });
    if (options.refuse !== undefined) {
      connection.end(`HTTP/1.1 ${options.refuse} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, connection, head, (client) => sockets.emit('connection', client));
  });
  sockets.on('connection', (connected: WebSocket) => {
    socket = connected;
    send({ type: 'session.created', session: {} });
    if (options.errorAfterOpen) {
      send({ type: 'error', error: { type: 'invalid_request_error', ...options.errorAfterOpen } });
    }
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

  /** Begins a response. It names the oldest request without one; where nobody asked it names none. */
  function beginResponse(item: Record<string, unknown>) {
    const asked = received.filter(({ type }) => type === 'response.create')[answered];
    if (asked) answered += 1;
    const metadata = (asked?.response as { metadata?: unknown } | undefined)?.metadata ?? {};
    responses += 1;
    const id = `resp_${responses}`;
    const whole = { id: `item_${responses}`, object: 'realtime.item', status: 'completed', ...item };
    const response = { id, object: 'realtime.response', status: 'completed', output: [whole], metadata };
    send({ type: 'response.created', response: { ...response, status: 'in_progress', output: [] } });
    send({ type: 'response.output_item.added', response_id: id, output_index: 0, item: whole });
    const end = () => {
      send({ type: 'response.output_item.done', response_id: id, output_index: 0, item: whole });
      send({ type: 'response.done', response });
    };
    return { id, itemId: whole.id, end };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    opened,
    received,
    send,
    callTool: (name, args) => {
      beginResponse({
        type: 'function_call',
        call_id: `call_${responses + 1}`,
        name,
        arguments: JSON.stringify(args),
      }).end();
    },
    speak: (text, seconds) => {
      const { id, itemId, end } = beginResponse({ type: 'message', role: 'assistant', content: [] });
      const at = { response_id: id, item_id: itemId, output_index: 0, content_index: 0 };
      send({ type: 'response.content_part.added', ...at, part: { type: 'audio', transcript: '' } });
      for (const word of text.split(/(?<= )/))
        send({ type: 'response.output_audio_transcript.delta', ...at, delta: word });
      const sound = tone(seconds);
      // A tenth of a second in each piece.
      for (let from = 0; from < sound.length; from += realtimeRate / 5)
        send({
          type: 'response.output_audio.delta',
          ...at,
          delta: sound.subarray(from, from + realtimeRate / 5).toString('base64'),
        });
      send({ type: 'response.output_audio.done', ...at });
      send({ type: 'response.output_audio_transcript.done', ...at, transcript: text });
      send({ type: 'response.content_part.done', ...at, part: { type: 'audio', transcript: text } });
      end();
    },
    hear: (text) => {
      heard += 1;
      send({
        type: 'conversation.item.input_audio_transcription.completed',
        item_id: `said_${heard}`,
        content_index: 0,
        transcript: text,
      });
    },
    drop: () => socket?.close(),
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
