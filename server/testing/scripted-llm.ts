import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted model does with one request. */
export type ScriptedReply =
  | { json: unknown }
  | { text: string }
  | { toolArguments: string }
  | { status: number }
  | { body: string }
  | { redirect: string }
  | 'hang';

/** One chat request as it came over the wire. */
export interface ChatRequest {
  authorization: string | null;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { json_schema: { schema: unknown } };
  };
}

export interface ScriptedLlm {
  baseUrl: string;
  requests: ChatRequest[];
  /** What the next requests are answered with, in order. */
  script: ScriptedReply[];
  close(): Promise<void>;
}

function completion(message: object): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
  });
}

function bodyOf(reply: Exclude<ScriptedReply, 'hang' | { redirect: string } | { status: number }>): string {
  if ('json' in reply) return completion({ content: JSON.stringify(reply.json) });
  if ('text' in reply) return completion({ content: reply.text });
  if ('body' in reply) return reply.body;
  const call = {
    id: 'call_1',
    type: 'function',
    function: { name: 'reply', arguments: reply.toolArguments },
  };
  return completion({ content: null, tool_calls: [call] });
}

/**
 * A server on this machine that speaks chat completions from a script. A request beyond the script is answered with
 * 500, so that a surprising call is seen.
 */
export async function startScriptedLlm(): Promise<ScriptedLlm> {
  const requests: ChatRequest[] = [];
  const script: ScriptedReply[] = [];
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    requests.push({
      authorization: request.headers.authorization ?? null,
      body: JSON.parse(Buffer.concat(parts).toString('utf8')) as ChatRequest['body'],
    });
    const reply = script.shift() ?? { status: 500 };
    if (reply === 'hang') return;
    if ('status' in reply || 'redirect' in reply) {
      const head = 'status' in reply ? {} : { location: reply.redirect };
      response.writeHead('status' in reply ? reply.status : 307, head);
      response.end(JSON.stringify({ error: { message: 'scripted' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(bodyOf(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
