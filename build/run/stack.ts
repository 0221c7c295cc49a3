import fs from 'node:fs';
import path from 'node:path';
import { buildDesktop } from '../desktop/build-desktop.ts';
import { type ElectronRuntime, findElectronRuntime } from '../install/electron-runtime.ts';
import { findLivekitServer } from '../install/livekit-server.ts';
import type { Outcome, Progress } from '../install/outcome.ts';
import { findSpeechEnvironment, type SpeechEnvironment } from '../install/speech-environment.ts';
import { buildPortal } from '../portal/build-portal.ts';
import {
  agentPart,
  desktopPart,
  livekitPart,
  type PartContext,
  type PartProcess,
  portalPart,
  serverPart,
  speechPart,
} from './parts.ts';
import { projectRoot } from './paths.ts';
import { forgetPid, rememberedPid, rememberPid } from './pid-file.ts';
import { choosePorts, type Ports } from './ports.ts';
import { postgresProcess } from './postgres-process.ts';
import { bareEnvironment, keptSecrets, type Settings } from './settings.ts';
import { type ProcessEvent, SupervisedProcess } from './supervised-process.ts';

export type PartName = 'postgres' | 'livekit' | 'speech' | 'server' | 'agent' | 'portal' | 'desktop';

export interface StackOptions {
  /** What to run. A part whose setting names one that runs elsewhere (DATABASE_URL, LIVEKIT_URL, SPEECH_URL) is left out. */
  readonly parts: readonly PartName[];
  /** Database, uploads, logs, secrets and ports of this stack. Two stacks must not share it. */
  readonly dataDir: string;
  /** Settings under the names of .env.example; nothing is taken from the process's own environment. */
  readonly env?: Settings;
  /** `usual` ports are tried first, or `free` ones are asked from the system (several stacks side by side). */
  readonly ports?: 'usual' | 'free';
  /** Where true, a part that cannot run is told in `missing` and the others still start; else it is an error. */
  readonly tolerant?: boolean;
  readonly say?: Progress;
  readonly onEvent?: (event: ProcessEvent) => void;
  /** Gives the start up: what already runs is ended and the start rejects. */
  readonly signal?: AbortSignal;
}

/** A process of the stack as a caller may handle it. */
export interface StackProcess {
  /** Its number at this moment; 0 while it is down. */
  readonly pid: number;
  /** Ends it without warning; the supervisor starts it again. */
  kill(): Promise<void>;
  /** Ends and starts it, and waits until it answers. */
  restart(): Promise<void>;
}

export interface MissingPart {
  readonly part: PartName;
  readonly why: string;
  readonly remedy: string;
}

export interface Stack {
  readonly urls: {
    readonly server: string;
    readonly portal: string;
    readonly database: string;
    /** Absent where there is no LiveKit, or no local speech. */
    readonly livekit?: string;
    readonly speech?: string;
  };
  /** The sample account. */
  readonly account: { readonly email: string; readonly password: string };
  /** What the parts were told; a test launches the desktop with it. */
  readonly context: PartContext;
  readonly missing: readonly MissingPart[];
  readonly remarks: readonly string[];
  readonly processes: Partial<Record<PartName, StackProcess>>;
  readonly logDir: string;
  /** Ends everything, last started first. Repeated calls are harmless. */
  stop(): Promise<void>;
}

/** Somebody else runs a stack on the same data folder. */
export class AlreadyRunningError extends Error {}

/**
 * Starts the product: each part healthy before the next one that needs it, watched and restarted afterwards.
 *
 * Processes that an earlier, killed start of the same data folder left behind are ended first.
 *
 * @throws AlreadyRunningError when a stack on this data folder is running.
 * @throws Error with a sentence to act on when the database or the server cannot start, and, unless `tolerant`,
 *   when any part cannot.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const starting = new StackStart(options);
  try {
    return await Promise.race([starting.run(), whenAborted(options.signal)]);
  } catch (error) {
    await starting.stop();
    throw error;
  }
}

async function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('The start was given up.')), { once: true });
  });
}

class StackStart {
  readonly #options: StackOptions;
  readonly #dataDir: string;
  readonly #pidDir: string;
  readonly #logDir: string;
  readonly #lock: string;
  readonly #running: { name: PartName; stop: () => Promise<void> }[] = [];
  readonly #processes: Partial<Record<PartName, StackProcess>> = {};
  readonly #missing: MissingPart[] = [];
  readonly #remarks: string[] = [];
  #stopped: Promise<void> | undefined;
  #holdsLock = false;

  constructor(options: StackOptions) {
    this.#options = options;
    this.#dataDir = path.resolve(options.dataDir);
    this.#pidDir = path.join(this.#dataDir, 'run');
    this.#logDir = path.join(this.#dataDir, 'logs');
    this.#lock = path.join(this.#pidDir, 'stack.json');
  }

  async run(): Promise<Stack> {
    this.#takeLock();
    const given = this.#options.env ?? {};
    const secrets = keptSecrets(this.#dataDir);
    const ports = await this.#choosePorts(given);
    const database = given.DATABASE_URL ?? (this.#wants('postgres') ? await this.#startPostgres(ports) : '');

    const [livekit, speech, electron] = await Promise.all([
      this.#livekitProgram(given),
      this.#speechEnvironment(given),
      this.#electronRuntime(),
      this.#buildPages(),
    ]);
    const livekitUrl = given.LIVEKIT_URL ?? (livekit ? `ws://127.0.0.1:${ports.livekit}` : undefined);
    const speechUrl = given.SPEECH_URL ?? (speech ? `http://127.0.0.1:${ports.speech}` : undefined);
    const settings: Settings = {
      HOST: '127.0.0.1',
      SERVER_URL: `http://127.0.0.1:${ports.server}`,
      PORTAL_URL: `http://127.0.0.1:${ports.portal}`,
      PLUTO_SECRETS: secrets.plutoSecret,
      LIVEKIT_API_KEY: secrets.livekitKey,
      LIVEKIT_API_SECRET: secrets.livekitSecret,
      SAMPLE_DATA: 'true',
      SAMPLE_EMAIL: 'recruiter@northwind.example',
      SAMPLE_PASSWORD: secrets.samplePassword,
      ...given,
      DATABASE_URL: database || undefined,
      PLUTO_DATA_DIR: this.#dataDir,
      LIVEKIT_URL: livekitUrl,
      LIVEKIT_PUBLIC_URL: given.LIVEKIT_PUBLIC_URL ?? livekitUrl,
      SPEECH_URL: speechUrl,
    };
    const context: PartContext = { ports, settings, bare: bareEnvironment(), dataDir: this.#dataDir };

    const early = [
      livekit && this.#start('livekit', livekitPart(context, livekit)),
      speech && this.#start('speech', speechPart(context, speech)),
    ];
    if (this.#wants('server')) await this.#start('server', serverPart(context), { isVital: true });
    await Promise.all(early);
    await Promise.all([
      this.#wants('agent') && this.#startAgent(context),
      this.#wants('portal') && this.#start('portal', portalPart(context)),
    ]);
    if (electron) await this.#start('desktop', desktopPart(context, electron));

    return {
      urls: {
        server: settings.SERVER_URL ?? '',
        portal: settings.PORTAL_URL ?? '',
        database,
        ...(livekitUrl && this.#isUp('livekit', given.LIVEKIT_URL) && { livekit: livekitUrl }),
        ...(speechUrl && this.#isUp('speech', given.SPEECH_URL) && { speech: speechUrl }),
      },
      account: { email: settings.SAMPLE_EMAIL ?? '', password: settings.SAMPLE_PASSWORD ?? '' },
      context,
      missing: this.#missing,
      remarks: this.#remarks,
      processes: this.#processes,
      logDir: this.#logDir,
      stop: () => this.stop(),
    };
  }

  async stop(): Promise<void> {
    this.#stopped ??= (async () => {
      for (const { stop } of this.#running.splice(0).reverse()) await stop();
      if (this.#holdsLock) forgetPid(this.#lock);
    })();
    return this.#stopped;
  }

  #takeLock(): void {
    const holder = rememberedPid(this.#lock);
    if (holder !== undefined && holder !== process.pid) {
      throw new AlreadyRunningError(
        `It is already running from this data folder (process ${holder}). Stop that one first, or set PLUTO_DATA_DIR to another folder.`,
      );
    }
    fs.mkdirSync(this.#dataDir, { recursive: true });
    rememberPid(this.#lock, process.pid);
    this.#holdsLock = true;
  }

  async #choosePorts(given: Settings): Promise<Ports> {
    return choosePorts(this.#dataDir, this.#options.ports ?? 'free', {
      ...(given.PORT && { server: Number(given.PORT) }),
      ...(given.AGENT_HEALTH_PORT && { agent: Number(given.AGENT_HEALTH_PORT) }),
    });
  }

  async #startPostgres(ports: Ports): Promise<string> {
    this.#say('Starting the database …');
    const postgres = await postgresProcess({
      dataDir: this.#dataDir,
      port: ports.postgres,
      onEvent: (event) => this.#options.onEvent?.(event),
    });
    this.#running.push({ name: 'postgres', stop: () => postgres.stop() });
    this.#processes.postgres = postgres;
    return postgres.url;
  }

  async #livekitProgram(given: Settings): Promise<string | undefined> {
    if (!this.#wants('livekit') || given.LIVEKIT_URL) return undefined;
    return this.#take('livekit', await findLivekitServer((line) => this.#say(line)));
  }

  async #speechEnvironment(given: Settings): Promise<SpeechEnvironment | undefined> {
    if (!this.#wants('speech') || given.SPEECH_URL || given.SPEECH === 'openai') return undefined;
    return this.#take('speech', await findSpeechEnvironment((line) => this.#say(line)));
  }

  async #electronRuntime(): Promise<ElectronRuntime | undefined> {
    if (!this.#wants('desktop')) return undefined;
    if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
      return this.#take('desktop', {
        kind: 'missing',
        why: 'There is no display, so the desktop window cannot open.',
        remedy:
          'Run this in a graphical session, or under a virtual one: "xvfb-run -a npm start". "npm start -- --no-desktop" runs the rest without this message.',
      });
    }
    return this.#take('desktop', await findElectronRuntime((line) => this.#say(line)));
  }

  async #buildPages(): Promise<void> {
    // One after the other: a build keeps every core busy by itself.
    if (this.#wants('portal') && (await buildPortal())) this.#say('The portal is built.');
    if (this.#wants('desktop') && (await buildDesktop())) this.#say('The desktop is built.');
  }

  async #startAgent(context: PartContext): Promise<void> {
    const { settings } = context;
    if (
      !settings.LIVEKIT_URL ||
      (!settings.SPEECH_URL && settings.SPEECH !== 'openai' && !settings.OPENAI_API_KEY)
    ) {
      this.#lacks('agent', {
        why: 'The interviewer needs a LiveKit server and speech, and one of them is missing.',
        remedy: 'See what is missing above. Candidates are offered typing instead.',
      });
      return;
    }
    await this.#start('agent', agentPart(context));
  }

  async #start(name: PartName, part: PartProcess, { isVital = false } = {}): Promise<void> {
    if (this.#stopped) throw new Error('The start was given up.');
    this.#say(`Starting the ${name} …`);
    const supervised = new SupervisedProcess({
      cwd: projectRoot,
      ...part,
      logDir: this.#logDir,
      pidDir: this.#pidDir,
      onEvent: (event) => this.#options.onEvent?.(event),
    });
    this.#running.push({ name, stop: () => supervised.stop() });
    try {
      await supervised.start();
      this.#processes[name] = supervised;
    } catch (error) {
      if (isVital || !this.#options.tolerant) throw error;
      const why = error instanceof Error ? error.message : String(error);
      this.#lacks(name, { why, remedy: `Look into ${path.join(this.#logDir, `${name}.log`)}.` });
    }
  }

  #take<T>(part: PartName, outcome: Outcome<T>): T | undefined {
    if (outcome.kind === 'ready') {
      if (outcome.remark) this.#remarks.push(outcome.remark);
      return outcome.value;
    }
    this.#lacks(part, outcome);
    return undefined;
  }

  #lacks(part: PartName, { why, remedy }: { why: string; remedy: string }): void {
    if (!this.#options.tolerant) throw new Error(`${why}\n${remedy}`);
    this.#missing.push({ part, why, remedy });
  }

  #isUp(name: PartName, elsewhere: string | undefined): boolean {
    return elsewhere !== undefined || this.#processes[name] !== undefined;
  }

  #wants(part: PartName): boolean {
    return this.#options.parts.includes(part);
  }

  #say(line: string): void {
    this.#options.say?.(line);
  }
}
