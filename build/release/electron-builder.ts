import fs from 'node:fs';
import path from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { inProject } from '../run/paths.ts';

/** Where the application is put together, and where its packages come out. */
export const stagedApp = inProject('.cache', 'release', 'app');
export const releaseFolder = inProject('release');

/** What a package is made with. */
export interface RuntimeOfRelease {
  readonly version: string;
  /** A folder with the unpacked runtime; without it electron-builder fetches the release. */
  readonly folder?: string;
}

/** The configuration of the desktop's packages. Signing and notarisation follow the environment (README.md). */
export function electronBuilderConfig(runtime: RuntimeOfRelease, env: NodeJS.ProcessEnv): Configuration {
  return {
    appId: 'com.pluto.intake',
    productName: 'Pluto Intake',
    copyright: 'Pluto',
    directories: { app: stagedApp, output: releaseFolder, buildResources: inProject('build', 'release') },
    electronVersion: runtime.version,
    ...(runtime.folder && { electronDist: runtime.folder }),
    npmRebuild: false,
    publish: env.PLUTO_UPDATE_URL ? { provider: 'generic', url: env.PLUTO_UPDATE_URL } : null,
    asar: true,
    // node-notifier starts programs of its own, which cannot be started from inside an archive.
    asarUnpack: ['node_modules/node-notifier/**'],
    files: ['dist/**', 'package.json'],
    protocols: [{ name: 'Pluto Intake', schemes: ['pluto'] }],
    afterPack: dropDefaultApplication,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    mac: {
      icon: inProject('build', 'release', 'icon.icns'),
      category: 'public.app-category.business',
      target: [
        { target: 'dmg', arch: ['arm64', 'x64'] },
        { target: 'zip', arch: ['arm64', 'x64'] },
      ],
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: inProject('build', 'release', 'entitlements.plist'),
      entitlementsInherit: inProject('build', 'release', 'entitlements.plist'),
      // electron-builder signs with CSC_LINK and notarises where Apple's three settings are present.
      notarize: Boolean(env.APPLE_ID && env.APPLE_APP_SPECIFIC_PASSWORD && env.APPLE_TEAM_ID),
    },
    win: {
      icon: inProject('build', 'release', 'icon.ico'),
      target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    linux: {
      icon: inProject('build', 'release', 'icons'),
      category: 'Office',
      target: ['dir', 'deb'],
      maintainer: 'Pluto <desktop@pluto.example>',
      synopsis: 'Candidates, intake links and reviews',
    },
    deb: { depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libnotify4'] },
  };
}

/** Takes the application away that a bare runtime opens without one: a package has its own. */
async function dropDefaultApplication({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of ['default_app.asar', 'default_app.js'])
    fs.rmSync(path.join(resources, name), { force: true });
}
