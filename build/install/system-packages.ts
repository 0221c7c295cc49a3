import fs from 'node:fs';
import { missing, type Outcome, type Progress, ready } from './outcome.ts';
import { answers, findProgram, lastLines, runCommand } from './run-command.ts';

/** What a browser, a virtual screen, the desktop's runtime and its notifications need from Debian. */
const DEBIAN_PACKAGES = [
  'chromium',
  'xvfb',
  'xauth',
  'dbus',
  'unzip',
  'libnotify-bin',
  'libnotify4',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'fonts-liberation',
  'fonts-noto-core',
];

/** Debian 13 and Ubuntu 24.04 renamed these for their 64-bit time. */
const RENAMED: Readonly<Record<string, string>> = {
  'libgtk-3-0': 'libgtk-3-0t64',
  libasound2: 'libasound2t64',
};

/** Which of the system packages `npm start` needs for a window; the tests need all of them. */
export const WINDOW_PACKAGES: readonly string[] = DEBIAN_PACKAGES.filter(
  (name) => name.startsWith('lib') || name === 'unzip',
);
export const TEST_PACKAGES: readonly string[] = DEBIAN_PACKAGES;

/**
 * Installs Debian packages that are missing, where this is Debian (or a kin of it) and we are root.
 *
 * Elsewhere nothing is changed: the outcome names the one command to run. On macOS and Windows nothing of the
 * list is needed besides a Chrome or Chromium.
 */
export async function installSystemPackages(
  wanted: readonly string[],
  say: Progress,
): Promise<Outcome<readonly string[]>> {
  if (process.platform !== 'linux') return ready([]);
  if (!findProgram('dpkg-query')) {
    const lacking = ['Xvfb', 'chromium', 'dbus-daemon'].filter((program) => !findProgram(program));
    if (lacking.length === 0) return ready([]);
    return missing(
      `${lacking.join(', ')} not found on this Linux.`,
      `Install what your system calls ${wanted.join(', ')}, then start again.`,
    );
  }
  const absent = wanted.filter((name) => !isInstalled(name));
  if (absent.length === 0) return ready([]);
  const command = `apt-get update && apt-get install -y --no-install-recommends ${absent.join(' ')}`;
  if (process.getuid?.() !== 0) {
    return missing(`System packages are missing: ${absent.join(', ')}.`, `Run: sudo sh -c '${command}'`);
  }
  say(`Installing system packages: ${absent.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const names = absent.map((name) => availableName(name));
  const result = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
  });
  if (result.ok) return ready(absent);
  return missing(
    `The system packages could not be installed:\n${lastLines(result.output)}`,
    `Run: ${command}`,
  );
}

function isInstalled(name: string): boolean {
  const names = [name, RENAMED[name]].filter((each) => each !== undefined);
  return names.some((each) => fs.existsSync(`/var/lib/dpkg/info/${each}.list`) || hasMultiarch(each));
}

function hasMultiarch(name: string): boolean {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
  return fs.existsSync(`/var/lib/dpkg/info/${name}:${arch}.list`);
}

function availableName(name: string): string {
  const renamed = RENAMED[name];
  return renamed && !hasCandidate(name) && hasCandidate(renamed) ? renamed : name;
}

function hasCandidate(name: string): boolean {
  return answers('apt-cache', ['show', '--no-all-versions', name]);
}
