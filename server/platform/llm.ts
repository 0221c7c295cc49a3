/** Why a model gave nothing that can be used. None of them holds words of the request or the reply. */
export type LlmTrouble = 'timeout' | 'rate_limited' | 'wrong_key' | 'unavailable' | 'invalid_reply';

export interface JsonRequest {
  /** Rules for the model. */
  system: string;
  /** Data, as text. */
  user: string;
  /** JSON Schema of the reply, with a name for it. */
  schema: { name: string; schema: Record<string, unknown> };
}

export type JsonReply = { ok: true; json: unknown } | { ok: false; trouble: LlmTrouble };

/** A language model that answers in JSON. Expected failures are outcomes; it never throws. */
export interface Llm {
  /** Where what is asked goes: the host, for notices. */
  readonly host: string;
  readonly model: string;
  askForJson(request: JsonRequest): Promise<JsonReply>;
}

export interface LlmSettings {
  /** Null for servers that ask for none. */
  apiKey: string | null;
  /** For example `https://api.openai.com/v1`; any server that speaks chat completions. */
  baseUrl: string;
  model: string;
  /** For the whole answer, all tries together. */
  timeLimitMs?: number;
}

/** A reply of a few dozen values is a few kilobytes. */
const mostBytes = 512 * 1024;

function troubleOf(status: number): LlmTrouble {
  if (status === 401 || status === 403) return 'wrong_key';
  return status === 429 ? 'rate_limited' : 'unavailable';
}

async function readLimited(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The JSON in a chat completion: its text, with or without a fence, or the arguments of its one tool call. */
function jsonOf(body: string): unknown {
  const reply = JSON.parse(body) as {
    choices?: {
      message?: { content?: unknown; tool_calls?: { function?: { arguments?: unknown } }[] };
    }[];
  };
  const message = reply.choices?.[0]?.message;
  const text = message?.tool_calls?.[0]?.function?.arguments ?? message?.content;
  if (typeof text !== 'string') throw new Error('no text in the reply');
  return JSON.parse(text.trim().replace(/^```(?:json)?\s*|\s*```$/g, ''));
}

/**
 * A model behind any server that speaks OpenAI's chat completions. The reply's shape is asked for by JSON Schema; a
 * server that does not know that (400, 422) is asked once more without it, for the rules say the shape in words too.
 */
export function openAiCompatible(settings: LlmSettings): Llm {
  const { apiKey, baseUrl, model, timeLimitMs = 15_000 } = settings;
  const address = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  const post = ({ system, user, schema }: JsonRequest, withSchema: boolean, signal: AbortSignal) =>
    fetch(address, {
      method: 'POST',
      signal,
      // A redirect would send a resume to a host that nobody agreed to.
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        ...(withSchema
          ? { response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } } }
          : {}),
      }),
    });
  return {
    host: new URL(baseUrl).host,
    model,
    askForJson: async (request) => {
      const signal = AbortSignal.timeout(timeLimitMs);
      try {
        let response = await post(request, true, signal);
        if (response.status === 400 || response.status === 422) {
          await response.body?.cancel();
          response = await post(request, false, signal);
        }
        if (!response.ok) {
          await response.body?.cancel();
          return { ok: false, trouble: troubleOf(response.status) };
        }
        const body = await readLimited(response);
        if (body === null) return { ok: false, trouble: 'invalid_reply' };
        try {
          return { ok: true, json: jsonOf(body) };
        } catch {
          return { ok: false, trouble: 'invalid_reply' };
        }
      } catch {
        return { ok: false, trouble: signal.aborted ? 'timeout' : 'unavailable' };
      }
    },
  };
}
