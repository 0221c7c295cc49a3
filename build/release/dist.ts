import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { buildDesktop } from '../desktop/build-desktop.ts';
import { installedRelease, wantedVersion } from '../install/electron-runtime.ts';
import { STAND_IN_ELECTRON_VERSION } from '../install/stand-in-electron.ts';
import { toolsDir } from '../run/paths.ts';
import {
  electronBuilderConfig,
  type RuntimeOfRelease,
  releaseFolder,
  stagedApp,
} from './electron-builder.ts';
import { stageApp } from './stage-app.ts';

const USAGE = `npm run dist                    the packages of this system
npm run dist -- --mac|--win|--linux
npm run dist -- --rehearse      a Linux folder on whatever runtime is here, to try the packaging; never to be shipped`;

const PLATFORMS: Readonly<Record<string, Platform>> = {
  '--mac': Platform.MAC,
  '--win': Platform.WINDOWS,
  '--linux': Platform.LINUX,
};

async function dist(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => !(arg in PLATFORMS) && arg !== '--rehearse');
  if (unknown) throw new Error(`Unknown option ${unknown}.\n${USAGE}`);
  await buildDesktop();
  stageApp(stagedApp);
  if (args.includes('--rehearse')) {
    await build({
      targets: Platform.LINUX.createTarget('dir'),
      config: { ...electronBuilderConfig(runtimeOfRehearsal(), process.env), publish: null },
    });
    console.log(`A rehearsal is in ${releaseFolder}: do not ship it.`);
    return;
  }
  const platforms = args.map((arg) => PLATFORMS[arg]).filter((platform) => platform !== undefined);
  const targets = (platforms.length > 0 ? platforms : [Platform.current()]).map((each) =>
    each.createTarget(),
  );
  const runtime: RuntimeOfRelease = { version: wantedVersion() };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || runtime.version === STAND_IN_ELECTRON_VERSION) {
    throw new Error(
      'A release is made with the electron release of package.json and nothing else: unset ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  for (const target of targets) {
    await build({ targets: target, config: electronBuilderConfig(runtime, process.env) });
  }
  console.log(`The packages are in ${releaseFolder}.`);
}

/** Only a rehearsal may use the stand-in. */
function runtimeOfRehearsal(): RuntimeOfRelease {
  const release = installedRelease();
  if (release) return { version: release.version, folder: path.dirname(release.executable) };
  return { version: STAND_IN_ELECTRON_VERSION, folder: toolsDir('electron') };
}

try {
  await dist(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`No package was made: ${reason}`);
  process.exitCode = 1;
}
