// `npm test` and `npm run check` (--quick). Bare Node can run this file: it installs the npm dependencies first.
import { installNpmDependencies } from '../install/npm-dependencies.mjs';

installNpmDependencies();
const { register } = await import('tsx/esm/api');
register();
const { runTests } = await import('./run-tests.ts');
process.exitCode = await runTests(process.argv.slice(2));
