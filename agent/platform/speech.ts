import type { stt, tts, VAD } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import OpenAI from 'openai';
import type { AgentConfig } from '../config.ts';
import { type HearingQuality, qualityOf } from './hearing-quality.ts';
import { ownFramesVad } from './own-frames-vad.ts';

/** Hearing and speaking of one interview. */
export interface Speech {
  stt: stt.STT;
  tts: tts.TTS;
  vad: VAD;
  /** Tells the recogniser what to expect: the field's form and words known of this person. */
  prime(prompt: string): void;
  /** How well the last utterance was heard; null where the recogniser does not tell. */
  lastQuality(): HearingQuality | null;
  /** Speaks sentences into the cache while nobody waits for them. Errors do not matter. */
  prepare(texts: readonly string[]): void;
}

const hearingModel = 'whisper-1';
const speakingModel = 'gpt-4o-mini-tts';

/** Asks the local recogniser for its confidence, which the plugin neither asks for nor passes on. */
function listeningFetch(onQuality: (quality: HearingQuality | null) => void): typeof fetch {
  return async (input, init) => {
    if (init?.body instanceof FormData) init.body.set('response_format', 'verbose_json');
    const response = await fetch(input, init);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    onQuality(qualityOf(body));
    return response;
  };
}

/** Sets up hearing and speaking. Nothing is sent before the first words. */
export function createSpeech(config: AgentConfig, voice: string | null): Speech {
  const { speech } = config;
  let quality: HearingQuality | null = null;
  const client = new OpenAI({
    baseURL: speech.baseUrl,
    apiKey: speech.apiKey,
    maxRetries: 0,
    ...(speech.isLocal
      ? {
          fetch: listeningFetch((heard) => {
            quality = heard;
          }),
        }
      : {}),
  });
  const recogniser = new openai.STT({
    client,
    apiKey: speech.apiKey,
    model: hearingModel,
    useRealtime: false,
  });
  const speaker = new openai.TTS({
    ...(speech.baseUrl ? { baseURL: speech.baseUrl } : {}),
    apiKey: speech.apiKey,
    model: speakingModel,
    voice: (voice ?? speech.voice) as 'alloy', // any voice name the endpoint knows
  });
  return {
    stt: recogniser,
    tts: speaker,
    vad: ownFramesVad(),
    prime: (prompt) => recogniser.updateOptions({ prompt }),
    lastQuality: () => quality,
    prepare: (texts) => {
      if (!speech.isLocal || texts.length === 0) return;
      void fetch(`${speech.baseUrl}/audio/speech/prepare`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${speech.apiKey}` },
        body: JSON.stringify({ inputs: texts, voice: voice ?? speech.voice }),
      }).catch(() => undefined);
    },
  };
}
