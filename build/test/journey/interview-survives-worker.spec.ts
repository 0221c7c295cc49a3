import { expect, test } from './fixtures/journey-test.ts';
import { poll } from './fixtures/poll.ts';
import { canSeeProcesses, isRunning, jobsOf } from './fixtures/processes.ts';
import { startSecondWorker } from './fixtures/second-worker.ts';
import { begin, expectNothingLost, replacing, talkThrough } from './fixtures/survive-talk.ts';
import { eraseInvited } from './fixtures/talk.ts';

/**
 * Two workers: one is killed in a talk and the other takes over; told to stop, one finishes first. One kill only: a worker
 * that was just started again has no process ready yet, and what it refuses is called again after 2.5 seconds.
 */

test.describe.configure({ timeout: 240_000 });
test.skip(!canSeeProcesses, 'Processes are found through /proc, which this system does not have.');

test.afterEach(eraseInvited);

test('a worker is killed while an answer is on its way, another takes over; told to stop, it finishes first', async ({
  stack,
  voice,
}) => {
  const second = await startSecondWorker(stack);
  const workers = [second, stack.processes.agent];
  const livekit = stack.urls.livekit ?? '';
  const holder = () => workers.find((worker) => jobsOf(worker?.pid ?? 0, livekit).length > 0);
  try {
    const talk = await begin(stack);
    const kill = async () => {
      await holder()?.kill();
    };
    const strike = replacing(stack, talk, kill);
    const state = await talkThrough(
      talk,
      voice,
      async (point) => point === 'while an answer is on its way' && (await strike(point)),
    );
    expectNothingLost(state);
    await talk.candidate.leave();

    await test.step('told to stop, a worker takes no more jobs and finishes its interview', async () => {
      await poll('no interview is left', () => holder() === undefined);
      const draining = await begin(stack);
      const busy = holder();
      const pid = busy?.pid ?? 0;
      process.kill(pid, 'SIGTERM');
      const [agent] = await draining.agents();
      const next = await begin(stack);
      const other = workers.find((worker) => worker !== busy);
      expect(jobsOf(other?.pid ?? 0, livekit)).toHaveLength(1);
      await next.candidate.leave();
      await talkThrough(draining, voice, async () => false).then(expectNothingLost);
      expect(await draining.agents()).toEqual([agent]);
      await draining.candidate.leave();
      // It has nothing left to do, and ends.
      await poll('the worker ends', () => !isRunning(pid));
    });
  } finally {
    await second.stop();
  }
});
