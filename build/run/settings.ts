import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { inProject } from './paths.ts';

export type Settings = Readonly<Record<string, string | undefined>>;

/** Every setting the parts know, as .env.example lists them. */
export function settingNames(): readonly string[] {
  const text = fs.readFileSync(inProject('.env.example'), 'utf8');
  return [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? '');
}

/** The settings of this machine: those in the environment, else those in `.env`. Empty ones count as not set. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const file = inProject('.env');
  const fromFile = fs.existsSync(file) ? parseEnv(fs.readFileSync(file, 'utf8')) : {};
  const chosen = settingNames().map((name) => [name, env[name] || fromFile[name] || undefined] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

/** The environment of a child: ours without any setting, so that only what is handed over counts. */
export function bareEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const names = new Set(settingNames());
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)));
}

/**
 * Settings as a part is handed them: those that are not set stand in it empty, which the parts read as not set,
 * so that a part does not find another value in the `.env` of the project.
 */
export function completeSettings(settings: Settings): Settings {
  return { ...Object.fromEntries(settingNames().map((name) => [name, ''])), ...settings };
}

/** Whether the interviewer cannot begin without the speech server of agent/speech. */
export function usesLocalSpeech(settings: Settings): boolean {
  const brain = settings.BRAIN ?? (settings.OPENAI_API_KEY ? 'openai' : 'guided');
  if (brain === 'realtime') return false;
  return (settings.SPEECH ?? (brain === 'openai' ? 'openai' : 'local')) === 'local';
}

/**
 * Whether local speech is started: where the interviewer uses it, and beside a model, because the rules that take over
 * from a model whose key is refused have to hear and speak as well. SPEECH=openai spares the machine the second part.
 */
export function startsLocalSpeech(settings: Settings): boolean {
  return usesLocalSpeech(settings) || settings.SPEECH !== 'openai';
}

/** What `npm start` makes up once and keeps in the data folder, readable by its owner only. */
export interface KeptSecrets {
  readonly plutoSecret: string;
  readonly livekitKey: string;
  readonly livekitSecret: string;
  readonly samplePassword: string;
}

export function keptSecrets(dataDir: string): KeptSecrets {
  const file = path.join(dataDir, 'secrets.json');
  const random = (bytes: number) => crypto.randomBytes(bytes).toString('base64url');
  const fresh: KeptSecrets = {
    plutoSecret: random(48),
    livekitKey: `pluto${crypto.randomBytes(6).toString('hex')}`,
    livekitSecret: random(48),
    samplePassword: random(12),
  };
  const kept = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<KeptSecrets>) : {};
  const secrets = { ...fresh, ...kept };
  if (Object.keys(kept).length < Object.keys(fresh).length) {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}
