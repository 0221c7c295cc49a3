import type { KindResult } from './kinds.ts';

/** The end of a test run: one line a kind, what failed, and `N passed, N failed` as the very last line. */
export function summary(results: readonly KindResult[]): string {
  const total = (pick: (result: KindResult) => number) =>
    results.reduce((sum, result) => sum + pick(result), 0);
  const rows = results.map((result) => {
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
    const counts = `${result.passed} passed, ${result.failed} failed${skipped}`;
    return `  ${result.kind.padEnd(16)} ${counts.padEnd(32)} ${result.seconds.toFixed(1)} s`;
  });
  const failures = results.flatMap((result) => result.failures.map((name) => `  ${result.kind}: ${name}`));
  return [
    '',
    '== Summary',
    ...rows,
    ...(failures.length > 0 ? ['', 'Failed:', ...failures] : []),
    '',
    `${total((result) => result.passed)} passed, ${total((result) => result.failed)} failed`,
  ].join('\n');
}
