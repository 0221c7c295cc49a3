import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a scripted model does at one turn: say something, call a tool, or fail with an HTTP status. */
export type ScriptedTurn =
  | { say: string }
  | { call: { name: string; arguments: Record<string, unknown> } }
  | { fail: { status: number; message: string } };

/** A chat request as it came over the wire. */
export interface ChatRequest {
  messages: { role: string; content: unknown; tool_call_id?: string }[];
  tools?: { function: { name: string; parameters: unknown } }[];
}

/** An endpoint that speaks the wire format of OpenAI's chat completions, streamed, from a script. */
export interface ScriptedEndpoint {
  /** Base URL for an OpenAI client. */
  baseUrl: string;
  /** Every chat request that came, in order. */
  requests: ChatRequest[];
  close(): Promise<void>;
}

function chunk(delta: unknown, finish: string | null): string {
  const body = {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
  return `data: ${JSON.stringify(body)}\n\n`;
}

function stream(turn: Exclude<ScriptedTurn, { fail: unknown }>, number: number): string[] {
  if ('say' in turn) {
    const words = turn.say.split(/(?<= )/);
    return [
      chunk({ role: 'assistant', content: '' }, null),
      ...words.map((word) => chunk({ content: word }, null)),
      chunk({}, 'stop'),
    ];
  }
  const text = JSON.stringify(turn.call.arguments);
  const half = Math.ceil(text.length / 2);
  const part = (piece: object) => chunk({ tool_calls: [{ index: 0, ...piece }] }, null);
  return [
    part({ id: `call_${number}`, type: 'function', function: { name: turn.call.name, arguments: '' } }),
    part({ function: { arguments: text.slice(0, half) } }),
    part({ function: { arguments: text.slice(half) } }),
    chunk({}, 'tool_calls'),
  ];
}

async function readBody(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Starts the endpoint on a free port. A request beyond the script fails with status 500 and "unscripted", so that a
 * surprising call is seen instead of looking like a quiet model.
 */
export async function startScriptedEndpoint(script: readonly ScriptedTurn[]): Promise<ScriptedEndpoint> {
  const requests: ChatRequest[] = [];
  const server = http.createServer(async (request, response) => {
    // A client that has hung up meanwhile sends half a body; nobody waits for the answer.
    const text = await readBody(request).catch(() => '');
    if (text === '') return response.destroy();
    const body = JSON.parse(text) as ChatRequest;
    const turn = script[requests.length] ?? { fail: { status: 500, message: 'unscripted' } };
    requests.push(body);
    if ('fail' in turn) {
      response.writeHead(turn.fail.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: turn.fail.message, type: 'invalid_request_error' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const line of stream(turn, requests.length)) response.write(line);
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
