import { installForTests } from './install-for-tests.ts';
import { type KindResult, runBiome, runJourneys, runTypes, runVitest } from './kinds.ts';
import { summary } from './summary.ts';

const USAGE = `npm test                installs what is missing, then format and lint, types, unit and HTTP tests, journeys
npm run check           the same without journeys, and without the tests that need the speech models
npm test -- --no-journey`;

/**
 * Runs every kind of test and prints a summary whose last line is `N passed, N failed` over all of them.
 * @returns the exit code: 0 when nothing failed.
 */
export async function runTests(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const unknown = args.find((arg) => arg !== '--quick' && arg !== '--no-journey');
  if (unknown) {
    console.log(`Unknown option ${unknown}.\n${USAGE}`);
    return 2;
  }
  const withJourneys = !quick && !args.includes('--no-journey');
  const results: KindResult[] = [];
  const add = async (title: string, run: () => Promise<KindResult>) => {
    console.log(`\n== ${title}`);
    results.push(await run());
  };
  const problems: string[] = [];
  if (withJourneys) {
    console.log('\n== What the tests need');
    problems.push(...(await installForTests((line) => console.log(`  ${line}`))));
    console.log(problems.length > 0 ? problems.join('\n') : '  Everything is here.');
  }
  await add('Format and lint', runBiome);
  await add('Types', runTypes);
  await add('Unit and HTTP tests', () => runVitest({ isWhole: !quick }));
  if (withJourneys)
    await add('Journeys', async () => (problems.length > 0 ? cannotRun(problems) : runJourneys()));
  console.log(summary(results));
  return results.some((result) => result.failed > 0) ? 1 : 0;
}

function cannotRun(problems: readonly string[]): KindResult {
  return {
    kind: 'journeys',
    passed: 0,
    failed: 1,
    skipped: 0,
    seconds: 0,
    failures: problems.map((problem) => `could not run: ${problem}`),
  };
}
