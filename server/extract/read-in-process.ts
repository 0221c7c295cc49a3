import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { failedOutcome } from './read-failure.ts';
import { readLimits } from './read-limits.ts';
import type { ReadOptions } from './read-resume.ts';

export interface PoolOptions {
  /** Computing time after which a file is given up (`took_too_long`); on the clock three times as much. */
  timeLimitMs?: number;
  /** Heap of the reading process. Memory outside the heap is watched too, with as much again on top. */
  heapMegabytes?: number;
  /** Files read at the same time; more wait. */
  atOnce?: number;
  /** Entry of the reading process; found beside this file by default. For tests. */
  entry?: string;
}

/** Reads resumes in separate processes. */
export interface ReadingPool {
  read(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ExtractionOutcome>;
  /** Starts the spare process ahead of the first file. */
  warm(): void;
  /** Ends all processes. Files being read come back as `took_too_long`. */
  close(): void;
}

const startLimitMs = 45_000;
/** On a busy machine a process waits for its turn; only so many times its limit may pass on the clock. */
const clockFactor = 3;
const watchEveryMs = 250;

/** The entry as written here while developing, or as bundled beside the server's main file. */
function findEntry(): string {
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

interface Worker {
  child: ChildProcess;
  ready: Promise<boolean>;
}

function startWorker(entry: string, heapMegabytes: number): Worker {
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
function holdOpen(worker: Worker, isHeld: boolean): void {
  const change = isHeld ? 'ref' : 'unref';
  worker.child[change]();
  worker.child.channel?.[change]();
}

/** What a process uses: resident memory in bytes, computing time in milliseconds. Null where the system does not tell. */
async function usageOf(pid: number): Promise<{ memory: number; computedMs: number } | null> {
  const [statm, stat] = await Promise.all([
    readFile(`/proc/${pid}/statm`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
  ]);
  // The second field, the name, may hold spaces; times are counted from the closing bracket, in hundredths.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const memory = Number(statm.split(' ')[1]) * 4096;
  const computedMs = (Number(fields[11]) + Number(fields[12])) * 10;
  return Number.isFinite(memory) && Number.isFinite(computedMs) && memory > 0 ? { memory, computedMs } : null;
}

function readWith(
  worker: Worker,
  request: { bytes: Uint8Array; fileName: string; options: ReadOptions },
  limits: { timeLimitMs: number; residentLimit: number },
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
    const timer = setTimeout(() => finish(failedOutcome('took_too_long')), limits.timeLimitMs * clockFactor);
    // Starting up has cost computing time already; only what comes after counts.
    let before: number | null = null;
    const watch = setInterval(async () => {
      const usage = child.pid ? await usageOf(child.pid) : null;
      if (!usage) return;
      before ??= usage.computedMs;
      const isBeyond = usage.memory > limits.residentLimit || usage.computedMs - before > limits.timeLimitMs;
      if (isBeyond) finish(failedOutcome('took_too_long'));
    }, watchEveryMs);
    child.on('message', (message) => {
      const { kind, outcome } = message as { kind?: string; outcome?: ExtractionOutcome };
      if (kind === 'outcome' && outcome) finish(outcome);
    });
    child.once('error', () => finish(failedOutcome('took_too_long')));
    // An exit without an answer is the memory limit at work.
    child.once('exit', () => finish(failedOutcome('took_too_long')));
    child.send(request, (error) => {
      if (error) finish(failedOutcome('took_too_long'));
    });
  });
}

/**
 * Makes a pool of reading processes. Each reads one file and ends; one more is always started ahead, so that a
 * candidate does not wait for a start. A process has no network, no environment of the server, a limit on time
 * and memory, and is killed when it goes beyond.
 */
export function createReadingPool(options: PoolOptions = {}): ReadingPool {
  const { timeLimitMs = 20_000, heapMegabytes = 512, atOnce = 2 } = options;
  const entry = options.entry ?? findEntry();
  const limits = { timeLimitMs, residentLimit: heapMegabytes * 2 * 1024 * 1024 };
  const workers = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let spare: Worker | null = null;
  let busy = 0;
  let isClosed = false;

  const start = (): Worker => {
    const worker = startWorker(entry, heapMegabytes);
    workers.add(worker);
    worker.child.once('exit', () => {
      workers.delete(worker);
      if (spare === worker) spare = null;
    });
    return worker;
  };
  const startSpare = () => {
    if (isClosed || spare) return;
    spare = start();
    holdOpen(spare, false);
  };
  const take = async (): Promise<Worker | null> => {
    for (let tries = 0; tries < 3 && !isClosed; tries += 1) {
      const worker = spare ?? start();
      spare = null;
      holdOpen(worker, true);
      if (await worker.ready) return worker;
      worker.child.kill('SIGKILL');
    }
    return null;
  };
  const turn = async (): Promise<void> => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
  };

  return {
    warm: startSpare,
    read: async (bytes, fileName, readOptions) => {
      // Cheap checks first: such files are not worth a process.
      if (bytes.length === 0) return failedOutcome('empty');
      if (bytes.length > readLimits.fileBytes) return failedOutcome('too_large');
      await turn();
      try {
        const worker = await take();
        if (!worker) return failedOutcome('took_too_long');
        startSpare();
        return await readWith(
          worker,
          { bytes: Uint8Array.from(bytes), fileName, options: readOptions },
          limits,
        );
      } finally {
        busy -= 1;
        waiting.shift()?.();
      }
    },
    close: () => {
      isClosed = true;
      for (const worker of workers) worker.child.kill('SIGKILL');
      for (const next of waiting.splice(0)) next();
    },
  };
}

let shared: ReadingPool | null = null;

/**
 * Reads a resume as `readResume` does, in a separate process that can be killed: 20 seconds of computing
 * (60 on the clock), 512 MB heap, no network.
 * The server stays responsive meanwhile. Adds the code `took_too_long` for a file that goes beyond the limits.
 */
export function readResumeApart(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<ExtractionOutcome> {
  shared ??= createReadingPool();
  return shared.read(bytes, fileName, options);
}

/** Starts the process for the first resume ahead of it; call it when the server starts. */
export function warmReadingProcess(): void {
  shared ??= createReadingPool();
  shared.warm();
}

/** Ends the reading processes; call it when the server stops. */
export function closeReadingProcesses(): void {
  shared?.close();
  shared = null;
}
