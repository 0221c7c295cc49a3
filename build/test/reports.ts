import { z } from 'zod';

/** Counts of one run. A test that was skipped counts neither as passed nor as failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what failed. */
  readonly failures: readonly string[];
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Reads the report of `vitest --reporter=json`. A file that could not be loaded counts as one failed test. */
export function readVitestReport(report: unknown): Tally {
  const files = vitestReport.parse(report).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed');
  const passed = tests.filter((test) => test.status === 'passed').length;
  return {
    passed,
    failed: failed.length + broken.length,
    skipped: tests.length - passed - failed.length,
    failures: [...broken.map((file) => file.name), ...failed.map((test) => test.fullName)],
  };
}

interface Suite {
  readonly title: string;
  readonly specs?: { title: string; tests: { status: string }[] }[];
  readonly suites?: Suite[];
}

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z
    .array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }))
    .optional(),
  suites: z.array(z.lazy(() => suiteSchema)).optional(),
});
const playwrightReport = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })).optional(),
});

/** Reads the report of `playwright test --reporter=json`. An error outside of a test counts as one failed test. */
export function readPlaywrightReport(report: unknown): Tally {
  const { suites, errors = [] } = playwrightReport.parse(report);
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  // "unexpected" is Playwright's word for failed; "flaky" passed only when repeated, which is no pass.
  const failed = tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky');
  const passed = tests.filter((test) => test.status === 'expected').length;
  return {
    passed,
    failed: failed.length + errors.length,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...errors.map((error) => error.message?.split('\n')[0] ?? 'an error outside of any test'),
      ...failed.map((test) => test.name),
    ],
  };
}

function testsOf(suite: Suite, above: readonly string[]): { name: string; status: string }[] {
  const titles = [...above, suite.title].filter(Boolean);
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...titles, spec.title].join(' › '), status: test.status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))];
}
