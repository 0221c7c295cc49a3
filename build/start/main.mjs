// `npm start`. Bare Node can run this file: it installs the npm dependencies first, then hands over to TypeScript.
import { installNpmDependencies } from '../install/npm-dependencies.mjs';

installNpmDependencies();
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./start.ts');
await start(process.argv.slice(2));
