import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and HTTP tests of all workspaces. Journey tests have their own runner in build/test. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['{shared,server,agent,portal,desktop,build}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'build/test/journey/**'],
    globalSetup: [fileURLToPath(new URL('./test/postgres.ts', import.meta.url))],
    passWithNoTests: false,
    // Real servers on a busy machine of two cores; a test that waits for nothing ends in milliseconds anyway.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
