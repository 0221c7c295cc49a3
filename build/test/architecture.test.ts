import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject, projectRoot } from '../run/paths.ts';

/** Packages the contracts may stand on: pure, without Node or a browser. */
const PURE_PACKAGES = ['zod', 'libphonenumber-js', 'chrono-node', 'city-timezones'];
const TEST_PACKAGES = ['vitest', 'fast-check'];
const PROGRAMS = ['desktop', 'portal', 'server', 'agent'];
const TOP_LEVEL = [
  ...PROGRAMS,
  'shared',
  'build',
  'README.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && fs.existsSync(inProject(file)));

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The file it leads to, from the top of the project; nothing for a package. */
  readonly target: string | undefined;
}

const imports: readonly Import[] = files
  .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts'))
  .flatMap((file) =>
    specifiersOf(fs.readFileSync(inProject(file), 'utf8')).map((specifier) => ({
      file,
      specifier,
      target: targetOf(file, specifier),
    })),
  );

function specifiersOf(source: string): string[] {
  const pattern =
    /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  const own = /^@pluto\/([a-z]+)(?:\/(.*))?$/.exec(specifier);
  return own ? path.posix.join(own[1] ?? '', own[2] ?? '') : undefined;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const topOf = (file: string) => file.split('/')[0] ?? '';
const isIn = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/testing/');
const isNode = (specifier: string) =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));
const seesPages = (file: string) =>
  isIn('portal')(file) || isIn('desktop/renderer')(file) || isIn('shared/ui')(file);
const words = (found: readonly Import[]) =>
  found.map(({ file, specifier }) => `${file} imports ${specifier}`);

describe('the borders between the workspaces', () => {
  it('finds the imports it judges', () => {
    expect(
      specifiersOf(`import a from 'x';\nimport 'y';\nexport { b } from './z.ts';\nawait import('w');`),
    ).toEqual(['x', 'y', './z.ts', 'w']);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('lets the programs import shared and themselves, never each other', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        PROGRAMS.includes(topOf(file)) &&
        target !== undefined &&
        ![topOf(file), 'shared'].includes(topOf(target)),
    );
    expect(words(wrong)).toEqual([]);
  });

  it('lets shared import nothing of the programs', () => {
    const wrong = imports.filter(
      ({ file, target }) => isIn('shared')(file) && target && topOf(target) !== 'shared',
    );
    expect(words(wrong)).toEqual([]);
  });

  it('keeps the contracts pure: no Node, no page, no package but the pure ones', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      if (!isIn('shared')(file) || isIn('shared/ui')(file)) return false;
      if (target) return isIn('shared/ui')(target);
      if (isTest(file))
        return !isNode(specifier) && ![...PURE_PACKAGES, ...TEST_PACKAGES].includes(packageOf(specifier));
      return !PURE_PACKAGES.includes(packageOf(specifier));
    });
    expect(words(wrong)).toEqual([]);
  });

  it('shows Node neither to the portal nor to the renderer', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        seesPages(file) &&
        !isTest(file) &&
        !file.endsWith('.config.ts') &&
        (isNode(specifier) || specifier === 'electron'),
    );
    expect(words(wrong)).toEqual([]);
  });

  it('lets the preload see only electron and the channels', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      if (!isIn('desktop/preload')(file) || isTest(file)) return false;
      if (target) return !isIn('desktop/preload')(target) && !isIn('shared/ipc')(target);
      // The channels are zod schemas: the preload may set zod up, it brings nothing of Node.
      return specifier !== 'electron' && specifier !== 'zod';
    });
    expect(words(wrong)).toEqual([]);
  });

  it('keeps React and the design system to the pages', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      const isReact = ['react', 'react-dom'].includes(packageOf(specifier));
      const isDesignSystem = target !== undefined && isIn('shared/ui')(target);
      return (isReact || isDesignSystem) && !seesPages(file);
    });
    expect(words(wrong)).toEqual([]);
  });
});

describe('the tree', () => {
  it('has the top level that the README describes and nothing more', () => {
    const top = [...new Set(files.map(topOf))].filter((name) => !name.startsWith('.'));
    expect(top.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('has no src folders', () => {
    expect(files.filter((file) => file.split('/').includes('src'))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
    expect(sources.filter((file) => !/^[a-z0-9.-]+$/.test(path.posix.basename(file)))).toEqual([]);
  });

  it('names no folder of one machine and no host of a package registry', () => {
    // Put together from pieces, so that this file does not contain what it looks for.
    const folders = ['work/main', 'work/shared', 'root/', 'home/[a-z]+/', 'Users/[a-z]+/'];
    const hosts = [
      ['registry', 'npmjs'],
      ['registry', 'yarnpkg'],
      ['files', 'pythonhosted'],
      ['proxy', 'golang'],
    ];
    const traces = [
      ...folders.map((rest) => `["'\`\\s(=:]/${rest}`),
      ...hosts.map((pieces) => pieces.join('\\.')),
    ];
    const pattern = new RegExp(traces.join('|'));
    const found = files
      .filter((file) => fs.statSync(inProject(file)).size < 5_000_000)
      .filter((file) => pattern.test(fs.readFileSync(inProject(file), 'latin1')));
    expect(found).toEqual([]);
  });
});
