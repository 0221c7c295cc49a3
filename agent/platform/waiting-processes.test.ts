import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { takesAnotherJob } from './takes-another-job.ts';
import { countWaitingProcesses } from './waiting-processes.ts';

const module = path.join(import.meta.dirname, 'waiting-processes.ts');

/** A real process that waits for a job until it is told something. */
function startProcess() {
  const code = `import(${JSON.stringify(module)}).then(({ waitForJob, takeJob }) => {
    waitForJob();
    process.on('message', takeJob);
  });`;
  return spawn(process.execPath, ['--import', 'tsx', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

describe('the processes of a worker that wait for a job', () => {
  it('are counted until they take one or die', async () => {
    const waiting = await countWaitingProcesses();
    expect(waiting()).toBe(0);
    const [first, second] = [startProcess(), startProcess()];
    await vi.waitFor(() => expect(waiting()).toBe(2), { timeout: 20_000 });
    first.send('a job');
    await vi.waitFor(() => expect(waiting()).toBe(1));
    second.kill('SIGKILL');
    await vi.waitFor(() => expect(waiting()).toBe(0));
    first.kill('SIGKILL');
    await once(first, 'exit');
  }, 30_000);
});

describe('takesAnotherJob', () => {
  it.each([
    [{ running: 0, most: 4, waiting: 1 }, true],
    [{ running: 3, most: 4, waiting: 1 }, true],
    [{ running: 4, most: 4, waiting: 1 }, false],
    [{ running: 0, most: 4, waiting: 0 }, false],
  ])('%j: %s', (worker, expected) => expect(takesAnotherJob(worker)).toBe(expected));
});
