import { initializeLogger } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SpeechEndpoint } from '../config.ts';
import {
  type EndpointOptions,
  type ScriptedEndpoint,
  speechRate,
  startScriptedEndpoint,
} from '../testing/scripted-endpoint.ts';
import { createSpeech, isLocalSpeechThere } from './speech.ts';

const apiKey = 'sk-speech-0123456789';
let endpoint: ScriptedEndpoint;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(() => endpoint.close());

async function speechOf(options: EndpointOptions, isLocal = false) {
  endpoint = await startScriptedEndpoint([], options);
  const settings: SpeechEndpoint = { isLocal, apiKey, baseUrl: endpoint.baseUrl, voice: 'alloy' };
  return { settings, speech: createSpeech(settings, null) };
}

const noRetry = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 5_000 };
const halfASecond = new AudioFrame(new Int16Array(8_000).fill(1_000), 16_000, 1, 8_000);

describe('hearing and speaking over the real wire formats', () => {
  it('sends sound as a multipart WAV with what to expect, and hears the transcript', async () => {
    const { speech } = await speechOf({ apiKey, hears: ['In six weeks.'] });
    speech.prime('Notice period. Six weeks.');
    const heard = await speech.stt.recognize([halfASecond]);
    expect(heard.alternatives?.[0]?.text).toBe('In six weeks.');
    const [request] = endpoint.audio;
    expect(request?.path).toBe('/v1/audio/transcriptions');
    expect(request?.fields).toMatchObject({ model: 'whisper-1', prompt: 'Notice period. Six weeks.' });
    const sound = Buffer.from(request?.sound ?? []);
    expect(sound.subarray(0, 4).toString('latin1')).toBe('RIFF');
    expect(sound.readUInt32LE(24)).toBe(16_000);
    expect(sound.length - 44).toBe(16_000);
  });

  it.each([true, false])('knows how sure the recogniser is, local: %s', async (isLocal) => {
    const { speech } = await speechOf({ hears: [{ text: 'Yes.', confidence: 0.3 }, 'No.'] }, isLocal);
    await speech.stt.recognize([halfASecond]);
    expect(endpoint.audio[0]?.fields.response_format).toBe('verbose_json');
    expect(speech.lastConfidence()).toBeCloseTo(0.3, 5);
    await speech.stt.recognize([halfASecond]);
    expect(speech.lastConfidence()).toBeNull();
  });

  it('does without where a recogniser does not know that form of reply, and asks for it no more', async () => {
    const { speech } = await speechOf({ hears: ['Yes.', 'No.'], plainOnly: true });
    for (const expected of ['Yes.', 'No.']) {
      const heard = await speech.stt.recognize([halfASecond]);
      expect(heard.alternatives?.[0]?.text).toBe(expected);
    }
    expect(speech.lastConfidence()).toBeNull();
    const forms = endpoint.audio.map(({ fields }) => fields.response_format ?? 'json');
    expect(forms).toEqual(['verbose_json', 'json', 'json']);
  });

  it('asks for a sentence as PCM and plays all of it', async () => {
    const { speech } = await speechOf({ apiKey });
    let seconds = 0;
    for await (const { frame } of speech.tts.synthesize('Hello Noor.', noRetry)) {
      seconds += frame.samplesPerChannel / frame.sampleRate;
      expect(frame.sampleRate).toBe(speechRate);
    }
    expect(seconds).toBeCloseTo(0.2, 2);
    expect(endpoint.audio[0]).toMatchObject({
      path: '/v1/audio/speech',
      fields: { input: 'Hello Noor.', voice: 'alloy', response_format: 'pcm' },
    });
  });

  it('fails without the key in the error when the key is refused', async () => {
    const { speech } = await speechOf({ apiKey: 'sk-another' });
    const failure = await speech.stt.recognize([halfASecond]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain(apiKey);
  });

  it('knows whether local speech runs', async () => {
    const { settings } = await speechOf({});
    expect(await isLocalSpeechThere(settings)).toBe(true);
    expect(await isLocalSpeechThere({ ...settings, baseUrl: 'http://127.0.0.1:9/v1' })).toBe(false);
  });
});
