import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { buildOnce } from '../run/build-once.ts';
import { inProject } from '../run/paths.ts';

/** The application's folder, which Electron is started with. */
export const desktopFolder = inProject('desktop');
const output = path.join(desktopFolder, 'dist');

/** Node-side packages that bring programs of their own and therefore stay beside the bundle. */
const KEPT_OUTSIDE = ['node-notifier'];

/** Builds the desktop where its sources changed; returns whether it was built. */
export async function buildDesktop(): Promise<boolean> {
  const last = path.join(output, 'renderer', 'index.html');
  return buildOnce('desktop', [desktopFolder, inProject('shared')], last, async () => {
    fs.rmSync(output, { recursive: true, force: true });
    // One run each: in a common run vite makes a shared chunk, which a sandboxed preload cannot load.
    await build(nodeSide('main'));
    await build(nodeSide('preload'));
    await build(rendererSide());
  });
}

function nodeSide(name: 'main' | 'preload'): InlineConfig {
  return {
    configFile: false,
    root: desktopFolder,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'node20',
      outDir: output,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      ssr: true,
      rollupOptions: {
        input: { [name]: entry(name) },
        external: [
          'electron',
          ...KEPT_OUTSIDE,
          ...builtinModules,
          ...builtinModules.map((module) => `node:${module}`),
        ],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true, external: KEPT_OUTSIDE },
  };
}

function rendererSide(): InlineConfig {
  return {
    configFile: false,
    root: path.join(desktopFolder, 'renderer'),
    logLevel: 'warn',
    // The page is opened by a custom protocol or from a file: addresses inside it are relative.
    base: './',
    plugins: [react()],
    build: { target: 'chrome130', outDir: path.join(output, 'renderer'), emptyOutDir: true, sourcemap: true },
  };
}

function entry(name: 'main' | 'preload'): string {
  const candidates = [`${name}/${name}.ts`, `${name}/index.ts`].map((file) => path.join(desktopFolder, file));
  const found = candidates.find((file) => fs.existsSync(file));
  if (!found) throw new Error(`desktop/${name}/${name}.ts is missing.`);
  return found;
}
