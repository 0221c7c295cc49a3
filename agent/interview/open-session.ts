import { type llm, voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import OpenAI from 'openai';
import type { AgentConfig } from '../config.ts';
import { modelFetch } from '../platform/model-fetch.ts';
import { RealtimeModel } from '../platform/realtime-model.ts';
import type { Speech } from '../platform/speech.ts';

/** Seconds without words from either side until the interviewer asks whether anybody is there. */
const silenceAfterSeconds = 15;
/** Milliseconds after sound that did not become words; a busy recogniser may take several seconds for real ones. */
const noiseAfterMs = 10_000;

/** Longest wait for a service that has begun to answer, in milliseconds. */
const slowServiceMs = 30_000;

/** A model that has not begun to answer after this long has failed; the candidate hears silence meanwhile. */
const slowModelMs = 8_000;

function modelOf(config: AgentConfig): llm.LLM | llm.RealtimeModel | null {
  const { brain, openai: endpoint } = config;
  if (brain === 'guided' || !endpoint) return null;
  const { apiKey, baseUrl } = endpoint;
  if (brain === 'realtime') return new RealtimeModel({ apiKey, baseUrl, model: endpoint.realtimeModel });
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, fetch: modelFetch });
  return new openai.LLM({ apiKey, model: endpoint.model, client });
}

/** The framework's session of one interview: who hears, thinks and speaks, and how turns are taken. */
export function openSession(
  config: AgentConfig,
  speech: Speech,
  modelTimeoutMs = slowModelMs,
): voice.AgentSession {
  const model = modelOf(config);
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
      // One more try: a model that failed twice would keep the candidate waiting for the third time as well.
      llmConnOptions: { maxRetry: 1, retryIntervalMs: 1_000, timeoutMs: modelTimeoutMs },
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
