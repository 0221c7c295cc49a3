import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import { summary } from './summary.ts';

describe('readVitestReport', () => {
  it('counts tests by what became of them', () => {
    const tally = readVitestReport({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'adds', status: 'passed' },
            { fullName: 'divides', status: 'failed' },
            { fullName: 'later', status: 'skipped' },
          ],
        },
      ],
    });
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 1, failures: ['divides'] });
  });

  it('counts a file that could not be loaded as failed', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] };
    expect(readVitestReport({ testResults: [broken] })).toMatchObject({
      failed: 1,
      failures: ['broken.test.ts'],
    });
  });
});

describe('readPlaywrightReport', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });

  it('walks into nested suites; flaky is failed', () => {
    const suites = [
      {
        title: 'journey.spec.ts',
        specs: [spec('opens', 'expected'), spec('waits', 'skipped')],
        suites: [{ title: 'voice', specs: [spec('answers', 'flaky'), spec('ends', 'unexpected')] }],
      },
    ];
    expect(readPlaywrightReport({ suites, errors: [] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ['journey.spec.ts › voice › answers', 'journey.spec.ts › voice › ends'],
    });
  });

  it('counts an error outside of any test', () => {
    expect(readPlaywrightReport({ suites: [], errors: [{ message: 'no display\n  at …' }] })).toMatchObject({
      failed: 1,
      failures: ['no display'],
    });
  });
});

describe('summary', () => {
  it('ends with the line over all kinds', () => {
    const result = { kind: 'types', passed: 1, failed: 0, skipped: 0, seconds: 1, failures: [] };
    const text = summary([result, { ...result, kind: 'unit', passed: 40, failed: 2, failures: ['a', 'b'] }]);
    expect(text.split('\n').at(-1)).toBe('41 passed, 2 failed');
    expect(text).toContain('unit: b');
  });
});
