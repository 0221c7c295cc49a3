import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describePart } from './describe-part.ts';
import { endOrphan, forgetPid, rememberPid } from './pid-file.ts';

export interface ProcessOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Its output is appended to `<logDir>/<name>.log`. */
  readonly logDir: string;
  /** Its process number is kept in `<pidDir>/<name>.json`, so that a later start can end an orphan. */
  readonly pidDir: string;
  /** Whether it answers. Asked until it does, then now and then. */
  readonly isHealthy: () => Promise<boolean>;
  /** How long it may take to answer for the first time. */
  readonly startTimeoutMs: number;
  /** How long it may take to end by itself after SIGTERM; then it is killed. */
  readonly stopTimeoutMs?: number;
  /** Where false, a process that ends stays ended: the desktop window was closed. */
  readonly restarts?: boolean;
  /** Called on each change a person may want to know of. */
  readonly onEvent?: (event: ProcessEvent) => void;
}

export type ProcessEvent =
  | { readonly kind: 'died'; readonly name: string; readonly how: string; readonly againInMs: number }
  | { readonly kind: 'ended'; readonly name: string; readonly how: string }
  | { readonly kind: 'restarted'; readonly name: string }
  | { readonly kind: 'mute'; readonly name: string };

const POLL_MS = 100;
const WATCH_EVERY_MS = 10_000;
const MUTE_AFTER_FAILED_CHECKS = 3;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 30_000;
/** A process that ran this long is taken to be sound again. */
const SETTLED_AFTER_MS = 30_000;

/** One process of the stack: started, watched, restarted with growing pauses, and ended with all its children. */
export class SupervisedProcess {
  readonly name: string;
  readonly #options: ProcessOptions;
  #child: ChildProcess | undefined;
  #exited: Promise<string> = Promise.resolve('never started');
  #stopping = false;
  /** Until it has answered once: then its end is the start's failure, not a reason to start it again. */
  #starting = false;
  #backOffMs = FIRST_BACK_OFF_MS;
  #startedAt = 0;
  #restartTimer: NodeJS.Timeout | undefined;
  #watchTimer: NodeJS.Timeout | undefined;
  #failedChecks = 0;

  constructor(options: ProcessOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** The process number at this moment; 0 while it is down. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /**
   * Starts it and waits until it answers.
   * @throws Error with the end of its log when it ends or stays silent too long; it is then not left running.
   */
  async start(): Promise<void> {
    await endOrphan(this.#pidFile);
    this.#stopping = false;
    this.#starting = true;
    this.#launch();
    await this.#untilHealthy().catch(async (error: unknown) => {
      await this.stop();
      throw error;
    });
    this.#starting = false;
    this.#watch();
  }

  /** Ends it: SIGTERM, time to tidy up, then SIGKILL for it and its children. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restartTimer);
    clearInterval(this.#watchTimer);
    const child = this.#child;
    if (child?.pid) {
      const deadline = setTimeout(() => signalGroup(child, 'SIGKILL'), this.#options.stopTimeoutMs ?? 8_000);
      child.kill('SIGTERM');
      await this.#exited;
      clearTimeout(deadline);
      // A child of its own that did not end with it must not stay behind.
      signalGroup(child, 'SIGKILL');
    }
    forgetPid(this.#pidFile);
  }

  /** Kills it without warning, as a crash would; it is restarted. For tests. */
  async kill(): Promise<void> {
    if (this.#child) signalGroup(this.#child, 'SIGKILL');
    await this.#exited;
  }

  /** Ends and starts it, and waits until it answers again. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  get #pidFile(): string {
    return path.join(this.#options.pidDir, `${this.name}.json`);
  }

  get #logFile(): string {
    return path.join(this.#options.logDir, `${this.name}.log`);
  }

  #launch(): void {
    const { command, args, env, cwd, logDir } = this.#options;
    fs.mkdirSync(logDir, { recursive: true });
    const log = fs.openSync(this.#logFile, 'a', 0o600);
    // A group of its own: Ctrl-C reaches only the supervisor, which ends the parts in order.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    this.#child = child;
    this.#startedAt = Date.now();
    this.#failedChecks = 0;
    this.#exited = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
    });
    if (child.pid) rememberPid(this.#pidFile, child.pid);
    void this.#exited.then((how) => {
      if (this.#child === child) this.#child = undefined;
      this.#onExit(child, how);
    });
  }

  #onExit(child: ChildProcess, how: string): void {
    const { name } = this;
    if (this.#stopping || this.#starting) return;
    signalGroup(child, 'SIGKILL');
    if (this.#options.restarts === false) {
      forgetPid(this.#pidFile);
      this.#options.onEvent?.({ kind: 'ended', name, how });
      return;
    }
    if (Date.now() - this.#startedAt > SETTLED_AFTER_MS) this.#backOffMs = FIRST_BACK_OFF_MS;
    const againInMs = this.#backOffMs;
    this.#backOffMs = Math.min(this.#backOffMs * 2, LONGEST_BACK_OFF_MS);
    this.#options.onEvent?.({ kind: 'died', name, how, againInMs });
    this.#restartTimer = setTimeout(() => {
      this.#launch();
      this.#untilHealthy().then(
        () => this.#options.onEvent?.({ kind: 'restarted', name }),
        // It died again, or stays silent: the exit handler or the watch deals with it.
        () => undefined,
      );
    }, againInMs);
  }

  async #untilHealthy(): Promise<void> {
    const { startTimeoutMs, isHealthy, name } = this.#options;
    const child = this.#child;
    let ended: string | undefined;
    void this.#exited.then((how) => {
      ended = how;
    });
    const deadline = Date.now() + startTimeoutMs;
    while (this.#child === child && !ended) {
      if (await isHealthy().catch(() => false)) return;
      if (Date.now() > deadline) {
        throw new Error(
          `The ${describePart(name)} did not answer within ${startTimeoutMs / 1000} seconds. The end of its log:\n${this.#logEnd()}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(
      `The ${describePart(name)} ended while starting (${ended ?? 'restarted'}). The end of its log, ${this.#logFile}:\n${this.#logEnd()}`,
    );
  }

  #watch(): void {
    clearInterval(this.#watchTimer);
    this.#watchTimer = setInterval(() => void this.#checkHealth(), WATCH_EVERY_MS);
    this.#watchTimer.unref();
  }

  async #checkHealth(): Promise<void> {
    if (!this.#child || this.#stopping) return;
    const healthy = await this.#options.isHealthy().catch(() => false);
    this.#failedChecks = healthy ? 0 : this.#failedChecks + 1;
    if (this.#failedChecks !== MUTE_AFTER_FAILED_CHECKS || !this.#child) return;
    // It runs but has not answered for half a minute: ending it makes the exit handler start it anew.
    this.#options.onEvent?.({ kind: 'mute', name: this.name });
    signalGroup(this.#child, 'SIGKILL');
  }

  #logEnd(): string {
    try {
      return fs.readFileSync(this.#logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
    } catch {
      return '(empty)';
    }
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
