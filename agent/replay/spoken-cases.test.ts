import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { describe, expect, it } from 'vitest';
import { spokenCase } from '../testing/spoken-case.ts';
import { replayCase } from './replay-case.ts';

const options = { today: '2026-11-22', places: await loadPlaces() };

const canonical = (value: unknown): string =>
  Array.isArray(value) ? value.map(canonical).sort().join('|') : String(value).toLowerCase();

/** Plays generated candidates and counts what a recruiter would count: right, wrong, and turns for each question. */
function outcome(from: number, to: number, weakness: number) {
  const counts = { questions: 0, right: 0, wrong: 0, turns: 0 };
  const misses: string[] = [];
  for (let number = from; number < to; number += 1) {
    const script = spokenCase(number, weakness);
    const result = replayCase(script, options);
    counts.turns += result.turns;
    for (const key of script.gaps) {
      const [expected, got] = [script.expected[key] ?? null, result.fields[key] ?? null];
      const isRight =
        expected === null ? got === null : got !== null && canonical(got) === canonical(expected);
      counts.questions += 1;
      if (isRight) counts.right += 1;
      else if (got !== null) counts.wrong += 1;
      if (!isRight) misses.push(`${script.id} ${key}: ${canonical(expected)} was read as ${canonical(got)}`);
    }
  }
  return {
    right: counts.right / counts.questions,
    wrong: counts.wrong / counts.questions,
    turns: counts.turns / counts.questions,
    misses: misses.join('\n'),
  };
}

describe('generated candidates, heard by a weak recogniser', () => {
  // The first 240 were looked at while the readers were written, the others never.
  it.each([
    ['known ones', 0, 120, 0.6],
    ['unseen ones', 1000, 1120, 0.6],
    ['unseen ones, heard worse', 2000, 2120, 1],
  ] as const)('%s', { timeout: 60_000 }, (_name, from, to, weakness) => {
    const { right, wrong, turns, misses } = outcome(from, to, weakness);
    expect(right, misses).toBeGreaterThanOrEqual(0.97);
    expect(wrong, misses).toBeLessThanOrEqual(0.006);
    expect(turns).toBeLessThanOrEqual(1.4);
  });
});
