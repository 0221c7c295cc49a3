/** Middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
}

/** Time a piece of work takes, in milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Times of two ways to do the same, in turns (A B, B A, …) so that a busy moment of the machine meets both, after
 * both have run a few times.
 */
export async function timeInTurns(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<{ a: number; b: number }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const way of round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const)) {
      const time = await timeOf(way === 'a' ? a : b);
      if (round >= 0) times[way].push(time);
    }
  }
  return { a: median(times.a), b: median(times.b) };
}
