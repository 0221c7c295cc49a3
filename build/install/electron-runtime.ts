import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject, toolsDir } from '../run/paths.ts';
import { missing, type Outcome, type Progress, ready } from './outcome.ts';
import { findProgram, lastLines, runCommand } from './run-command.ts';
import {
  makeStandInRuntime,
  refreshDefaultApplication,
  STAND_IN_ELECTRON_VERSION,
} from './stand-in-electron.ts';

export interface ElectronRuntime {
  /** The program to start, with the application's folder as its argument. */
  readonly executable: string;
  readonly version: string;
  /** True for the runtime that only local runs and tests may use; a release refuses it. */
  readonly isStandIn: boolean;
}

const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const NEXT_TRY_AFTER_MS = 7 * 24 * 3_600_000;

/**
 * Finds the desktop's runtime: the electron release the project names, else, on Linux, the stand-in.
 *
 * The electron package fetches its program at first use. Where that cannot be had, and on Linux, an older
 * Electron that is to be had from the npm registry stands in, and the outcome's remark says so.
 */
export async function findElectronRuntime(say: Progress): Promise<Outcome<ElectronRuntime>> {
  const release = installedRelease();
  if (release) return ready(release);
  const standInFolder = toolsDir('electron');
  const standIn = readStandIn(standInFolder);
  if (standIn) await refreshDefaultApplication(standInFolder);
  if (standIn && Date.now() - fs.statSync(standInFolder).mtimeMs < NEXT_TRY_AFTER_MS) {
    return ready(standIn, remark(standIn));
  }

  const wanted = wantedVersion();
  say(`Fetching the desktop runtime, Electron ${wanted} …`);
  const download = await runCommand(process.execPath, [inProject('node_modules/electron/install.js')], {
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  const downloaded = installedRelease();
  if (download.ok && downloaded) return ready(downloaded);
  if (standIn) {
    fs.utimesSync(standInFolder, new Date(), new Date());
    return ready(standIn, remark(standIn));
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return missing(
      `Electron ${wanted} could not be fetched:\n${lastLines(download.output, 3)}`,
      'Run "npx install-electron" where downloads work, or set ELECTRON_MIRROR to a mirror you can reach, then start again. The rest runs without the desktop.',
    );
  }
  if (!findProgram('unzip')) {
    return missing(
      `Electron ${wanted} could not be fetched, and "unzip" is not here to unpack one that stands in.`,
      'Run "apt-get install unzip" (or your system\'s way of installing it), then start again.',
    );
  }
  say(
    `Electron ${wanted} cannot be fetched here: making the stand-in (Electron ${STAND_IN_ELECTRON_VERSION}) …`,
  );
  const made = await makeStandInRuntime(standInFolder);
  const result = made.ok ? readStandIn(standInFolder) : undefined;
  if (result) return ready(result, remark(result));
  return missing(
    `Neither Electron ${wanted} nor one that stands in could be fetched:\n${lastLines(made.output)}`,
    'Check the network and the npm registry, then start again. The rest runs without the desktop.',
  );
}

function remark(runtime: ElectronRuntime): string {
  return `The desktop runs on a stand-in, Electron ${runtime.version}, because Electron ${wantedVersion()} could not be fetched here. A release never contains it.`;
}

/** The version the project's package.json asks for. */
export function wantedVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('electron/package.json') as { version: string }).version;
}

/** The fetched program of the electron package, when it is there and whole. */
export function installedRelease(): ElectronRuntime | undefined {
  const folder = inProject('node_modules', 'electron');
  try {
    const executable = path.join(folder, 'dist', fs.readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    const version = fs
      .readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return version === wantedVersion() && fs.existsSync(executable)
      ? { executable, version, isStandIn: false }
      : undefined;
  } catch {
    return undefined;
  }
}

function readStandIn(folder: string): ElectronRuntime | undefined {
  const executable = path.join(folder, 'electron');
  return fs.existsSync(executable)
    ? { executable, version: STAND_IN_ELECTRON_VERSION, isStandIn: true }
    : undefined;
}
