import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path below the top of the project. */
export function inProject(...parts: string[]): string {
  return path.join(projectRoot, ...parts);
}

/**
 * Where programs that are not npm packages are installed: LiveKit, the speech environment, the desktop runtime.
 * They belong to the checkout, so several stacks with data folders of their own share them.
 */
export function toolsDir(...parts: string[]): string {
  return inProject('.data', ...parts);
}

/** The data folder of `npm start`: PLUTO_DATA_DIR, else `.data` at the top of the project. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env): string {
  return env.PLUTO_DATA_DIR ? path.resolve(projectRoot, env.PLUTO_DATA_DIR) : inProject('.data');
}
