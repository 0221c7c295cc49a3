import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { desktopFolder } from '../desktop/build-desktop.ts';

/** The only package that stays beside the bundle: it brings programs of its own. */
const KEPT = 'node-notifier';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly productName?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Puts the built desktop, its manifest and the one package it needs at run time into a folder of their own. */
export function stageApp(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.cpSync(path.join(desktopFolder, 'dist'), path.join(folder, 'dist'), { recursive: true });
  const manifest = readManifest(path.join(desktopFolder, 'package.json'));
  const kept = manifest.dependencies?.[KEPT];
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify(
      {
        name: 'pluto-intake',
        productName: manifest.productName,
        version: manifest.version,
        description: 'Candidates, intake links and reviews',
        author: { name: 'Pluto', email: 'desktop@pluto.example' },
        homepage: 'https://pluto.example',
        main: 'dist/main.cjs',
        dependencies: { [KEPT]: kept },
      },
      null,
      2,
    )}\n`,
  );
  copyPackage(KEPT, path.join(desktopFolder, 'package.json'), path.join(folder, 'node_modules'));
}

/** Copies a package and what it depends on, side by side. */
function copyPackage(name: string, from: string, into: string): void {
  const target = path.join(into, name);
  if (fs.existsSync(target)) return;
  const manifestFile = createRequire(from).resolve(`${name}/package.json`);
  fs.cpSync(path.dirname(manifestFile), target, { recursive: true, dereference: true });
  for (const dependency of Object.keys(readManifest(manifestFile).dependencies ?? {})) {
    copyPackage(dependency, manifestFile, into);
  }
}

function readManifest(file: string): Manifest {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
}
