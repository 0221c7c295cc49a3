import fs from 'node:fs';
import path from 'node:path';
import { endLeftBehindPostgres } from '../../server/platform/embedded-postgres.ts';
import { buildDesktop } from '../desktop/build-desktop.ts';
import { type ElectronRuntime, findElectronRuntime } from '../install/electron-runtime.ts';
import { findLivekitServer } from '../install/livekit-server.ts';
import type { Outcome } from '../install/outcome.ts';
import { findSpeechEnvironment, type SpeechEnvironment } from '../install/speech-environment.ts';
import { buildPortal } from '../portal/build-portal.ts';
import { AlreadyRunningError } from './already-running-error.ts';
import { describePart } from './describe-part.ts';
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
import { endOrphans, forgetPid, rememberedPid, rememberPid } from './pid-file.ts';
import { choosePorts, type Ports } from './ports.ts';
import { postgresProcess } from './postgres-process.ts';
import {
  bareEnvironment,
  keptSecrets,
  type Settings,
  startsLocalSpeech,
  usesLocalSpeech,
} from './settings.ts';
import type { MissingPart, PartName, Stack, StackOptions, StackProcess } from './stack.ts';
import { type StackFacts, stackSettings } from './stack-settings.ts';
import { SupervisedProcess } from './supervised-process.ts';

/** One start of a stack, and what has to be undone when it ends. */
export class StackStart {
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
    await this.#endLeftBehind();
    const secrets = keptSecrets(this.#dataDir);
    const ports = await this.#choosePorts(given);
    const facts: StackFacts = { given, secrets, ports, dataDir: this.#dataDir };
    const contextOf = (more: Partial<StackFacts>): PartContext => ({
      ports,
      settings: stackSettings({ ...facts, ...more }),
      bare: bareEnvironment(),
      dataDir: this.#dataDir,
    });

    const database =
      given.DATABASE_URL ?? (this.#wants('postgres') ? await this.#startPostgres(ports) : undefined);
    const [livekit, speech, electron] = await Promise.all([
      this.#livekitProgram(given),
      this.#speechEnvironment(given),
      this.#electronRuntime(),
      this.#buildPages(),
    ]);
    const speechUp = speech ? this.#start('speech', speechPart(contextOf({}), speech)) : undefined;
    // Its failure is met where it is waited for, further down; until then it must not count as unhandled.
    speechUp?.catch(() => undefined);
    if (livekit) await this.#start('livekit', livekitPart(contextOf({}), livekit));

    const context = contextOf({
      database,
      ownLivekit: this.#processes.livekit !== undefined,
      ownSpeech: speech !== undefined,
    });
    if (this.#wants('server')) await this.#start('server', serverPart(context), { isVital: true });
    await Promise.all([
      this.#wants('agent') && this.#startAgent(context, speechUp),
      this.#wants('portal') && this.#start('portal', portalPart(context)),
      speechUp,
    ]);
    if (electron) await this.#start('desktop', desktopPart(context, electron));
    return this.#describe(context);
  }

  #describe(context: PartContext): Stack {
    const { settings } = context;
    const hasSpeech = this.#options.env?.SPEECH_URL !== undefined || this.#processes.speech !== undefined;
    return {
      urls: {
        server: settings.SERVER_URL ?? '',
        portal: settings.PORTAL_URL ?? '',
        database: settings.DATABASE_URL ?? '',
        livekit: settings.LIVEKIT_URL,
        speech: hasSpeech ? settings.SPEECH_URL : undefined,
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

  /** Before ports are chosen, so that the parts get the ones they had. */
  async #endLeftBehind(): Promise<void> {
    const ended = await endOrphans(this.#pidDir, path.basename(this.#lock));
    if (ended > 0) this.#say(`Ended ${ended} processes that an earlier start had left behind.`);
    if (this.#wants('postgres')) await endLeftBehindPostgres(this.#dataDir);
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
    if (!this.#wants('speech') || given.SPEECH_URL) return undefined;
    // Where a test asks for speech alone, no interviewer is there to say whether it is used.
    if (this.#wants('agent') && !startsLocalSpeech(given)) return undefined;
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

  /** The worker does not wait for speech to have read its models, but it does not run without it. */
  async #startAgent(context: PartContext, speechUp: Promise<void> | undefined): Promise<void> {
    const { settings } = context;
    const hasSpeech = Boolean(settings.SPEECH_URL) || !usesLocalSpeech(settings);
    if (settings.LIVEKIT_URL && hasSpeech) {
      await this.#start('agent', agentPart(context));
      await speechUp;
      if (!speechUp || this.#processes.speech || !usesLocalSpeech(settings)) return;
      await this.#running.find(({ name }) => name === 'agent')?.stop();
      delete this.#processes.agent;
    }
    this.#lacks('agent', {
      why: 'The interviewer needs a LiveKit server and speech, and one of them is missing.',
      remedy: 'See what is missing above. Candidates are offered typing instead.',
    });
  }

  async #start(name: PartName, part: PartProcess, { isVital = false } = {}): Promise<void> {
    if (this.#stopped) throw new Error('The start was given up.');
    this.#say(`Starting the ${describePart(name)} …`);
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

  #wants(part: PartName): boolean {
    return this.#options.parts.includes(part);
  }

  #say(line: string): void {
    this.#options.say?.(line);
  }
}
