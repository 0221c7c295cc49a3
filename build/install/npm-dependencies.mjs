// Runs with bare Node, before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = [20, 19];

/**
 * Makes node_modules agree with package-lock.json, with `npm ci` where it does not.
 *
 * Takes a few milliseconds when nothing is to be done. Ends the process with a sentence when it cannot.
 */
export function installNpmDependencies() {
  requireNode();
  const difference = firstDifference();
  if (!difference) return;
  console.log(`Installing the npm dependencies (${difference}) …`);
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const result = spawnSync(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (result.status === 0) return;
  console.error(
    `\nThe npm dependencies could not be installed${result.error ? ` (${result.error.message})` : ''}.` +
      '\nWhat to do: check the network and the npm registry ("npm ping"), then run the same command again.',
  );
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`This needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Compares the lockfile with the record npm keeps of what it installed. */
function firstDifference() {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'none are installed yet';
  const wanted = readPackages(path.join(root, 'package-lock.json')) ?? {};
  for (const [where, entry] of Object.entries(wanted)) {
    if (!where.includes('node_modules/') || entry.link || entry.optional || entry.devOptional) continue;
    const found = installed[where];
    const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!found) return `${name} is missing`;
    if (found.version !== entry.version) return `${name} should be ${entry.version}`;
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
