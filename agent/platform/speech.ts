import type { stt, tts, VAD } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import OpenAI from 'openai';
import type { SpeechEndpoint } from '../config.ts';
import { confidenceOf } from './hearing-quality.ts';
import { listenedVad, type SoundListener } from './listened-vad.ts';
import { modelFetch } from './model-fetch.ts';
import { ownFramesVad } from './own-frames-vad.ts';

/** Hearing and speaking of one interview. */
export interface Speech {
  stt: stt.STT;
  tts: tts.TTS;
  vad: VAD;
  /** Whether it runs beside the interviewer, without a key. */
  isLocal: boolean;
  /** Tells the recogniser what to expect: the field's form and words known of this person. */
  prime(prompt: string): void;
  /** How sure the recogniser was of the last utterance, 0 to 1; null where it does not tell. */
  lastConfidence(): number | null;
  /**
   * Speaks sentences into the cache while nobody waits for them, in this order. Errors do not matter.
   * @param keep true for sentences that name nobody: they are kept on disk, for every talk to come
   */
  prepare(texts: readonly string[], keep?: boolean): void;
}

const hearingModel = 'whisper-1';
const speakingModel = 'gpt-4o-mini-tts';

/**
 * Asks the recogniser how sure it is, which the plugin neither asks for nor passes on. An endpoint that does not know
 * this form of reply is asked without it from then on.
 */
function listeningFetch(onConfidence: (confidence: number | null) => void): typeof fetch {
  let knowsForm = true;
  return async (input, init) => {
    const form = init?.body instanceof FormData ? init.body : null;
    const usual = form?.get('response_format') ?? 'json';
    if (knowsForm) form?.set('response_format', 'verbose_json');
    let response = await modelFetch(input, init);
    if (form && knowsForm && response.status === 400) {
      knowsForm = false;
      form.set('response_format', usual);
      response = await modelFetch(input, init);
    }
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    onConfidence(confidenceOf(body));
    return response;
  };
}

const answersWithinMs = 1_500;

/** Whether local speech runs: it is asked before an interview is left to it. */
export async function isLocalSpeechThere(speech: SpeechEndpoint): Promise<boolean> {
  const url = new URL('/healthz', speech.baseUrl);
  const reply = await fetch(url, { signal: AbortSignal.timeout(answersWithinMs) }).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok === true;
}

/**
 * Makes a speech request that is cut off fail with an `AbortError`. The plugin (1.9.0) knows it by that name only, the
 * client names it otherwise, and an interruption would count as a failure that nobody catches.
 */
function namingAborts(client: OpenAI): OpenAI {
  const { speech } = client.audio;
  const create = speech.create.bind(speech);
  const named = (...given: Parameters<typeof create>) =>
    create(...given).catch((error: unknown) => {
      throw error instanceof OpenAI.APIUserAbortError ? new DOMException('cut off', 'AbortError') : error;
    });
  speech.create = named as typeof create; // the plugin only awaits it
  return client;
}

/**
 * Sets up hearing and speaking. Nothing is sent before the first words.
 * @param listener told how the candidate sounds
 */
export function createSpeech(
  speech: SpeechEndpoint,
  voice: string | null,
  listener: SoundListener | null = null,
): Speech {
  let lastConfidence: number | null = null;
  const client = new OpenAI({
    baseURL: speech.baseUrl,
    apiKey: speech.apiKey,
    maxRetries: 0,
    fetch: listeningFetch((confidence) => {
      lastConfidence = confidence;
    }),
  });
  const recogniser = new openai.STT({
    client,
    apiKey: speech.apiKey,
    model: hearingModel,
    useRealtime: false,
  });
  const speaker = new openai.TTS({
    client: namingAborts(
      new OpenAI({ baseURL: speech.baseUrl, apiKey: speech.apiKey, maxRetries: 0, fetch: modelFetch }),
    ),
    apiKey: speech.apiKey,
    model: speakingModel,
    voice: (voice ?? speech.voice) as 'alloy', // any voice name the endpoint knows
  });
  return {
    stt: recogniser,
    tts: speaker,
    vad: listener ? listenedVad(ownFramesVad(), listener) : ownFramesVad(),
    isLocal: speech.isLocal,
    prime: (prompt) => recogniser.updateOptions({ prompt }),
    lastConfidence: () => lastConfidence,
    prepare: (texts, keep = false) => {
      if (!speech.isLocal || texts.length === 0) return;
      void fetch(`${speech.baseUrl}/audio/speech/prepare`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${speech.apiKey}` },
        body: JSON.stringify({ inputs: texts, voice: voice ?? speech.voice, keep }),
      }).catch(() => undefined);
    },
  };
}
