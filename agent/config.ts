import path from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const text = z.preprocess(blankIsAbsent, z.string().optional());
const withDefault = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema);

const environmentSchema = z.object({
  SERVER_URL: withDefault(z.url().default('http://127.0.0.1:4000')),
  LIVEKIT_URL: withDefault(z.string().default('ws://127.0.0.1:7880')),
  LIVEKIT_API_KEY: text,
  LIVEKIT_API_SECRET: text,
  BRAIN: withDefault(z.enum(['guided', 'openai', 'realtime']).optional()),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: withDefault(z.url().optional()),
  OPENAI_MODEL: withDefault(z.string().default('gpt-4.1-mini')),
  OPENAI_REALTIME_MODEL: withDefault(z.string().default('gpt-realtime')),
  SPEECH: withDefault(z.enum(['local', 'openai']).optional()),
  SPEECH_URL: withDefault(z.url().default('http://127.0.0.1:4300')),
  SPEECH_API_KEY: text,
  SPEECH_VOICE: text,
  AGENT_HEALTH_PORT: withDefault(z.coerce.number().int().min(1).max(65_535).default(8081)),
  AGENT_MAX_JOBS: withDefault(z.coerce.number().int().min(1).max(100).default(4)),
  LOG_LEVEL: withDefault(z.string().default('info')),
});

export type BrainName = 'guided' | 'openai' | 'realtime';

/** An OpenAI-compatible endpoint. */
export interface Endpoint {
  baseUrl: string | undefined;
  apiKey: string;
}

/** Who hears and speaks. */
export interface SpeechEndpoint extends Endpoint {
  isLocal: boolean;
  voice: string;
}

/** Settings of the worker, checked. */
export interface AgentConfig {
  serverUrl: string;
  livekit: { url: string; apiKey: string; apiSecret: string };
  brain: BrainName;
  /** Null without a key: only the guided brain can be had. */
  openai: (Endpoint & { model: string; realtimeModel: string }) | null;
  speech: SpeechEndpoint;
  /** Who hears and speaks when the model's endpoint cannot, if it runs. */
  localSpeech: SpeechEndpoint;
  healthPort: number;
  maxJobs: number;
  logLevel: string;
}

/**
 * Reads the worker's settings. The default brain is `openai` with a key, else `guided`; the default speech is
 * `local` for the guided brain, which keeps everything on the machine.
 * @throws Error with one sentence for each problem
 */
export function readAgentConfig(environment: Record<string, string | undefined>): AgentConfig {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success)
    throw new Error(`The settings of the agent do not fit:\n${z.prettifyError(parsed.error)}`);
  const given = parsed.data;
  if (!given.LIVEKIT_API_KEY || !given.LIVEKIT_API_SECRET) {
    throw new Error(
      'LIVEKIT_API_KEY and LIVEKIT_API_SECRET are needed to take interviews. Set them and start again.',
    );
  }
  const brain = given.BRAIN ?? (given.OPENAI_API_KEY ? 'openai' : 'guided');
  if (brain !== 'guided' && !given.OPENAI_API_KEY) {
    throw new Error(`BRAIN=${brain} needs OPENAI_API_KEY. Set it, or use BRAIN=guided, which needs no key.`);
  }
  const openai = given.OPENAI_API_KEY
    ? {
        apiKey: given.OPENAI_API_KEY,
        baseUrl: given.OPENAI_BASE_URL,
        model: given.OPENAI_MODEL,
        realtimeModel: given.OPENAI_REALTIME_MODEL,
      }
    : null;
  const speech = given.SPEECH ?? (brain === 'openai' ? 'openai' : 'local');
  if (speech === 'openai' && !openai) {
    throw new Error('SPEECH=openai needs OPENAI_API_KEY. Set it, or use SPEECH=local, which needs no key.');
  }
  const localSpeech: SpeechEndpoint = {
    isLocal: true,
    apiKey: given.SPEECH_API_KEY ?? 'local',
    baseUrl: `${given.SPEECH_URL.replace(/\/+$/, '')}/v1`,
    voice: given.SPEECH_VOICE ?? 'af_heart',
  };
  return {
    serverUrl: given.SERVER_URL.replace(/\/+$/, ''),
    livekit: { url: given.LIVEKIT_URL, apiKey: given.LIVEKIT_API_KEY, apiSecret: given.LIVEKIT_API_SECRET },
    brain,
    openai,
    speech:
      speech === 'openai' && openai
        ? {
            isLocal: false,
            apiKey: openai.apiKey,
            baseUrl: openai.baseUrl,
            voice: given.SPEECH_VOICE ?? 'alloy',
          }
        : localSpeech,
    localSpeech,
    healthPort: given.AGENT_HEALTH_PORT,
    maxJobs: given.AGENT_MAX_JOBS,
    logLevel: given.LOG_LEVEL,
  };
}

/** Loads `.env` of the project, if any; the environment wins over it. */
export function loadEnvironment(): Record<string, string | undefined> {
  loadDotenv({ path: path.join(import.meta.dirname, '..', '.env'), quiet: true });
  return process.env;
}
