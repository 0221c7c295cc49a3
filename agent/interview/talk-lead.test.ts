import { initializeLogger, log } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GuidedBrain } from '../brains/guided/guided-brain.ts';
import { ModelBrain } from '../brains/model/model-brain.ts';
import { keepWordsOut } from '../platform/wordless-log.ts';
import { briefingFor, type RecordedServer, recordedServer } from '../testing/recorded-server.ts';
import {
  type ScriptedEndpoint,
  type ScriptedTurn,
  startScriptedEndpoint,
} from '../testing/scripted-endpoint.ts';
import { beginScriptedTalk, type ScriptedTalk, secretKey } from '../testing/scripted-talk.ts';

const greeting: ScriptedTurn = { say: 'Hello Noor, I am an AI interviewer. When could you start?' };
const thanks: ScriptedTurn = { say: 'Thank you. What salary do you expect?' };
const save: ScriptedTurn = {
  call: {
    name: 'update_candidate_profile',
    arguments: { field_name: 'notice_period', field_value: 'six weeks' },
  },
};
const fail = (status: number, more: { code?: string; retryAfter?: string } = {}): ScriptedTurn => ({
  // Endpoints do repeat the key, and what was sent, in their refusals.
  fail: { status, message: `Refused ${secretKey} for "I could start in six weeks."`, ...more },
});

let endpoint: ScriptedEndpoint;
let talk: ScriptedTalk;
let server: RecordedServer;
let written: string[] = [];

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'debug' });
  keepWordsOut(log());
});
afterEach(async () => {
  await talk.close();
  await endpoint.close();
  vi.restoreAllMocks();
});

async function begin(
  script: ScriptedTurn[],
  options: { apiKey?: string; environment?: Record<string, string> } = {},
) {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
  endpoint = await startScriptedEndpoint(script, options);
  server = recordedServer(briefingFor(['notice_period', 'willing_to_relocate']));
  talk = await beginScriptedTalk({
    server,
    baseUrl: endpoint.baseUrl,
    // Generous: on a busy machine a model that answers must not look like one that does not.
    modelTimeoutMs: 1_500,
    muteAfterMs: 4_000,
    ...(options.environment ? { environment: options.environment } : {}),
  });
  await expect.poll(() => server.talk.length, { timeout: 8_000 }).toBe(1);
}

const saidByInterviewer = () =>
  server.talk.filter(({ speaker }) => speaker === 'interviewer').map(({ text }) => text);

/** What a test may find in the log of one failure. */
function expectOneClearLine(sentence: RegExp): void {
  const lines = written.flatMap((text) => text.trim().split('\n'));
  const clear = lines.filter((line) => sentence.test(line));
  expect(clear).toHaveLength(1);
  expect(lines.join('\n')).not.toContain(secretKey);
  expect(lines.join('\n')).not.toContain('six weeks');
  expect(lines.join('\n')).not.toContain('Noor');
}

describe('a model that fails for a moment', () => {
  it.each<[string, ScriptedTurn]>([
    ['an error of the service', fail(500)],
    ['a limit that resets within a second', fail(429, { retryAfter: '1' })],
    ['a connection torn in the middle of a tool call', 'cut'],
    ['a reply that ends in the middle of a tool call', 'half'],
    ['no answer in time', 'hang'],
  ])('goes on after %s, and the answer is stored once', async (_name, failure) => {
    await begin([greeting, failure, save, thanks]);
    await talk.hears('I could start in six weeks.');
    await expect.poll(() => saidByInterviewer().at(-1), { timeout: 8_000 }).toBe(thanks.say);
    expect(talk.lead.brain).toBeInstanceOf(ModelBrain);
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
    expect(server.answers.filter(({ intent }) => intent === 'value')).toHaveLength(1);
    expect(server.troubles).toEqual([]);
  });
});

describe('a model that fails for good', () => {
  it.each<[string, ScriptedTurn[], RegExp, number]>([
    [
      'refuses the key',
      [fail(401, { code: 'invalid_api_key' })],
      /refused the key\. Check OPENAI_API_KEY/,
      1,
    ],
    ['does not know the model', [fail(404, { code: 'model_not_found' })], /not known at its address/, 1],
    ['is over its limit for long', [fail(429, { retryAfter: '60' }), fail(429)], /limit .* is reached/, 2],
    ['is used up', [fail(429, { code: 'insufficient_quota' }), fail(429)], /limit .* is reached/, 2],
    ['is down', [fail(503), fail(502)], /reports an error of its own/, 2],
    ['never answers', ['hang', 'hang'], /did not answer in time/, 2],
    ['is torn away twice', ['cut', 'cut'], /cannot be reached/, 2],
    ['begins a reply and stops', ['stall'], /gave no usable reply/, 1],
    ['says nothing twice', [{ say: '' }, { say: '' }], /gave no usable reply/, 2],
  ])('and %s leaves the talk to the rules, which ask nothing twice', async (_name, failures, told, calls) => {
    await begin([greeting, ...failures]);
    void talk.hears('I could start in six weeks.');
    await expect.poll(() => talk.lead.brain, { timeout: 10_000 }).toBeInstanceOf(GuidedBrain);
    // What the candidate had just said is the answer to what the model had just asked.
    await expect.poll(() => server.stored, { timeout: 5_000 }).toEqual({ notice_period: '6 weeks' });
    await expect.poll(() => saidByInterviewer().at(-1), { timeout: 5_000 }).toMatch(/relocat|move/i);
    await talk.hears('Yes, I would.');
    await expect
      .poll(() => talk.endings, { timeout: 5_000 })
      .toEqual([{ reason: 'gaps_filled', complete: true }]);

    expect(server.stored).toEqual({ notice_period: '6 weeks', willing_to_relocate: 'yes' });
    expect(endpoint.requests).toHaveLength(1 + calls);
    expect(saidByInterviewer().filter((text) => /start|notice/i.test(text))).toEqual([greeting.say]);
    const asked = server.answers
      .filter(({ intent }) => intent === 'asked')
      .map(({ field_name }) => field_name);
    expect(asked).toEqual(['notice_period', 'willing_to_relocate']);
    const words = server.talk.filter(({ speaker }) => speaker === 'candidate').map(({ text }) => text);
    expect(words).toEqual(['I could start in six weeks.', 'Yes, I would.']);
    expect(server.troubles).toEqual([{ part: 'model', message: expect.stringMatching(told) }]);
    expect(server.troubles[0]?.message).toContain('interviews go on with the rules');
    expectOneClearLine(told);
    expect(talk.lost).toEqual([]);
  });

  it('greets and begins when the key is wrong from the first word', async () => {
    await begin([greeting], { apiKey: 'sk-another' });
    expect(saidByInterviewer()[0]).toMatch(/^Hello Noor, I'm an AI interviewer/);
    expect(talk.lead.brain).toBeInstanceOf(GuidedBrain);
    expect(server.troubles).toEqual([{ part: 'model', message: expect.stringContaining('OPENAI_API_KEY') }]);
    expectOneClearLine(/refused the key/);
  });

  it('asks again where it is not certain what the model had asked', async () => {
    await begin([{ say: 'Hello Noor, how are you today?' }, fail(401)]);
    void talk.hears('Six weeks I have been ill.');
    await expect
      .poll(() => saidByInterviewer().at(-1), { timeout: 8_000 })
      .toMatch(/Sorry for the short pause.*start/i);
    expect(server.stored).toEqual({});
  });

  it('ends the talk for the keyboard when nobody can hear and speak without that endpoint', async () => {
    await begin([greeting, fail(401)], { environment: { SPEECH: 'openai' } });
    void talk.hears('I could start in six weeks.');
    await expect
      .poll(() => talk.endings, { timeout: 8_000 })
      .toEqual([{ reason: 'failed', complete: false }]);
    expect(server.troubles.map(({ part }) => part)).toEqual(['model', 'speaking']);
  });
});
