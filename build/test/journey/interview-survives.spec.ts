import { expect, test } from './fixtures/journey-test.ts';
import { poll } from './fixtures/poll.ts';
import { canSeeProcesses, jobsOf } from './fixtures/processes.ts';
import {
  begin,
  expectNothingLost,
  linesOf,
  type Point,
  replacing,
  type Strike,
  spoken,
  talkThrough,
  wordsOf,
} from './fixtures/survive-talk.ts';
import { eraseInvited } from './fixtures/talk.ts';

/**
 * What runs an interview is killed in the middle of it, without warning and at three points of each talk: nothing saved
 * is lost, nothing answered is asked again, and a new interviewer is there within twice the time the first one took.
 * The candidate is a real participant of a real room, without a browser.
 */

test.describe.configure({ timeout: 240_000 });
test.skip(!canSeeProcesses, 'Processes are found through /proc, which this system does not have.');

test.afterEach(eraseInvited);

test('the job process is killed at three points of a talk', async ({ stack, voice }) => {
  for (const words of Object.values(spoken)) await voice.synthesise(words);
  const talk = await begin(stack);
  const { candidate } = talk;
  const kill = async (point: Point) => {
    const [job] = jobsOf(stack.processes.agent?.pid ?? 0, stack.urls.livekit ?? '');
    if (!job) throw new Error('No process of the worker holds the interview.');
    if (point === 'while an answer is on its way') {
      const hasWords = async () => wordsOf(await candidate.state()).length > 0;
      await poll('the words are stored', hasWords, { everyMs: 100 });
    }
    process.kill(job, 'SIGKILL');
  };
  const state = await talkThrough(talk, voice, replacing(stack, talk, kill));
  expectNothingLost(state);
  // What was stored when the process died was enough: the candidate did not have to say it again.
  const about = (line: string) => /relocate/i.test(line);
  const [first] = state.transcript.filter(({ speaker }) => speaker === 'candidate');
  const answeredAt = state.transcript.findIndex(({ entry_id }) => entry_id === first?.entry_id);
  expect(first?.text).toMatch(/\bno\b/i);
  expect(state.transcript.slice(answeredAt).filter(({ text }) => about(text))).toEqual([]);
  await candidate.leave();
});

test('the server is killed at three points of a talk, and the interviewer lives through it', async ({
  stack,
  voice,
}) => {
  const talk = await begin(stack);
  const agents = await talk.agents();
  const strike: Strike = async () => {
    await stack.processes.server?.kill();
    return false;
  };
  const state = await talkThrough(talk, voice, strike);
  expectNothingLost(state);
  // Nobody was called in its place, and nobody had to begin anew.
  expect(agents).toHaveLength(1);
  expect(linesOf(state).filter((line) => /welcome back|short pause/i.test(line))).toEqual([]);
  await talk.candidate.leave();
});
