import type { Log } from './log.ts';

export interface Job {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/**
 * Runs jobs again and again: each starts its pause when its run is over, so runs never overlap. A failed run is
 * logged and tried again at the next time. `stop` waits for what is running.
 */
export function startJobs(jobs: readonly Job[], log: Log): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const loops = jobs.map(async (job) => {
    while (!stopped.signal.aborted) {
      await pause(job.everyMs, stopped.signal);
      if (stopped.signal.aborted) return;
      await job.run().catch((error: unknown) => log.error({ err: error, job: job.name }, 'job failed'));
    }
  });
  return {
    stop: async () => {
      stopped.abort();
      await Promise.all(loops);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    timer.unref();
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
