import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedLlm, type ScriptedReply, startScriptedLlm } from '../testing/scripted-llm.ts';
import { type JsonReply, openAiCompatible } from './llm.ts';

let endpoint: ScriptedLlm;
beforeAll(async () => {
  endpoint = await startScriptedLlm();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.requests.length = 0;
  endpoint.script.length = 0;
});

const request = { system: 'rules', user: 'data', schema: { name: 'reply', schema: { type: 'object' } } };
const ask = (timeLimitMs = 10_000, apiKey: string | null = 'key-1'): Promise<JsonReply> =>
  openAiCompatible({ apiKey, baseUrl: `${endpoint.baseUrl}/`, model: 'm-1', timeLimitMs }).askForJson(
    request,
  );
const trouble = (name: string) => ({ ok: false, trouble: name });

describe('openAiCompatible', () => {
  it('asks in the words of chat completions, with key and schema', async () => {
    endpoint.script.push({ json: { a: 1 } });
    expect(await ask()).toEqual({ ok: true, json: { a: 1 } });
    expect(endpoint.requests).toMatchObject([
      {
        authorization: 'Bearer key-1',
        body: {
          model: 'm-1',
          messages: [
            { role: 'system', content: 'rules' },
            { role: 'user', content: 'data' },
          ],
          response_format: { type: 'json_schema', json_schema: { name: 'reply', strict: true } },
        },
      },
    ]);
    endpoint.script.push({ json: {} });
    await ask(10_000, null);
    expect(endpoint.requests[1]?.authorization).toBeNull();
  });

  it.each<[string, ScriptedReply, unknown]>([
    ['plain text', { text: ' {"a":1} ' }, { a: 1 }],
    ['a fence', { text: '```json\n{"a":1}\n```' }, { a: 1 }],
    ['a tool call', { toolArguments: '{"a":1}' }, { a: 1 }],
  ])('takes JSON from %s', async (_name, reply, json) => {
    endpoint.script.push(reply);
    expect(await ask()).toEqual({ ok: true, json });
  });

  it.each<[string, ScriptedReply, string]>([
    ['a wrong key', { status: 401 }, 'wrong_key'],
    ['too many requests', { status: 429 }, 'rate_limited'],
    ['a server in trouble', { status: 503 }, 'unavailable'],
    ['prose', { text: 'Sure! Here is what I found.' }, 'invalid_reply'],
    ['JSON that was cut off', { text: '{"a":' }, 'invalid_reply'],
    ['no completion', { body: '{"choices":[]}' }, 'invalid_reply'],
    ['no JSON at all', { body: '<html>' }, 'invalid_reply'],
    ['an endless reply', { text: `{"a":"${'x'.repeat(600_000)}"}` }, 'invalid_reply'],
    ['a redirect to another host', { redirect: 'http://127.0.0.1:9/' }, 'unavailable'],
  ])('calls %s by its name', async (_name, reply, name) => {
    endpoint.script.push(reply);
    expect(await ask()).toEqual(trouble(name));
  });

  it('asks once more without a schema where a server does not know it', async () => {
    endpoint.script.push({ status: 400 }, { json: { a: 1 } });
    expect(await ask()).toEqual({ ok: true, json: { a: 1 } });
    expect(endpoint.requests.map(({ body }) => 'response_format' in body)).toEqual([true, false]);
    endpoint.script.push({ status: 400 }, { status: 400 });
    expect(await ask()).toEqual(trouble('unavailable'));
  });

  it('gives up when the time is over, and when nobody is there', async () => {
    endpoint.script.push('hang');
    expect(await ask(150)).toEqual(trouble('timeout'));
    const gone = openAiCompatible({ apiKey: null, baseUrl: 'http://127.0.0.1:9/v1', model: 'm' });
    expect(await gone.askForJson(request)).toEqual(trouble('unavailable'));
  });
});
