import { defineConfig } from 'vitest/config';

/** Unit and HTTP tests of all workspaces. Journey tests have their own runner in build/test. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,server,agent,portal,desktop,build}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    passWithNoTests: false,
  },
});
