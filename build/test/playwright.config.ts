import { defineConfig } from '@playwright/test';
import { inProject } from '../run/paths.ts';

/**
 * The journeys: real servers, a real browser, a real desktop window, real audio.
 *
 * One at a time, because recogniser, synthesiser and browser share the cores and speech happens in real time.
 * Nothing is tried twice: a test that passes the second time has found something.
 */
export default defineConfig({
  testDir: inProject('build', 'test', 'journey'),
  outputDir: inProject('test-results'),
  globalSetup: inProject('build', 'test', 'journey', 'global-setup.ts'),
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure', actionTimeout: 15_000 },
});
