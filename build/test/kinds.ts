import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject, projectRoot } from '../run/paths.ts';
import { readPlaywrightReport, readVitestReport, type Tally } from './reports.ts';

/** What one kind of test came to. */
export interface KindResult extends Tally {
  readonly kind: string;
  readonly seconds: number;
}

const reports = inProject('.cache', 'test');

export async function runBiome(): Promise<KindResult> {
  return oneCheck('format and lint', 'biome', binary('@biomejs/biome', 'bin/biome'), [
    'check',
    '--error-on-warnings',
    '.',
  ]);
}

export async function runTypes(): Promise<KindResult> {
  return oneCheck('types', 'tsc', binary('typescript', 'bin/tsc'), ['-b']);
}

/** @param isWhole false leaves out what is slow, for the quick check while working. */
export async function runVitest({ isWhole }: { isWhole: boolean }): Promise<KindResult> {
  const report = freshReport('vitest.json');
  const args = ['run', '--config', inProject('build', 'vitest.config.ts')];
  return reported(
    isWhole ? 'unit and HTTP' : 'unit',
    binary('vitest', 'vitest.mjs'),
    report,
    readVitestReport,
    [
      ...args,
      ...(isWhole ? [] : ['--project', '!slow']),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  );
}

export async function runJourneys(): Promise<KindResult> {
  const report = freshReport('playwright.json');
  const args = ['test', '--config', inProject('build', 'test', 'playwright.config.ts')];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const program = binary('@playwright/test', 'cli.js');
  return reported('journeys', program, report, readPlaywrightReport, [...args, '--reporter=list,json'], env);
}

/** A program that only passes or fails counts as one test. */
async function oneCheck(
  kind: string,
  name: string,
  program: string,
  args: readonly string[],
): Promise<KindResult> {
  const began = Date.now();
  const code = await runNode(program, args);
  const passed = code === 0;
  return {
    kind,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    failures: passed ? [] : [`${name} found something, see above`],
    seconds: (Date.now() - began) / 1000,
  };
}

async function reported(
  kind: string,
  program: string,
  report: string,
  read: (report: unknown) => Tally,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<KindResult> {
  const began = Date.now();
  const code = await runNode(program, args, env);
  const seconds = (Date.now() - began) / 1000;
  if (!fs.existsSync(report)) {
    return { kind, passed: 0, failed: 1, skipped: 0, failures: ['the run ended without a report'], seconds };
  }
  const tally = read(JSON.parse(fs.readFileSync(report, 'utf8')));
  // An error outside of any test, such as a setup that throws, must not pass unnoticed.
  if (code !== 0 && tally.failed === 0) {
    return { kind, ...tally, failed: 1, failures: ['an error outside of any test, see above'], seconds };
  }
  return { kind, ...tally, seconds };
}

function freshReport(name: string): string {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  fs.rmSync(file, { force: true });
  return file;
}

function binary(packageName: string, file: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return path.join(path.dirname(manifest), file);
}

async function runNode(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.once('SIGINT', pass);
    process.once('SIGTERM', pass);
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
