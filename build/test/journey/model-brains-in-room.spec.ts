import { listAudit } from '@pluto/shared/http/audit.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { startScriptedEndpoint } from '../../../agent/testing/scripted-endpoint.ts';
import { realtimeRate, startScriptedRealtime } from '../../../agent/testing/scripted-realtime.ts';
import { HeadlessCandidate } from './fixtures/headless-candidate.ts';
import { test as base, expect } from './fixtures/journey-test.ts';
import { poll } from './fixtures/poll.ts';
import { type Recruiter, signInRecruiter } from './fixtures/recruiter.ts';
import { startTestStack, type TestStack } from './fixtures/stacks.ts';
import { agentsIn, invite, untilNewAgent } from './fixtures/talk.ts';
import { startWorkerWithBrain } from './fixtures/worker-with-brain.ts';

/**
 * Both model brains in a room of a real LiveKit server, with a candidate whose voice is real sound. Only the model is
 * played by a script, over its real wire formats: what it is told, its calls and its voice go the whole way.
 */

const test = base.extend<object, { rooms: TestStack }>({
  rooms: [
    async ({ stack }, use, info) => {
      const rooms = await startTestStack(`models-${info.workerIndex}`, ['postgres', 'livekit', 'server'], {
        SPEECH_URL: stack.urls.speech ?? '',
      });
      await use(rooms);
      await rooms.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.describe.configure({ timeout: 90_000 });

const key = 'sk-right-0123456789';
const question = 'Hello Saga, I am an AI interviewer. How much notice do you have to give?';
const answer = 'I could start in six weeks.';
const farewell = 'Thank you. Please look over your answers and press Finish. Goodbye!';

async function enter(rooms: TestStack): Promise<{ candidate: HeadlessCandidate; recruiter: Recruiter }> {
  const recruiter = await signInRecruiter(rooms);
  const candidate = await HeadlessCandidate.open(
    rooms.urls.server ?? '',
    await invite(recruiter, ['notice_period']),
  );
  await candidate.startTalk();
  return { candidate, recruiter };
}

/** Waits until an interviewer has spoken and listens. */
async function untilAsked(candidate: HeadlessCandidate, heardSeconds: number): Promise<void> {
  const isListening = () => candidate.interviewers().some((one) => candidate.doing(one) === 'listening');
  await poll('the question has been heard', () => candidate.heardSeconds >= heardSeconds && isListening());
}

const fieldOf = ({ fields }: IntakeState, fieldKey: string) =>
  fields.find(({ field_key }) => field_key === fieldKey);
const linesOf = ({ transcript }: IntakeState) => transcript.map(({ speaker, text }) => `${speaker}: ${text}`);

async function untilStored(candidate: HeadlessCandidate): Promise<IntakeState> {
  return poll('the answer is stored', async () => {
    const state = await candidate.state();
    return fieldOf(state, 'notice_period')?.value ? state : null;
  });
}

test('the brain `openai` asks, hears, stores and ends', async ({ rooms, voice }) => {
  const endpoint = await startScriptedEndpoint(
    [
      { say: question },
      {
        call: {
          name: 'update_candidate_profile',
          arguments: { field_name: 'notice_period', field_value: 'six weeks' },
        },
      },
      { call: { name: 'end_interview', arguments: { candidate_wished: false } } },
      { say: farewell },
    ],
    { apiKey: key },
  );
  const worker = await startWorkerWithBrain(rooms, {
    BRAIN: 'openai',
    SPEECH: 'local',
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: endpoint.baseUrl,
  });
  try {
    const words = await voice.synthesise(answer);
    const { candidate } = await enter(rooms);
    await untilAsked(candidate, 2);
    await candidate.say(words);
    const state = await untilStored(candidate);

    expect(fieldOf(state, 'notice_period')).toMatchObject({ value: '6 weeks', source: 'spoken' });
    expect(linesOf(state)[0]).toBe(`interviewer: ${question}`);
    expect(linesOf(state)[1]).toMatch(/^candidate: .*(six|6) weeks/i);
    expect(state.transcript[1]?.confidence).toBeGreaterThan(0.4);
    const told = endpoint.requests.map(({ messages }) => JSON.stringify(messages));
    expect(told[0]).toContain('Saga Holmberg');
    expect(told[1]).toMatch(/(six|6) weeks/i);
    await poll('the talk is over', async () => (await candidate.state()).step === 'merge');
    expect(JSON.stringify(endpoint.requests.at(2)?.messages)).toContain('Saved as 6 weeks');
    expect(linesOf(await candidate.state()).at(-1)).toBe(`interviewer: ${farewell}`);
    await candidate.leave();
  } finally {
    await worker.stop();
    await endpoint.close();
  }
});

test('a key that stops being good in the middle: the rules take over in the same room, and say so', async ({
  rooms,
  voice,
}) => {
  const refusal = { status: 401, code: 'invalid_api_key', message: `Incorrect API key provided: ${key}.` };
  const endpoint = await startScriptedEndpoint([{ say: question }, { fail: refusal }], { apiKey: key });
  const worker = await startWorkerWithBrain(rooms, {
    BRAIN: 'openai',
    SPEECH: 'local',
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: endpoint.baseUrl,
  });
  try {
    const words = await voice.synthesise(answer);
    const { candidate, recruiter } = await enter(rooms);
    const interviewer = await untilNewAgent(rooms, candidate.roomName, []);
    await untilAsked(candidate, 2);
    await candidate.say(words);
    const state = await untilStored(candidate);

    // What the candidate had just said is the answer to what the model had just asked: nothing is asked twice.
    expect(fieldOf(state, 'notice_period')).toMatchObject({ value: '6 weeks', source: 'spoken' });
    expect(await agentsIn(rooms, candidate.roomName)).toEqual([interviewer]);
    await poll('the rules say goodbye', async () =>
      linesOf(await candidate.state()).some((line) => /^interviewer: .*last question/.test(line)),
    );
    const asked = linesOf(await candidate.state()).filter((line) =>
      /^interviewer: .*(notice|start)/i.test(line),
    );
    expect(asked).toHaveLength(1);

    // The desktop's audit log and activity, and the worker's log, in the same sentence; the key in none of them.
    const { entries } = await recruiter.call(listAudit, { query: {} });
    const trouble = entries.find(({ action }) => action === 'interview.troubled');
    expect(trouble?.details).toMatchObject({
      part: 'model',
      message: expect.stringContaining('Check OPENAI_API_KEY'),
    });
    const log = worker.log();
    expect(log.split('\n').filter((line) => line.includes('refused the key'))).toHaveLength(1);
    expect(log).not.toContain(key);
    expect(log).not.toContain('Lindqvist');
    await candidate.leave();
  } finally {
    await worker.stop();
    await endpoint.close();
  }
});

/** Sound as it came to the model, as a file for a recogniser. */
function wavOf(pcm: Buffer): Blob {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + pcm.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(realtimeRate, 24);
  header.writeUInt32LE(realtimeRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(pcm.length, 40);
  return new Blob([new Uint8Array(Buffer.concat([header, pcm]))], { type: 'audio/wav' });
}

test('the brain `realtime`: sound goes both ways, and what was said is stored', async ({
  rooms,
  stack,
  voice,
}) => {
  const endpoint = await startScriptedRealtime();
  const sent = (type: string) => endpoint.received.filter((event) => event.type === type);
  const heardByModel = () =>
    Buffer.concat(sent('input_audio_buffer.append').map(({ audio }) => Buffer.from(String(audio), 'base64')));
  /** The service's own recogniser is played by the local one: it gets what arrived, not what was sent. */
  const recognise = async (pcm: Buffer) => {
    const body = new FormData();
    body.set('file', wavOf(pcm), 'said.wav');
    const url = `${stack.urls.speech}/v1/audio/transcriptions`;
    const { text } = (await (await fetch(url, { method: 'POST', body })).json()) as { text: string };
    return text;
  };
  const worker = await startWorkerWithBrain(rooms, {
    BRAIN: 'realtime',
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: endpoint.baseUrl,
  });
  try {
    const words = await voice.synthesise(answer);
    const { candidate } = await enter(rooms);
    await poll('the model is asked to begin', () => sent('response.create').length === 1);
    expect(JSON.stringify(sent('session.update'))).toContain('Saga Holmberg');
    endpoint.speak(question, 1.5);
    await untilAsked(candidate, 1.2);

    const before = heardByModel().length;
    await candidate.say(words);
    const text = await poll(
      'the words have arrived',
      async () => {
        const said = await recognise(heardByModel().subarray(before));
        return /weeks/i.test(said) ? said : null;
      },
      { everyMs: 500 },
    );
    endpoint.hear(text);
    endpoint.callTool('update_candidate_profile', { field_name: 'notice_period', field_value: 'six weeks' });
    const state = await untilStored(candidate);
    expect(fieldOf(state, 'notice_period')).toMatchObject({ value: '6 weeks', source: 'spoken' });
    expect(linesOf(state)).toEqual([`interviewer: ${question}`, `candidate: ${text}`]);
    await poll('the model is told that it is saved', () =>
      JSON.stringify(sent('conversation.item.create')).includes('Saved as 6 weeks'),
    );

    await poll('the model is asked to go on', () => sent('response.create').length === 2);
    endpoint.speak('Thank you, that is saved.', 0.5);
    endpoint.callTool('end_interview', { candidate_wished: false });
    await poll('the model is asked for its last words', () => sent('response.create').length === 3);
    endpoint.speak(farewell, 0.5);
    await poll('the talk is over', async () => (await candidate.state()).step === 'merge');
    await candidate.leave();
  } finally {
    await worker.stop();
    await endpoint.close();
  }
});
