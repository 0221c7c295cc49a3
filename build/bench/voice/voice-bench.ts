import { dispose } from '@livekit/rtc-node';
import { freePort } from '../../../server/platform/free-port.ts';
import { answersAt } from '../../run/health.ts';
import { inProject } from '../../run/paths.ts';
import { SupervisedProcess } from '../../run/supervised-process.ts';
import { signInRecruiter } from '../../test/journey/fixtures/recruiter.ts';
import { startTestStack, type TestStack, VOICE_PARTS } from '../../test/journey/fixtures/stacks.ts';
import type { BenchResult } from '../main.ts';
import { inviteFor, makeRole } from './interview-role.ts';
import { memoryOfJob } from './job-memory.ts';
import { judgeVoice, listTurns, type VoiceFigures } from './judge-voice.ts';
import { candidateVoice, type Turn, talkInTurns } from './talk-turns.ts';
import { BareTalk, OurTalk } from './talks.ts';
import { measureTyped } from './typed-turns.ts';

/** No new turn after this long, and the end of the run whatever happens, in milliseconds. */
const talkForMs = 270_000;
const longestMs = 345_000;
const enoughTurns = 16;
const greetsWithinMs = 40_000;

async function startBareWorker(stack: TestStack, port: number): Promise<SupervisedProcess> {
  const { settings, bare } = stack.context;
  const worker = new SupervisedProcess({
    name: 'bare',
    command: process.execPath,
    args: ['--import', 'tsx', inProject('build', 'bench', 'voice', 'bare-worker.ts'), 'start'],
    cwd: inProject(),
    env: {
      ...bare,
      LIVEKIT_URL: stack.urls.livekit,
      LIVEKIT_API_KEY: settings.LIVEKIT_API_KEY,
      LIVEKIT_API_SECRET: settings.LIVEKIT_API_SECRET,
      SPEECH_URL: stack.urls.speech,
      BARE_PORT: String(port),
    },
    logDir: stack.logDir,
    pidDir: `${stack.dataDir}/run`,
    isHealthy: answersAt(`http://127.0.0.1:${port}/`),
    startTimeoutMs: 60_000,
  });
  await worker.start();
  return worker;
}

/** Talks until the time is over or there are turns enough. A talk that fails is told, and the next one begun. */
async function measureTalks(
  stack: TestStack,
  worker: SupervisedProcess,
  invite: () => Promise<string>,
  until: number,
): Promise<Omit<VoiceFigures, 'typed'>> {
  const speak = candidateVoice(stack.urls.speech ?? '');
  const turns = { ours: [] as Turn[], bare: [] as Turn[] };
  let memory: VoiceFigures['memory'] = { ours: null, bare: null };
  const midway = () => {
    memory = { ours: memoryOfJob(stack.processes.agent?.pid ?? 0), bare: memoryOfJob(worker.pid) };
  };
  for (let number = 1; performance.now() < until && turns.ours.length < enoughTurns; number += 1) {
    const open: { end(): Promise<void> }[] = [];
    try {
      // One after the other: two greetings at once on two cores would be a measurement of nothing.
      const ours = await OurTalk.begin(stack, await invite());
      open.push(ours);
      await ours.candidate.untilAgentListens(greetsWithinMs);
      const bare = await BareTalk.begin(stack, `bare-${number}`);
      open.push(bare);
      await bare.candidate.untilAgentListens(greetsWithinMs);
      await talkInTurns(ours, bare, speak, turns, { until, midway });
    } catch (error) {
      console.error(`  a talk broke off: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      for (const talk of open) await talk.end();
    }
  }
  return { ...turns, memory };
}

async function measure(stack: TestStack, worker: SupervisedProcess, until: number): Promise<VoiceFigures> {
  const recruiter = await signInRecruiter(stack);
  const roleId = await makeRole(recruiter);
  const typed = await measureTyped(stack.urls.server, recruiter, roleId);
  const invite = () => inviteFor(recruiter, roleId);
  return { ...(await measureTalks(stack, worker, invite, until)), typed };
}

/**
 * Measures a turn of a spoken interview against a bare worker of the same framework, with the same speech on the same
 * machine in the same run; and ten interviews by keyboard against one.
 */
export async function benchVoice(): Promise<BenchResult> {
  const began = performance.now();
  const stack = await startTestStack('bench-voice', VOICE_PARTS, { OPEN_LIMIT: '1000' });
  const running: { stop(): Promise<void> }[] = [{ stop: () => stack.dispose() }];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  // However it ends, the processes it has started end with it.
  const giveUp = (why: unknown) => {
    console.error(why);
    void stop().finally(() => process.exit(1));
  };
  const alarm = setTimeout(giveUp, longestMs, `The voice bench did not end within ${longestMs / 1000} s.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  process.once('uncaughtException', giveUp);
  try {
    const worker = await startBareWorker(stack, await freePort());
    running.push(worker);
    const figures = await measure(stack, worker, began + talkForMs);
    const { lines, isWithinLimits } = judgeVoice(figures);
    return { lines: [...listTurns(figures), ...lines], isWithinLimits };
  } finally {
    clearTimeout(alarm);
    await stop();
    await dispose();
  }
}
