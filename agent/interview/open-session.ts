import { voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import type { AgentConfig } from '../config.ts';
import type { Speech } from '../platform/speech.ts';

/** Seconds without words from either side until the interviewer asks whether anybody is there. */
const silenceAfterSeconds = 15;
/** Milliseconds after sound that did not become words; a busy recogniser may take several seconds for real ones. */
const noiseAfterMs = 10_000;

/** Longest wait for a service that has begun to answer, in milliseconds. */
const slowServiceMs = 30_000;

/** The framework's session of one interview: who hears, thinks and speaks, and how turns are taken. */
export function openSession(config: AgentConfig, speech: Speech): voice.AgentSession {
  const model =
    config.brain === 'openai' && config.openai
      ? new openai.LLM({
          apiKey: config.openai.apiKey,
          model: config.openai.model,
          ...(config.openai.baseUrl ? { baseURL: config.openai.baseUrl } : {}),
        })
      : config.brain === 'realtime' && config.openai
        ? new openai.realtime.RealtimeModel({
            apiKey: config.openai.apiKey,
            model: config.openai.realtimeModel,
            ...(config.openai.baseUrl ? { baseURL: config.openai.baseUrl } : {}),
          })
        : undefined;
  return new voice.AgentSession({
    vad: speech.vad,
    // A speech-to-speech model hears and speaks itself; a second recogniser would write every word twice.
    ...(config.brain === 'realtime' ? {} : { stt: speech.stt, tts: speech.tts }),
    ...(model ? { llm: model } : {}),
    // A slow moment must not end the talk: the next sentence is tried again.
    ttsReadIdleTimeout: slowServiceMs,
    forwardAudioIdleTimeout: slowServiceMs,
    connOptions: {
      maxUnrecoverableErrors: 20,
      ttsConnOptions: { maxRetry: 2, retryIntervalMs: 500, timeoutMs: slowServiceMs },
      sttConnOptions: { maxRetry: 2, retryIntervalMs: 500, timeoutMs: slowServiceMs },
    },
    userAwayTimeout: silenceAfterSeconds,
    transcriptionTimeout: noiseAfterMs,
    turnHandling: {
      interruption: {
        mode: 'vad',
        minDuration: 700,
        falseInterruptionTimeout: 1500,
        resumeFalseInterruption: true,
      },
      preemptiveGeneration: { enabled: false },
    },
  });
}
