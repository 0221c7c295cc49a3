import { initializeLogger, log } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepWordsOut } from '../../platform/wordless-log.ts';
import { LoudnessVad } from '../../testing/loudness-vad.ts';
import { briefingFor, type RecordedServer, recordedServer } from '../../testing/recorded-server.ts';
import { PushedSound, RecordedSound } from '../../testing/recorded-sound.ts';
import { type ScriptedEndpoint, startScriptedEndpoint } from '../../testing/scripted-endpoint.ts';
import {
  type RealtimeOptions,
  realtimeRate,
  type ScriptedRealtime,
  startScriptedRealtime,
} from '../../testing/scripted-realtime.ts';
import { beginScriptedTalk, type ScriptedTalk, secretKey } from '../../testing/scripted-talk.ts';
import { GuidedBrain } from '../guided/guided-brain.ts';
import { ModelBrain } from './model-brain.ts';

let endpoint: ScriptedRealtime;
let speech: ScriptedEndpoint | null = null;
let talk: ScriptedTalk;
let server: RecordedServer;
let microphone: PushedSound;
let loudspeaker: RecordedSound;
const written: string[] = [];

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'debug' });
  keepWordsOut(log());
});
afterEach(async () => {
  await talk.close();
  await endpoint.close();
  await speech?.close();
  speech = null;
  vi.restoreAllMocks();
});

async function begin(options: RealtimeOptions = {}, localSpeech?: string) {
  written.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  endpoint = await startScriptedRealtime(options);
  server = recordedServer(briefingFor(['notice_period', 'willing_to_relocate']));
  microphone = new PushedSound();
  loudspeaker = new RecordedSound(realtimeRate);
  talk = await beginScriptedTalk({
    server,
    baseUrl: endpoint.baseUrl,
    muteAfterMs: 4_000,
    environment: { BRAIN: 'realtime', ...(localSpeech ? { SPEECH_URL: localSpeech } : {}) },
    sound: { input: microphone, output: loudspeaker, vad: new LoudnessVad() },
  });
}

const sent = (type: string) => endpoint.received.filter((event) => event.type === type);
const replies = () => JSON.stringify(sent('conversation.item.create'));
const saidBy = (speaker: 'candidate' | 'interviewer') =>
  server.talk.filter((entry) => entry.speaker === speaker).map(({ text }) => text);

describe('the realtime brain over its protocol', () => {
  it('is told prompt and tools; a call is stored with its proof, a refused one is answered', async () => {
    await begin();
    const updates = () => JSON.stringify(sent('session.update'));
    await expect.poll(updates, { timeout: 5_000 }).toContain('Noor Haddad');
    await expect.poll(updates).toContain('update_candidate_profile');
    expect(endpoint.opened[0]?.url).toContain('model=gpt-realtime');
    expect(endpoint.opened[0]?.headers.authorization).toBe(`Bearer ${secretKey}`);
    await expect.poll(() => sent('response.create').length).toBe(1);

    endpoint.hear('I could start in six weeks.');
    endpoint.callTool('update_candidate_profile', { field_name: 'notice_period', field_value: 'six weeks' });
    await expect.poll(() => server.stored, { timeout: 8_000 }).toEqual({ notice_period: '6 weeks' });

    endpoint.callTool('update_candidate_profile', { field_name: 'willing_to_relocate', field_value: 'yes' });
    await expect.poll(replies, { timeout: 8_000 }).toContain('The candidate did not say this.');
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
  });

  it('hears and speaks: sound goes both ways, transcripts are entries and evidence', async () => {
    await begin();
    await expect.poll(() => sent('response.create').length, { timeout: 5_000 }).toBe(1);
    endpoint.speak('Hello Noor. When could you start?', 0.5);
    await expect
      .poll(() => saidBy('interviewer'), { timeout: 5_000 })
      .toEqual(['Hello Noor. When could you start?']);
    expect(loudspeaker.seconds).toBeCloseTo(0.5, 1);

    microphone.push(0.5, realtimeRate, 500);
    await expect.poll(() => sent('input_audio_buffer.append').length, { timeout: 5_000 }).toBeGreaterThan(3);
    const bytes = sent('input_audio_buffer.append')
      .map(({ audio }) => Buffer.from(String(audio), 'base64'))
      .reduce((sum, { length }) => sum + length, 0);
    expect(bytes / 2 / realtimeRate).toBeCloseTo(0.5, 0);

    // The model may call before the transcript of the same words is there.
    endpoint.callTool('update_candidate_profile', { field_name: 'notice_period', field_value: 'six weeks' });
    endpoint.hear('In six weeks, I think.');
    await expect.poll(() => server.stored, { timeout: 8_000 }).toEqual({ notice_period: '6 weeks' });
    const entry = server.talk.find(({ speaker }) => speaker === 'candidate');
    expect(entry?.text).toBe('In six weeks, I think.');
    expect(server.answers.at(-1)?.entry_ids).toEqual([entry?.entry_id]);
  });

  it('forgets what it did not get to say when the candidate interrupts', async () => {
    await begin();
    await expect.poll(() => sent('response.create').length, { timeout: 5_000 }).toBe(1);
    loudspeaker.holdAtSeconds = 0.4;
    endpoint.speak('Hello Noor. Before we begin let me tell you a very long story.', 2);
    await expect.poll(() => loudspeaker.seconds, { timeout: 5_000 }).toBeGreaterThan(1.9);
    talk.session.interrupt();
    await expect
      .poll(() => sent('conversation.item.truncate'), { timeout: 5_000 })
      .toMatchObject([{ item_id: 'item_1', content_index: 0, audio_end_ms: 400 }]);
  });

  it('connects again when the service drops the connection in the middle', async () => {
    await begin();
    await expect.poll(() => sent('response.create').length, { timeout: 5_000 }).toBe(1);
    endpoint.speak('Hello Noor. When could you start?', 0.2);
    await expect.poll(() => saidBy('interviewer').length, { timeout: 5_000 }).toBe(1);
    endpoint.drop();
    await expect.poll(() => endpoint.opened.length, { timeout: 5_000 }).toBe(2);
    await expect.poll(() => sent('session.update').length, { timeout: 5_000 }).toBeGreaterThan(2);
    expect(talk.lead.brain).toBeInstanceOf(ModelBrain);
    expect(server.troubles).toEqual([]);
  });
});

describe('a realtime model that fails', () => {
  it.each<[string, RealtimeOptions, RegExp, number]>([
    ['refuses the key', { refuse: 401 }, /refused the key\. Check OPENAI_API_KEY/, 1],
    ['does not know the model', { refuse: 404 }, /not known at its address/, 1],
    ['is down', { refuse: 503 }, /reports an error of its own/, 3],
    [
      'reports that the account is used up',
      { errorAfterOpen: { code: 'insufficient_quota', message: `Pay for ${secretKey}, Noor.` } },
      /limit .* is reached/,
      1,
    ],
    ['is silent', {}, /gave no usable reply/, 1],
  ])(
    'and %s leaves the talk to the rules, which hear and speak by themselves',
    async (_name, options, told, tries) => {
      speech = await startScriptedEndpoint([], { hears: ['I could start in six weeks.'] });
      await begin(options, speech.baseUrl.replace('/v1', ''));
      await expect.poll(() => talk.lead.brain, { timeout: 12_000 }).toBeInstanceOf(GuidedBrain);
      await expect.poll(() => saidBy('interviewer').length, { timeout: 5_000 }).toBe(1);
      expect(saidBy('interviewer')[0]).toMatch(/^Hello Noor, I'm an AI interviewer/);
      // Spoken by the speech server, in the room.
      // Sentences are asked for side by side and arrive in any order.
      const spoken = () => speech?.audio.map(({ fields }) => fields.input ?? '').join(' ');
      await expect.poll(spoken, { timeout: 5_000 }).toContain('Hello Noor');
      await expect.poll(() => loudspeaker.seconds, { timeout: 5_000 }).toBeGreaterThan(0.1);
      // Said again until the hearing of the second interviewer has begun.
      const isHeard = () => speech?.audio.some(({ path }) => path.endsWith('/audio/transcriptions'));
      const sayAgain = () => {
        if (isHeard()) return true;
        microphone.push(0.6, realtimeRate);
        microphone.push(0.6, realtimeRate, 0);
        return false;
      };
      await expect.poll(sayAgain, { timeout: 12_000, interval: 1_000 }).toBe(true);
      await expect.poll(() => server.stored, { timeout: 5_000 }).toEqual({ notice_period: '6 weeks' });
      expect(saidBy('candidate')).toEqual(['I could start in six weeks.']);

      expect(endpoint.opened).toHaveLength(tries);
      expect(server.troubles).toEqual([{ part: 'model', message: expect.stringMatching(told) }]);
      const lines = written.join('').split('\n');
      expect(lines.filter((line) => told.test(line))).toHaveLength(1);
      expect(lines.join('\n')).not.toContain(secretKey);
      expect(lines.join('\n')).not.toContain('Noor');
    },
  );
});
