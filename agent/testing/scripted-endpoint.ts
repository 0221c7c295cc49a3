import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool call of a scripted model; `raw` stands for its arguments as they are, also where they are no JSON. */
export type ScriptedCall = { name: string } & ({ arguments: Record<string, unknown> } | { raw: string });

/** What a scripted model does with one chat request. */
export type ScriptedTurn =
  /** Says something, in words. Empty text is a reply without anything in it. */
  | { say: string }
  | { call: ScriptedCall }
  /** Several calls in one reply. */
  | { calls: ScriptedCall[] }
  /** Fails with a status; the sentence in the body repeats what an endpoint might. */
  | { fail: { status: number; message: string; code?: string; retryAfter?: string } }
  /** Takes the request and never answers. */
  | 'hang'
  /** Begins a tool call and then tears the connection. */
  | 'cut'
  /** Begins a tool call and then ends the reply as if it were whole. */
  | 'half'
  /** Begins a reply and then sends nothing more. */
  | 'stall';

/** A chat request as it came over the wire. */
export interface ChatRequest {
  model: string;
  stream: boolean;
  messages: { role: string; content: unknown; tool_call_id?: string; tool_calls?: unknown[] }[];
  tools?: { function: { name: string; parameters: unknown } }[];
  parallel_tool_calls?: boolean;
}

/** A request for hearing or speaking as it came over the wire. */
export interface AudioRequest {
  path: string;
  /** Fields of the form, or of the JSON body. */
  fields: Record<string, string>;
  /** The sound of a transcription request. */
  sound: Uint8Array | null;
}

export interface EndpointOptions {
  /** The one key that is let in; any when absent. */
  apiKey?: string;
  /** What is heard, one for each transcription, in order; with how sure the recogniser is where that matters. */
  hears?: (string | { text: string; confidence: number })[];
  /** Answers `verbose_json` with 400, as recognisers do that do not know it. */
  plainOnly?: boolean;
}

/** An endpoint that speaks the wire formats of OpenAI: chat completions, transcription, speech. */
export interface ScriptedEndpoint {
  /** Base URL for an OpenAI client. */
  baseUrl: string;
  /** Every chat request that came, in order. */
  requests: ChatRequest[];
  audio: AudioRequest[];
  close(): Promise<void>;
}

/** Samples a second of the speech this endpoint gives back, 16 bit, one channel. */
export const speechRate = 24_000;

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

/** A call as it is streamed: its name first, then its arguments in pieces of a few letters. */
function callChunks(call: ScriptedCall, id: string, index: number): string[] {
  const text = 'raw' in call ? call.raw : JSON.stringify(call.arguments);
  const part = (piece: object) => chunk({ tool_calls: [{ index, ...piece }] }, null);
  return [
    part({ id, type: 'function', function: { name: call.name, arguments: '' } }),
    ...(text.match(/.{1,7}/gs) ?? []).map((piece) => part({ function: { arguments: piece } })),
  ];
}

type StreamedTurn = Exclude<ScriptedTurn, { fail: unknown } | 'hang' | 'stall'>;

function stream(turn: StreamedTurn, number: number): string[] {
  if (turn === 'cut' || turn === 'half') {
    const begun = { name: 'update_candidate_profile', raw: '{"field_name":"notice_per' };
    return callChunks(begun, `call_${number}`, 0);
  }
  if ('say' in turn) {
    const words = turn.say === '' ? [] : turn.say.split(/(?<= )/);
    return [
      chunk({ role: 'assistant', content: '' }, null),
      ...words.map((word) => chunk({ content: word }, null)),
      chunk({}, 'stop'),
    ];
  }
  const calls = 'calls' in turn ? turn.calls : [turn.call];
  return [
    ...calls.flatMap((call, index) => callChunks(call, `call_${number}_${index}`, index)),
    chunk({}, 'tool_calls'),
  ];
}

async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A tone, so that there is something to hear. */
function tone(seconds: number): Buffer {
  const samples = new Int16Array(Math.round(seconds * speechRate));
  for (let at = 0; at < samples.length; at += 1)
    samples[at] = Math.round(8_000 * Math.sin((at * 2 * Math.PI * 330) / speechRate));
  return Buffer.from(samples.buffer);
}

async function readAudio(path: string, request: http.IncomingMessage, body: Buffer): Promise<AudioRequest> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    return { path, fields: JSON.parse(body.toString('utf8')) as Record<string, string>, sound: null };
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  const sound = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null;
  const texts = [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
  return { path, fields: Object.fromEntries(texts) as Record<string, string>, sound };
}

function fail(
  response: http.ServerResponse,
  { status, message, code, retryAfter }: Extract<ScriptedTurn, { fail: unknown }>['fail'],
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  response.end(JSON.stringify({ error: { message, type: 'invalid_request_error', code: code ?? null } }));
}

/**
 * Starts the endpoint on a free port. A request beyond the script fails with status 500 and "unscripted", so that a
 * surprising call is seen instead of looking like a quiet model.
 */
export async function startScriptedEndpoint(
  script: readonly ScriptedTurn[],
  options: EndpointOptions = {},
): Promise<ScriptedEndpoint> {
  const requests: ChatRequest[] = [];
  const audio: AudioRequest[] = [];
  const hears = [...(options.hears ?? [])];

  async function answerAudio(path: string, request: http.IncomingMessage, response: http.ServerResponse) {
    const asked = await readAudio(path, request, await readBody(request));
    audio.push(asked);
    if (path.endsWith('/audio/speech')) {
      response.writeHead(200, { 'content-type': 'audio/pcm' });
      response.end(tone(0.2));
      return;
    }
    // The extension of local speech: sentences that will be asked for.
    if (path.endsWith('/audio/speech/prepare')) return void response.writeHead(202).end();
    const isVerbose = asked.fields.response_format === 'verbose_json';
    if (options.plainOnly && isVerbose) {
      return fail(response, {
        status: 400,
        message: 'response_format is not supported',
        code: 'unsupported_value',
      });
    }
    const heard = hears.shift();
    if (heard === undefined) return fail(response, { status: 500, message: 'unscripted' });
    const { text, confidence } = typeof heard === 'string' ? { text: heard, confidence: null } : heard;
    const segments = confidence === null ? [] : [{ text, avg_logprob: Math.log(confidence) }];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isVerbose ? { text, segments } : { text }));
  }

  const server = http.createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path === '/healthz') return void response.end('ok');
    const { authorization = '' } = request.headers;
    if (options.apiKey !== undefined && authorization !== `Bearer ${options.apiKey}`) {
      const message = `Incorrect API key provided: ${authorization.slice('Bearer '.length)}.`;
      return fail(response, { status: 401, message, code: 'invalid_api_key' });
    }
    if (path.includes('/audio/')) return answerAudio(path, request, response);
    // A client that has hung up meanwhile sends half a body; nobody waits for the answer.
    const text = (await readBody(request).catch(() => Buffer.alloc(0))).toString('utf8');
    if (text === '') return void response.destroy();
    const turn = script[requests.length] ?? { fail: { status: 500, message: 'unscripted' } };
    requests.push(JSON.parse(text) as ChatRequest);
    if (turn === 'hang') return;
    if (typeof turn === 'object' && 'fail' in turn) return fail(response, turn.fail);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (turn === 'stall') return void response.write(chunk({ role: 'assistant', content: '' }, null));
    for (const line of stream(turn, requests.length)) response.write(line);
    if (turn === 'cut') setImmediate(() => response.destroy());
    else response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    audio,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
