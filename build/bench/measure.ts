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

/** Medians of two times, asked in turns (A B, B A, …) so that a busy moment of the machine meets both. */
export async function timeInTurns(
  ways: readonly [() => Promise<number>, () => Promise<number>],
  rounds: number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const way of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      times[way].push(await ways[way]());
  }
  return [median(times[0]), median(times[1])];
}
