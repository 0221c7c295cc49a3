import type { Page } from '@playwright/test';
import { askedTwice } from './fixtures/asked-twice.ts';
import { readIntake, talker } from './fixtures/candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { poll } from './fixtures/poll.ts';
import { canSeeProcesses, descendantsOf, jobsOf, networkProcesses } from './fixtures/processes.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import {
  agentsIn,
  eraseInvited,
  goToMicrophone,
  invite,
  type OpenTalk,
  openTalk,
  untilInterviewer,
  untilNewAgent,
} from './fixtures/talk.ts';

/** What the candidate's page shows and does when something dies or is not there; the matrix of kills has no page. */

const said = {
  work_authorization: ['Yes, I am.', 'Yes.'],
  willing_to_relocate: ['No, I want to stay here.', 'No.'],
  remote_preference: ['Hybrid would be best for me.', 'Hybrid.'],
  notice_period: ['Six weeks.'],
};
const stored: Record<string, string> = {
  work_authorization: 'yes',
  willing_to_relocate: 'no',
  remote_preference: 'hybrid',
  notice_period: '6 weeks',
};

test.skip(!canSeeProcesses, 'Processes are found through /proc, which this system does not have.');
test.describe.configure({ timeout: 240_000 });

type Talking = ReturnType<typeof talker>;

/** Answers the next question by voice until the answer is stored; like anybody, once more when asked again. */
async function answerOne(page: Page, talking: Talking): Promise<void> {
  const isStored = (key: string | null) => async () => {
    const { fields } = await readIntake(page);
    return fields.some(({ field_key, value }) => field_key === key && value === stored[key ?? '']);
  };
  for (let tries = 0; tries < 3; tries += 1) {
    const key = await talking.answerNext();
    const answered = await poll('the answer is stored', isStored(key), { timeoutMs: 20_000 }).catch(
      () => false,
    );
    if (answered) return;
  }
  throw new Error('Three answers were not understood.');
}

/** Answers until the talk is over, and holds the record against what was said. */
async function finish(page: Page, talking: Talking, missing: readonly string[]): Promise<void> {
  while (await talking.answerNext());
  await expect(page.getByRole('heading', { name: 'One last look' })).toBeVisible({ timeout: 40_000 });
  const state = await readIntake(page);
  console.log(state.transcript.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n'));
  for (const key of missing) {
    const field = state.fields.find(({ field_key }) => field_key === key);
    expect(field, key).toMatchObject({ value: stored[key], version: 1 });
  }
  expect(askedTwice(state)).toEqual([]);
}

test.afterEach(eraseInvited);

test('interviewer, server and LiveKit die: the page says so, and the talk goes on', async ({
  stack,
  voice,
  openBrowser,
}) => {
  const missing = ['work_authorization', 'remote_preference', 'willing_to_relocate', 'notice_period'];
  const talk = await openTalk(
    { stack, recruiter: await signInRecruiter(stack), voice },
    await openBrowser(),
    missing,
  );
  const { page, room, firstDispatchMs } = talk;
  const talking = talker(page, voice, said);

  await test.step('the interviewer', async () => {
    await answerOne(page, talking);
    const before = await agentsIn(stack, room);
    const [job] = jobsOf(stack.processes.agent?.pid ?? 0, stack.urls.livekit ?? '');
    if (!job) throw new Error('No process of the worker holds the interview.');
    const killedAt = Date.now();
    process.kill(job, 'SIGKILL');
    await expect(page.getByText('Your interviewer is being called back…').first()).toBeVisible();
    await untilNewAgent(stack, room, before);
    const backMs = Date.now() - killedAt;
    console.log(`first dispatch ${firstDispatchMs} ms, after kill -9 of the job ${backMs} ms`);
    expect(await agentsIn(stack, room)).toHaveLength(1);
    await untilInterviewer(page);
  });

  await test.step('the server', async () => {
    await answerOne(page, talking);
    await stack.processes.server?.kill();
    await expect(page.getByText('No connection', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('No connection', { exact: true })).toHaveCount(0, { timeout: 30_000 });
  });

  await test.step('LiveKit', async () => {
    await answerOne(page, talking);
    await stack.processes.livekit?.kill();
    await expect(page.getByText('Reconnecting…').first()).toBeVisible();
    const host = (stack.urls.livekit ?? '').replace(/^ws/, 'http');
    await poll('LiveKit answers again', async () => (await fetch(host)).ok, { everyMs: 20 });
    const backAt = Date.now();
    await untilNewAgent(stack, room, []);
    const backMs = Date.now() - backAt;
    await untilInterviewer(page);
    const readyMs = Date.now() - backAt;
    console.log(
      `first dispatch ${firstDispatchMs} ms, after LiveKit was back ${backMs} ms, ready ${readyMs} ms`,
    );
    expect(await agentsIn(stack, room)).toHaveLength(1);
  });
  await finish(page, talking, missing);
});

/** Takes the network away from a talk's own browser: neither requests nor sound go in or out. */
async function withoutNetwork(network: number, seconds: number): Promise<void> {
  process.kill(network, 'SIGSTOP');
  // The length of the outage is what is tried.
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  process.kill(network, 'SIGCONT');
}

test('the network is gone for 1, 10, 30 and 60 seconds', async ({ stack, voice, openOwnBrowser }) => {
  const recruiter = await signInRecruiter(stack);
  const open = async (missing: readonly string[]) => {
    const known = networkProcesses();
    const talk = await openTalk({ stack, recruiter, voice }, await openOwnBrowser(), missing);
    const [network] = networkProcesses().filter((pid) => !known.includes(pid));
    if (!network) throw new Error('The browser of this test has no process for the network.');
    return { ...talk, network };
  };
  const suffer = async (
    { page, network }: OpenTalk & { network: number },
    outages: readonly number[],
    missing: readonly string[],
  ) => {
    const talking = talker(page, voice, said);
    for (const seconds of outages) {
      await answerOne(page, talking);
      const lines = (await readIntake(page)).transcript.length;
      await withoutNetwork(network, seconds);
      await untilInterviewer(page);
      // What was missed is said once more; after a second there is nothing to miss.
      if (seconds >= 10)
        await poll(
          'the interviewer speaks again',
          async () => (await readIntake(page)).transcript.length > lines,
        );
    }
    await finish(page, talking, missing);
  };
  const short = ['work_authorization', 'remote_preference', 'willing_to_relocate', 'notice_period'];
  const long = ['work_authorization', 'willing_to_relocate'];
  const first = await open(long);
  // Side by side, because waiting is most of it.
  await Promise.all([
    suffer(first, [60], long),
    open(short).then((second) => suffer(second, [1, 10, 30], short)),
  ]);
});

test('the page is loaded anew, then opened on a second device', async ({ stack, voice, openBrowser }) => {
  const missing = ['work_authorization', 'remote_preference', 'willing_to_relocate'];
  const talk = await openTalk(
    { stack, recruiter: await signInRecruiter(stack), voice },
    await openBrowser(),
    missing,
  );
  const before = await agentsIn(stack, talk.room);
  const talking = talker(talk.page, voice, said);
  await answerOne(talk.page, talking);
  await talk.page.reload();
  await talk.page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(talk.page);
  await answerOne(talk.page, talking);

  const other = await openBrowser();
  await voice.giveMicrophone(other);
  const page = await other.newPage();
  await page.goto(talk.url);
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(page);
  await expect(talk.page.getByText('The talk goes on elsewhere').first()).toBeVisible();
  // The same interviewer all the time: nobody had to be called.
  expect(await agentsIn(stack, talk.room)).toEqual(before);
  await finish(page, talker(page, voice, said), missing);
});

async function typeFirstAnswer(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Yes/ }).click();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await poll('the answer is stored', async () =>
    /answered|confirmed/.test((await readIntake(page)).agenda?.questions[0]?.state ?? ''),
  );
}

test('without WebRTC or without a worker typing is offered within seconds; talking can be taken up later', async ({
  stack,
  voice,
  openBrowser,
}) => {
  const recruiter = await signInRecruiter(stack);
  const missing = ['work_authorization', 'willing_to_relocate'];

  await test.step('a browser without WebRTC', async () => {
    const context = await openBrowser();
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
    });
    const page = await context.newPage();
    await goToMicrophone(page, await invite(recruiter, missing));
    await page.getByRole('button', { name: 'I would rather type' }).click({ timeout: 5_000 });
    await typeFirstAnswer(page);
    await context.close();
  });

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
    await page.getByRole('button', { name: 'Type instead' }).first().click();
    await typeFirstAnswer(page);
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
  }
  await page.getByRole('button', { name: /talk/i }).first().click();
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await untilInterviewer(page);
  const talking = talker(page, voice, said);
  while (await talking.answerNext());
  expect(talking.asked).toEqual(['willing_to_relocate']);
  expect(askedTwice(await readIntake(page))).toEqual([]);
});
