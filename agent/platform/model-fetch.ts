import { setTimeout as pause } from 'node:timers/promises';

/** Longest pause that a talk bears while a limit resets, in milliseconds. */
const longestPauseMs = 4_000;

/** Seconds or a date (RFC 9110, 10.2.3); null without a usable one. */
function retryAfterMs(response: Response): number | null {
  const header = response.headers.get('retry-after');
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[a-z_]{1,60}$/.test(value);

/** The refusal without its sentences: endpoints repeat keys and pieces of the talk in them, and they reach logs. */
async function withoutSentences(response: Response): Promise<Response> {
  const body = (await response.json().catch(() => null)) as {
    error?: { code?: unknown; type?: unknown };
  } | null;
  const { code, type } = body?.error ?? {};
  const error = {
    message: `The endpoint answered with ${response.status}.`,
    code: isWord(code) ? code : null,
    type: isWord(type) ? type : null,
  };
  return new Response(JSON.stringify({ error }), {
    status: response.status,
    headers: { 'content-type': 'application/json' },
  });
}

/**
 * How endpoints of models are called: a rate limit that resets within a breath is waited for once, and no refusal
 * brings its own words along.
 */
export const modelFetch: typeof fetch = async (input, init) => {
  let response = await fetch(input, init);
  const pauseMs = response.status === 429 ? retryAfterMs(response) : null;
  if (pauseMs !== null && pauseMs <= longestPauseMs) {
    await response.body?.cancel();
    await pause(pauseMs, undefined, init?.signal ? { signal: init.signal } : {});
    response = await fetch(input, init);
  }
  return response.ok ? response : withoutSentences(response);
};
