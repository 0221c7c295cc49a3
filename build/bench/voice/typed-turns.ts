import { setTimeout as pause } from 'node:timers/promises';
import type { Recruiter } from '../../test/journey/fixtures/recruiter.ts';
import { median } from '../measure.ts';
import { inviteFor, typedAnswers } from './interview-role.ts';
import { PageCandidate } from './page-candidate.ts';

/** Interviews by keyboard, alone and ten at the same time. */
export interface TypedTimes {
  readonly parallel: number;
  /** Milliseconds of an answer, median: from sending it to the reply that it is stored. */
  readonly aloneMs: number;
  readonly togetherMs: number;
  /** Answers a second when nobody stops to think. */
  readonly alonePerSecond: number;
  readonly togetherPerSecond: number;
}

const parallel = 10;
/** Between two answers: faster than anybody reads and types. */
const thinkMs = 1_000;

async function type(page: PageCandidate, pauseMs: number): Promise<number[]> {
  const times: number[] = [];
  for (const [field, text] of Object.entries(typedAnswers)) {
    if (pauseMs > 0) await pause(pauseMs);
    const started = performance.now();
    await page.type(field, text);
    times.push(performance.now() - started);
  }
  return times;
}

/**
 * Types the same answers against the real server: one candidate, ten, and one again, so that a server that becomes
 * warmer or slower meets both. Each has its event stream open, as the page has.
 */
export async function measureTyped(
  serverUrl: string,
  recruiter: Recruiter,
  roleId: string,
): Promise<TypedTimes> {
  const open = async () => {
    const page = await PageCandidate.open(serverUrl, await inviteFor(recruiter, roleId));
    await page.start('typed');
    return page;
  };
  const several = async (count: number) => {
    const pages: PageCandidate[] = [];
    for (let number = 0; number < count; number += 1) pages.push(await open());
    return pages;
  };
  const all: PageCandidate[] = [];
  const together = async (pauseMs: number) => {
    const pages = await several(parallel);
    all.push(...pages);
    const started = performance.now();
    const times = await Promise.all(
      pages.map(async (page, number) => {
        await pause((number * pauseMs) / parallel);
        return type(page, pauseMs);
      }),
    );
    return { times: times.flat(), ms: performance.now() - started };
  };
  const alone = async (pauseMs: number) => {
    const page = await open();
    all.push(page);
    const started = performance.now();
    return { times: await type(page, pauseMs), ms: performance.now() - started };
  };

  await alone(0); // warms
  const [before, many, after] = [await alone(thinkMs), await together(thinkMs), await alone(thinkMs)];
  const [fastBefore, fastMany, fastAfter] = [await alone(0), await together(0), await alone(0)];
  for (const page of all) page.leave();
  return {
    parallel,
    aloneMs: median([...before.times, ...after.times]),
    togetherMs: median(many.times),
    alonePerSecond:
      ((fastBefore.times.length + fastAfter.times.length) * 1000) / (fastBefore.ms + fastAfter.ms),
    togetherPerSecond: (fastMany.times.length * 1000) / fastMany.ms,
  };
}
