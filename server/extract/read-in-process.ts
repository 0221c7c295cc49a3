import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { failedOutcome } from './read-failure.ts';
import { readLimits } from './read-limits.ts';
import type { ReadOptions } from './read-resume.ts';
import { findReadingEntry, holdOpen, type ReadingWorker, readWith, startWorker } from './reading-worker.ts';

export interface PoolOptions {
  /** Computing time after which a file is given up (`took_too_long`); on the clock three times as much. */
  timeLimitMs?: number;
  /** Heap of the reading process. Memory outside the heap is watched too, with as much again on top. */
  heapMegabytes?: number;
  /** Files read at the same time; more wait. */
  atOnce?: number;
  /** Files that may wait; more are refused with a sentence that says so. */
  mostWaiting?: number;
  /** Entry of the reading process; found beside this file by default. For tests. */
  entry?: string;
}

/** Reads resumes in separate processes. */
export interface ReadingPool {
  read(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ExtractionOutcome>;
  /** Starts the spare process ahead of the first file; resolves when it is ready. */
  warm(): Promise<boolean>;
  /** Ends all processes. Files being read come back as `took_too_long`. */
  close(): void;
}

/**
 * Makes a pool of reading processes. Each reads one file and ends; one more is always started ahead, so that a
 * candidate does not wait for a start. A process has no network, no environment of the server, a limit on time
 * and memory, and is killed when it goes beyond.
 */
export function createReadingPool(options: PoolOptions = {}): ReadingPool {
  const { timeLimitMs = 20_000, heapMegabytes = 512, atOnce = 2, mostWaiting = 30 } = options;
  const entry = options.entry ?? findReadingEntry();
  const limits = { timeLimitMs, memoryBytes: heapMegabytes * 2 * 1024 * 1024 };
  const workers = new Set<ReadingWorker>();
  const waiting: (() => void)[] = [];
  let spare: ReadingWorker | null = null;
  let busy = 0;
  let isClosed = false;

  const start = (): ReadingWorker => {
    const worker = startWorker(entry, heapMegabytes);
    workers.add(worker);
    worker.child.once('exit', () => {
      workers.delete(worker);
      if (spare === worker) spare = null;
    });
    return worker;
  };
  const startSpare = async (): Promise<boolean> => {
    if (isClosed) return false;
    if (!spare) {
      spare = start();
      holdOpen(spare, false);
    }
    return spare.ready;
  };
  const take = async (): Promise<ReadingWorker | null> => {
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
    if (busy < atOnce) busy += 1;
    // Whoever ends hands its place on, so nobody slips in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const endTurn = () => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };

  return {
    warm: startSpare,
    read: async (bytes, fileName, readOptions) => {
      // Cheap checks first: such files are not worth a process.
      if (bytes.length === 0) return failedOutcome('empty');
      if (bytes.length > readLimits.fileBytes) return failedOutcome('too_large');
      if (waiting.length >= mostWaiting) return failedOutcome('queue_full');
      await turn();
      try {
        const worker = await take();
        if (!worker) return failedOutcome('took_too_long');
        void startSpare();
        return await readWith(
          worker,
          { bytes: new Uint8Array(bytes), fileName, options: readOptions },
          limits,
        );
      } finally {
        endTurn();
      }
    },
    close: () => {
      isClosed = true;
      for (const worker of workers) worker.child.kill('SIGKILL');
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
  void shared.warm();
}

/** Ends the reading processes; call it when the server stops. */
export function closeReadingProcesses(): void {
  shared?.close();
  shared = null;
}
