import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { type ProcessUsage, usageOf } from './process-usage.ts';
import { failedOutcome } from './read-failure.ts';
import type { ReadOptions } from './read-resume.ts';

const startLimitMs = 45_000;
/** On a busy machine a process waits for its turn; only so many times its limit may pass on the clock. */
const clockFactor = 3;
const watchEveryMs = 250;

/** A process that reads one file and ends. */
export interface ReadingWorker {
  child: ChildProcess;
  ready: Promise<boolean>;
}

export interface WorkerLimits {
  /** Computing time; on the clock three times as much may pass. */
  timeLimitMs: number;
  /** Resident memory, inside the heap and outside. */
  memoryBytes: number;
}

/** The entry as written here while developing, or as bundled beside the server's main file. */
export function findReadingEntry(): string {
  const candidates = [
    './reading-process.ts',
    './reading-process.mjs',
    './reading-process.js',
    './extract/reading-process.mjs',
    './extract/reading-process.js',
  ];
  const found = candidates
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((name) => existsSync(name));
  if (!found) throw new Error('The reading process is missing beside the server.');
  return found;
}

export function startWorker(entry: string, heapMegabytes: number): ReadingWorker {
  const child = fork(entry, [], {
    // Only what the runtime needs: no keys, no database address.
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV ?? '' },
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      ...(entry.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ready = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), startLimitMs);
    timer.unref();
    child.once('message', () => resolve(true));
    child.once('exit', () => resolve(false));
    child.once('error', () => resolve(false));
  });
  return { child, ready };
}

/** A waiting spare must not keep the program from ending; a process at work must. */
export function holdOpen(worker: ReadingWorker, isHeld: boolean): void {
  const change = isHeld ? 'ref' : 'unref';
  worker.child[change]();
  worker.child.channel?.[change]();
}

/** Has a file read and ends the process, at the latest when it goes beyond its limits. */
export function readWith(
  worker: ReadingWorker,
  request: { bytes: Uint8Array; fileName: string; options: ReadOptions },
  limits: WorkerLimits,
): Promise<ExtractionOutcome> {
  const { child } = worker;
  return new Promise((resolve) => {
    let isDone = false;
    const finish = (outcome: ExtractionOutcome) => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(outcome);
    };
    const giveUp = () => finish(failedOutcome('took_too_long'));
    const timer = setTimeout(giveUp, limits.timeLimitMs * clockFactor);
    // Starting up has cost computing time already; only what comes after counts.
    let before: ProcessUsage | null = null;
    const watch = setInterval(async () => {
      const usage = child.pid ? await usageOf(child.pid) : null;
      if (!usage) return;
      before ??= usage;
      const computedMs = usage.computedMs - before.computedMs;
      if (usage.memoryBytes > limits.memoryBytes || computedMs > limits.timeLimitMs) giveUp();
    }, watchEveryMs);
    child.on('message', (message) => {
      const { kind, outcome } = message as { kind?: string; outcome?: ExtractionOutcome };
      if (kind === 'outcome' && outcome) finish(outcome);
    });
    child.once('error', giveUp);
    // An exit without an answer is the memory limit at work.
    child.once('exit', giveUp);
    child.send(request, (error) => {
      if (error) giveUp();
    });
  });
}
