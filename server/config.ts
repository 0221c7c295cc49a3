import { z } from 'zod';
import type { LlmSettings } from './platform/llm.ts';

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const url = (protocols: RegExp) => z.url({ protocol: protocols });
const flag = z.preprocess(blankIsAbsent, z.stringbool().default(false));

/** The environment of the server: every name it reads, with its default. README.md says the same in words. */
const environmentSchema = z.object({
  NODE_ENV: optional(z.string()),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(4000)),
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  SERVER_URL: optional(url(/^https?$/)),
  PORTAL_URL: z.preprocess(blankIsAbsent, url(/^https?$/).default('http://127.0.0.1:4173')),
  TRUST_PROXY: z.preprocess(blankIsAbsent, z.string().default('loopback')),
  DATABASE_URL: optional(url(/^postgres(ql)?$/)),
  PLUTO_SECRETS: optional(z.string()),
  PLUTO_DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')),
  LIVEKIT_URL: optional(url(/^(wss?|https?)$/)),
  LIVEKIT_PUBLIC_URL: optional(url(/^(wss?|https?)$/)),
  LIVEKIT_API_KEY: optional(z.string()),
  LIVEKIT_API_SECRET: optional(z.string()),
  LINK_EXPIRY_HOURS: z.preprocess(blankIsAbsent, z.coerce.number().min(1).max(2160).default(48)),
  SMTP_URL: optional(url(/^smtps?$/)),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.string().default('Pluto Intake <pluto@localhost>')),
  RETENTION_DAYS: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(3650).default(180)),
  SAMPLE_DATA: flag,
  SAMPLE_EMAIL: z.preprocess(blankIsAbsent, z.email().default('recruiter@northwind.example')),
  SAMPLE_PASSWORD: optional(z.string().min(8, 'needs at least 8 characters')),
  SIGN_IN_LIMIT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).default(20)),
  OPEN_LIMIT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).default(60)),
  RESUME_MODEL: optional(z.string().max(200)),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(url(/^https?$/)),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
});

export interface LivekitSettings {
  /** Address the server itself uses. */
  url: string;
  /** Address the candidate's browser uses. */
  publicUrl: string;
  apiKey: string;
  apiSecret: string;
}

/** Settings of the server, checked. */
export interface Config {
  isProduction: boolean;
  port: number;
  host: string;
  /** Address others reach this server at, without a slash at the end; null: the address it listens on. */
  serverUrl: string | null;
  /** Address of the portal, without a slash at the end. */
  portalUrl: string;
  /** Value of Express's "trust proxy": whose X-Forwarded-For is believed. */
  trustProxy: string;
  /** Null: an embedded Postgres is started (never in production). */
  databaseUrl: string | null;
  /** Newest first; empty: one is made and kept in the data folder (never in production). */
  secrets: readonly string[];
  dataDir: string;
  livekit: LivekitSettings | null;
  linkExpiryHours: number;
  smtpUrl: string | null;
  mailFrom: string;
  retentionDays: number;
  sample: { email: string; password: string | null } | null;
  /** Calls per minute and address. */
  limits: { signInPerMinute: number; openPerMinute: number };
  /** The model that reads resumes a second time; null: rules only, and a resume goes nowhere. */
  resumeModel: LlmSettings | null;
  logLevel: string;
}

export type ConfigOutcome = { ok: true; config: Config } | { ok: false; problems: string[] };

const withoutSlash = (address: string) => address.replace(/\/+$/, '');

/** Reads the settings from an environment. Every problem is one sentence; a value is never repeated in it. */
export function readConfig(environment: Record<string, string | undefined>): ConfigOutcome {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${sentence(issue.message)}`),
    };
  }
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  const secrets = (env.PLUTO_SECRETS ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);
  const problems: string[] = [];
  if (secrets.some((secret) => secret.length < 32)) {
    problems.push(
      'PLUTO_SECRETS: every secret needs at least 32 characters; make one with "openssl rand -hex 32".',
    );
  }
  if (isProduction && secrets.length === 0) {
    problems.push('PLUTO_SECRETS: is required in production; make one with "openssl rand -hex 32".');
  }
  if (isProduction && !env.DATABASE_URL) {
    problems.push(
      'DATABASE_URL: is required in production, for example postgres://user:password@host/database.',
    );
  }
  if (isProduction && env.SAMPLE_DATA && !env.SAMPLE_PASSWORD) {
    problems.push('SAMPLE_PASSWORD: is required with SAMPLE_DATA in production.');
  }
  if (env.LIVEKIT_URL && !(env.LIVEKIT_API_KEY && env.LIVEKIT_API_SECRET)) {
    problems.push('LIVEKIT_URL: needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET as well.');
  }
  if (env.RESUME_MODEL && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) {
    problems.push(
      'RESUME_MODEL: needs OPENAI_API_KEY, or OPENAI_BASE_URL of a compatible server that asks for no key.',
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    config: {
      isProduction,
      port: env.PORT,
      host: env.HOST,
      serverUrl: env.SERVER_URL ? withoutSlash(env.SERVER_URL) : null,
      portalUrl: withoutSlash(env.PORTAL_URL),
      trustProxy: env.TRUST_PROXY,
      databaseUrl: env.DATABASE_URL ?? null,
      secrets,
      dataDir: env.PLUTO_DATA_DIR,
      livekit:
        env.LIVEKIT_URL && env.LIVEKIT_API_KEY && env.LIVEKIT_API_SECRET
          ? {
              url: env.LIVEKIT_URL,
              publicUrl: env.LIVEKIT_PUBLIC_URL ?? env.LIVEKIT_URL,
              apiKey: env.LIVEKIT_API_KEY,
              apiSecret: env.LIVEKIT_API_SECRET,
            }
          : null,
      linkExpiryHours: env.LINK_EXPIRY_HOURS,
      smtpUrl: env.SMTP_URL ?? null,
      mailFrom: env.MAIL_FROM,
      retentionDays: env.RETENTION_DAYS,
      sample: env.SAMPLE_DATA ? { email: env.SAMPLE_EMAIL, password: env.SAMPLE_PASSWORD ?? null } : null,
      limits: { signInPerMinute: env.SIGN_IN_LIMIT, openPerMinute: env.OPEN_LIMIT },
      resumeModel: env.RESUME_MODEL
        ? {
            model: env.RESUME_MODEL,
            apiKey: env.OPENAI_API_KEY ?? null,
            baseUrl: env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
          }
        : null,
      logLevel: env.LOG_LEVEL,
    },
  };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
