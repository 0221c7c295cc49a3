import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const tests = '{shared,server,agent,portal,desktop,build}/**/*.test.{ts,tsx}';
const never = ['**/node_modules/**', '**/dist/**', 'build/test/journey/**'];
/** They put something else in a module's place, which must not meet a module that another file has loaded. */
const replacing = [
  'desktop/main/tray/login-item.test.ts',
  'portal/app/extract/check-page.test.tsx',
  'portal/app/wizard/wizard.test.tsx',
];
/** With real servers, databases, processes and models: minutes, which `npm run check` has not. */
const slow = [
  'agent/speech/**/*.test.ts',
  'agent/replay/**/*.test.ts',
  '{server,agent,build}/**/*-routes.test.ts',
  'server/{database,extract,http,platform,sample-data}/**/*.test.ts',
  'server/main.test.ts',
  'server/gaps/find-gaps.test.ts',
  'server/import/import-steps.test.ts',
  'server/interview/watch-interviews.test.ts',
  'agent/interview/talk-lead.test.ts',
  'agent/brains/*/*-brain.test.ts',
  'build/test/traitor-model.test.ts',
  'build/run/supervised-process.test.ts',
];

/** Unit and HTTP tests of all workspaces. Journey tests have their own runner in build/test. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: [fileURLToPath(new URL('./test/postgres.ts', import.meta.url))],
    passWithNoTests: false,
    // One process less than there are cores, as usual, would be one of two.
    maxWorkers: '100%',
    // Real servers on a busy machine of two cores; a test that waits for nothing ends in milliseconds anyway.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Files of one worker share their modules: loading them anew for each file cost more than the tests themselves.
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: [tests], exclude: [...never, ...slow, ...replacing], isolate: false },
      },
      { extends: true, test: { name: 'slow', include: slow, exclude: never, isolate: false } },
      { extends: true, test: { name: 'replacing', include: replacing, exclude: never } },
    ],
  },
});
