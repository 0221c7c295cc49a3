import { readIntake, talker } from './fixtures/candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { canSeeProcesses, descendantsOf, isRunning, jobsOf, networkProcesses } from './fixtures/processes.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { startSecondWorker } from './fixtures/second-worker.ts';
import type { TestStack } from './fixtures/stacks.ts';
import {
  agentsIn,
  goToMicrophone,
  invite,
  type OpenTalk,
  openTalk,
  untilInterviewer,
  untilNewAgent,
} from './fixtures/talk.ts';

/** What may die during a talk, dies: nothing saved is lost, nothing answered is asked again, the talk goes on. */

const said = {
  work_authorization: ['Yes, I am a citizen.', 'Yes.'],
  willing_to_relocate: ['No, I want to stay here.', 'No.'],
  remote_preference: ['Hybrid would be best for me.', 'Hybrid.'],
  notice_period: ['Six weeks.'],
  languages: ['Swedish, English and German.', 'Swedish, English, German.'],
};
const stored = {
  work_authorization: 'yes',
  willing_to_relocate: 'no',
  remote_preference: 'hybrid',
  notice_period: '6 weeks',
  languages: ['Swedish', 'English', 'German'],
};
type Asked = keyof typeof said;

test.skip(!canSeeProcesses, 'Processes are found through /proc.');
test.describe.configure({ timeout: 240_000 });

function jobsIn(stack: TestStack, worker: number | undefined): number[] {
  return jobsOf(worker ?? 0, stack.urls.livekit ?? '');
}

async function fieldsOf({ page }: OpenTalk) {
  // While the server is away there is nothing to read.
  const fields = (await readIntake(page).catch(() => null))?.fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.field_key, field]));
}

/** Waits until an answer is stored. */
async function untilStored(talk: OpenTalk, key: string | null): Promise<void> {
  await expect
    .poll(async () => (await fieldsOf(talk))[key ?? '']?.value, { timeout: 40_000 })
    .toEqual(stored[key as Asked]);
}

/** Answers until the talk is over, and holds the record against what was said: each question asked in one stretch. */
async function finish(talk: OpenTalk, talking: ReturnType<typeof talker>, missing: readonly Asked[]) {
  while (await talking.answerNext());
  await expect(talk.page.getByRole('heading', { name: 'One last look' })).toBeVisible({ timeout: 40_000 });
  const { transcript } = await readIntake(talk.page);
  console.log(transcript.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n'));
  const fields = await fieldsOf(talk);
  for (const key of missing) expect(fields[key], key).toMatchObject({ value: stored[key], source: 'spoken' });
}

test('the job process is killed', async ({ stack, voice, openBrowser }) => {
  const recruiter = await signInRecruiter(stack);
  const missing: Asked[] = ['work_authorization', 'willing_to_relocate', 'remote_preference'];
  const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
  const talking = talker(talk.page, voice, said);
  const first = await talking.answerNext();
  await untilStored(talk, first);

  const before = await agentsIn(stack, talk.room);
  expect(before).toHaveLength(1);
  const [job] = jobsIn(stack, stack.processes.agent?.pid);
  if (!job) throw new Error('No process of the worker holds the interview.');
  const killedAt = Date.now();
  process.kill(job, 'SIGKILL');
  await expect(talk.page.getByText('Your interviewer is being called back…').first()).toBeVisible();
  await untilNewAgent(stack, talk.room, before);
  const backMs = Date.now() - killedAt;
  console.log(`first dispatch ${talk.firstDispatchMs} ms, after kill -9 of the job ${backMs} ms`);
  expect(backMs).toBeLessThan(2 * talk.firstDispatchMs);
  expect(await agentsIn(stack, talk.room)).toHaveLength(1);
  await untilInterviewer(talk.page);

  const linesBefore = (await readIntake(talk.page)).transcript.length;
  await finish(talk, talking, missing);
  expect(talking.asked.filter((key) => key === first)).toHaveLength(1);
  const after = (await readIntake(talk.page)).transcript.slice(linesBefore);
  expect(after.some(({ text }) => /welcome back|back with you|again/i.test(text))).toBe(true);
});

test('the server is killed while an answer is on its way', async ({ stack, voice, openBrowser }) => {
  const recruiter = await signInRecruiter(stack);
  const missing: Asked[] = ['work_authorization', 'willing_to_relocate', 'remote_preference'];
  const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
  const talking = talker(talk.page, voice, said);
  const agents = await agentsIn(stack, talk.room);
  const first = await talking.answerNext();
  await stack.processes.server?.kill();
  await untilStored(talk, first);
  const second = await talking.answerNext();
  await untilStored(talk, second);
  await finish(talk, talking, missing);
  expect(talking.asked).toHaveLength(missing.length);
  // The interviewer lived through it: nobody was called in its place.
  expect(await agentsIn(stack, talk.room).then((now) => now.filter((one) => !agents.includes(one)))).toEqual(
    [],
  );
});

test('LiveKit is killed', async ({ stack, voice, openBrowser }) => {
  const recruiter = await signInRecruiter(stack);
  const missing: Asked[] = ['work_authorization', 'willing_to_relocate', 'remote_preference'];
  const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
  const talking = talker(talk.page, voice, said);
  const first = await talking.answerNext();
  await untilStored(talk, first);
  const killedAt = Date.now();
  await stack.processes.livekit?.kill();
  await expect(talk.page.getByText('Reconnecting…').first()).toBeVisible({ timeout: 20_000 });
  await untilNewAgent(stack, talk.room, []);
  await untilInterviewer(talk.page);
  console.log(
    `first dispatch ${talk.firstDispatchMs} ms, after kill -9 of LiveKit ${Date.now() - killedAt} ms`,
  );
  await finish(talk, talking, missing);
  expect(talking.asked.filter((key) => key === first)).toHaveLength(1);
});

test('the network is gone for 1, 10, 30 and 60 seconds', async ({ stack, voice, openBrowser }) => {
  test.setTimeout(400_000);
  const recruiter = await signInRecruiter(stack);
  const missing = Object.keys(said) as Asked[];
  const known = networkProcesses();
  const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
  const [network] = networkProcesses().filter((pid) => !known.includes(pid));
  if (!network) throw new Error('The browser of this test has no process for the network.');
  const talking = talker(talk.page, voice, said);
  for (const seconds of [1, 10, 30, 60]) {
    const key = await talking.answerNext();
    await untilStored(talk, key);
    // Nothing goes in or out of the browser: neither requests nor sound.
    process.kill(network, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    process.kill(network, 'SIGCONT');
    await untilInterviewer(talk.page, 90_000);
  }
  await finish(talk, talking, missing);
  expect([...talking.asked].sort()).toEqual([...new Set(talking.asked)].sort());
});

test('the page is loaded anew, then opened on a second device', async ({ stack, voice, openBrowser }) => {
  const recruiter = await signInRecruiter(stack);
  const missing: Asked[] = ['work_authorization', 'willing_to_relocate', 'remote_preference'];
  const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
  const talking = talker(talk.page, voice, said);
  const first = await talking.answerNext();
  await untilStored(talk, first);
  await talk.page.reload();
  await talk.page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(talk.page);
  const second = await talking.answerNext();
  await untilStored(talk, second);

  const other = await openBrowser();
  await voice.giveMicrophone(other);
  const page = await other.newPage();
  await page.goto(talk.url);
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(page);
  await expect(talk.page.getByText('The talk goes on elsewhere').first()).toBeVisible();
  const there = { ...talk, page };
  await finish(there, talker(page, voice, said), missing);
  const { transcript } = await readIntake(page);
  expect(transcript.filter(({ speaker }) => speaker === 'candidate').length).toBeGreaterThanOrEqual(3);
});

test('no worker answers: typing is offered within seconds, and talking can be taken up again', async ({
  stack,
  voice,
  openBrowser,
}) => {
  const recruiter = await signInRecruiter(stack);
  const missing: Asked[] = ['work_authorization', 'willing_to_relocate'];
  const worker = stack.processes.agent?.pid ?? 0;
  const stopped = [worker, ...descendantsOf(worker)];
  const context = await openBrowser();
  await voice.giveMicrophone(context);
  const page = await context.newPage();
  for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  try {
    await goToMicrophone(page, await invite(recruiter, missing));
    await page.getByRole('button', { name: 'Start the talk' }).click();
    await expect(page.getByText('No interviewer has come yet').first()).toBeVisible({ timeout: 12_000 });
    await page.getByRole('button', { name: /type/i }).first().click();
    await page.getByRole('radio', { name: /^Yes/ }).click();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect
      .poll(async () => (await readIntake(page)).agenda?.questions[0]?.state)
      .toMatch(/answered|confirmed/);
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
  }
  await page.getByRole('button', { name: /talk/i }).first().click();
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(page);
  const talking = talker(page, voice, said);
  while (await talking.answerNext());
  expect(talking.asked).toEqual(['willing_to_relocate']);
});

test.describe('with two workers', () => {
  test('the one that holds an interview is killed, the other takes it over', async ({
    stack,
    voice,
    openBrowser,
  }) => {
    const recruiter = await signInRecruiter(stack);
    const missing: Asked[] = ['work_authorization', 'willing_to_relocate', 'remote_preference'];
    const second = await startSecondWorker(stack);
    try {
      const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
      const talking = talker(talk.page, voice, said);
      const first = await talking.answerNext();
      await untilStored(talk, first);
      const before = await agentsIn(stack, talk.room);
      const holder = jobsIn(stack, second.pid).length > 0 ? second : stack.processes.agent;
      const killedAt = Date.now();
      await holder?.kill();
      await untilNewAgent(stack, talk.room, before);
      const backMs = Date.now() - killedAt;
      console.log(`first dispatch ${talk.firstDispatchMs} ms, after kill -9 of the worker ${backMs} ms`);
      expect(backMs).toBeLessThan(2 * talk.firstDispatchMs);
      await finish(talk, talking, missing);
      expect(talking.asked.filter((key) => key === first)).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });

  test('the one that is told to stop finishes its interview; new ones go to the other', async ({
    stack,
    voice,
    openBrowser,
  }) => {
    const recruiter = await signInRecruiter(stack);
    const missing: Asked[] = ['work_authorization', 'willing_to_relocate'];
    const second = await startSecondWorker(stack);
    try {
      const talk = await openTalk({ stack, recruiter, voice }, await openBrowser(), missing);
      const talking = talker(talk.page, voice, said);
      const workers = [second.pid, stack.processes.agent?.pid ?? 0];
      const holder = workers.find((pid) => jobsIn(stack, pid).length > 0);
      const other = workers.find((pid) => pid !== holder);
      if (!holder || !other) throw new Error('No worker holds the interview.');
      process.kill(holder, 'SIGTERM');
      const before = await agentsIn(stack, talk.room);

      const next = await openTalk({ stack, recruiter, voice }, await openBrowser(), ['remote_preference']);
      expect(jobsIn(stack, other)).toHaveLength(1);
      await next.page.context().close();

      await finish(talk, talking, missing);
      expect((await agentsIn(stack, talk.room)).filter((one) => !before.includes(one))).toEqual([]);
      // It has nothing left to do, and ends.
      await expect.poll(() => isRunning(holder), { timeout: 20_000 }).toBe(false);
    } finally {
      await second.stop();
    }
  });
});
