import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { sendRoute } from '@pluto/shared/http/call-route.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import { openIntake } from '@pluto/shared/http/verify.ts';
import pg from 'pg';
import { burstMs } from '../../desktop/main/notify/notifier.ts';
import { type Desktop, launchDesktop } from '../test/journey/fixtures/desktop.ts';
import {
  type NotificationDaemon,
  startNotificationDaemon,
} from '../test/journey/fixtures/notification-daemon.ts';
import { type Recruiter, signInRecruiter } from '../test/journey/fixtures/recruiter.ts';
import { startTestStack, type TestStack, TYPED_PARTS } from '../test/journey/fixtures/stacks.ts';
import startScreen from '../test/journey/global-setup.ts';
import { emptyWindow } from './desktop/empty-window.ts';
import { fillRanking } from './desktop/fill-ranking.ts';
import { scrollFrames } from './desktop/scroll-frames.ts';
import type { BenchResult } from './main.ts';
import { median, timeInTurns } from './measure.ts';

const many = 100_000;
const few = 1000;
const startRounds = 5;
const scrollRounds = 3;
const notices = 8;

/** A start to a ranking one can use, against an Electron window with one heading in it. */
const mostStartRatio = 1.5;
/** The slowest frame in a hundred, scrolling 100,000 rows against 1,000. */
const mostFrameRatio = 1.2;
/** Memory of all processes after that, 100,000 rows against 1,000. */
const mostMemoryRatio = 1.2;
/** From the server's answer to the notification on the screen, in milliseconds. */
const mostNoticeMs = 1000;

interface Bench {
  stack: TestStack;
  daemon: NotificationDaemon;
  recruiter: Recruiter;
}

/** Settings of somebody who wants a notification when a link is opened. */
function userData(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-bench-desktop-'));
  fs.writeFileSync(
    path.join(folder, 'preferences.json'),
    JSON.stringify({ notify_opened: true, tour_seen: true }),
  );
  return folder;
}

async function timeToSee(
  open: () => Promise<Desktop>,
  isUsable: (window: Page) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const desktop = await open();
  await isUsable(desktop.window);
  const took = performance.now() - began;
  await desktop.close();
  fs.rmSync(desktop.userData, { recursive: true, force: true });
  return took;
}

const firstRow = (window: Page) => window.locator('[role="grid"] [role="row"][aria-rowindex="2"]').waitFor();

async function benchStart({ stack, daemon }: Bench): Promise<{ ours: number; empty: number }> {
  const folder = emptyWindow();
  const [ours, empty] = await timeInTurns(
    [
      () => timeToSee(() => launchDesktop({ stack, userData: userData() }, daemon.address), firstRow),
      () =>
        timeToSee(
          () => launchDesktop({ stack, userData: userData(), folder }, daemon.address),
          (window) => window.getByRole('heading', { name: 'Empty' }).waitFor(),
        ),
    ],
    startRounds,
  );
  fs.rmSync(folder, { recursive: true, force: true });
  return { ours, empty };
}

/** Megabytes of all processes of the app. */
const memoryOf = ({ app }: Desktop) =>
  app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  );

async function benchRows(
  { stack, daemon }: Bench,
  title: string,
): Promise<{ p99: number; megabytes: number }> {
  const desktop = await launchDesktop({ stack, userData: userData() }, daemon.address);
  await desktop.window.setViewportSize({ width: 1280, height: 800 });
  await firstRow(desktop.window);
  await desktop.window.getByLabel('Role', { exact: true }).selectOption(title);
  await desktop.window.getByRole('grid', { name: `Ranking for ${title}` }).waitFor();
  await firstRow(desktop.window);
  const rounds: number[] = [];
  for (let round = 0; round < scrollRounds; round += 1) rounds.push(await scrollFrames(desktop.window));
  const megabytes = await memoryOf(desktop);
  await desktop.close();
  fs.rmSync(desktop.userData, { recursive: true, force: true });
  return { p99: median(rounds), megabytes };
}

async function benchNotice({ stack, daemon, recruiter }: Bench, ids: readonly string[]): Promise<number[]> {
  const desktop = await launchDesktop({ stack, userData: userData() }, daemon.address);
  await firstRow(desktop.window);
  await desktop.window.getByText('Live', { exact: true }).waitFor();
  const times: number[] = [];
  for (const candidate_id of ids) {
    const link = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
    const token = new URL(link.intake_url).searchParams.get('token') ?? '';
    const before = daemon.shown.length;
    await sendRoute(
      openIntake,
      { body: { candidate_id, token } },
      { baseUrl: stack.urls.server ?? '', fetch },
    );
    // The answer is given after the commit, so what is left is the way of the event.
    const answered = performance.now();
    await daemon.waitFor((notification) => daemon.shown.indexOf(notification) >= before);
    times.push(performance.now() - answered);
    // What follows at once would be held back on purpose, to be told together.
    await wait(burstMs + 200);
  }
  await desktop.close();
  fs.rmSync(desktop.userData, { recursive: true, force: true });
  return times;
}

/** Start, scrolling, memory and notifications of the real window, each beside its peer on this machine. */
export async function benchDesktop(): Promise<BenchResult> {
  const stopScreen = await startScreen();
  const daemon = await startNotificationDaemon();
  const stack = await startTestStack('desktop-bench', TYPED_PARTS);
  try {
    const recruiter = await signInRecruiter(stack);
    const bench: Bench = { stack, daemon, recruiter };
    const start = await benchStart(bench);

    const client = new pg.Client({ connectionString: stack.context.settings.DATABASE_URL });
    await client.connect();
    const ids: Record<string, string[]> = {};
    for (const [title, count] of [
      ['Few', few],
      ['Many', many],
    ] as const) {
      const { role_id } = await recruiter.call(createRole, {
        body: {
          title,
          criteria: [],
          required_fields: [],
          custom_fields: [],
          rescore: 'manual',
          budget_questions: 5,
          budget_minutes: 5,
          voice: null,
        },
      });
      ids[title] = await fillRanking(client, role_id, count, title.toLowerCase());
    }
    await client.end();
    const small = await benchRows(bench, 'Few');
    const large = await benchRows(bench, 'Many');
    const notice = await benchNotice(bench, (ids.Few ?? []).slice(0, notices));

    const startRatio = start.ours / start.empty;
    const frameRatio = large.p99 / small.p99;
    const memoryRatio = large.megabytes / small.megabytes;
    const noticeMs = median(notice);
    return {
      lines: [
        `start to a usable ranking, signed in anew  ${start.ours.toFixed(0)} ms; empty window ${start.empty.toFixed(0)} ms; ratio ${startRatio.toFixed(2)} (limit ${mostStartRatio})`,
        `slowest frame in a hundred, scrolling      ${many} rows ${large.p99.toFixed(1)} ms; ${few} rows ${small.p99.toFixed(1)} ms; ratio ${frameRatio.toFixed(2)} (limit ${mostFrameRatio})`,
        `memory of all processes after scrolling    ${many} rows ${large.megabytes.toFixed(0)} MB; ${few} rows ${small.megabytes.toFixed(0)} MB; ratio ${memoryRatio.toFixed(2)} (limit ${mostMemoryRatio})`,
        `server's answer to notification            median ${noticeMs.toFixed(0)} ms, slowest of ${notices} ${Math.max(...notice).toFixed(0)} ms (limit ${mostNoticeMs} ms)`,
      ],
      isWithinLimits:
        startRatio <= mostStartRatio &&
        frameRatio <= mostFrameRatio &&
        memoryRatio <= mostMemoryRatio &&
        noticeMs <= mostNoticeMs,
    };
  } finally {
    await stack.dispose();
    await daemon.stop();
    await stopScreen?.();
  }
}
