import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// node-notifier starts programs that lie beside its own files, so it stays a package.
const external = [
  'electron',
  'node-notifier',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/**
 * Build of `main` or `preload` to one CommonJS file. Each has its own run: together they would share a chunk,
 * which a sandboxed preload cannot load. The target is the oldest runtime that is supported (Node 20).
 */
export function nodeSideConfig(entry: 'main' | 'preload', outDir: string): InlineConfig {
  return {
    configFile: false,
    root: here('.'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      ssr: true,
      rollupOptions: {
        input: { [entry]: here(`${entry}/${entry}.ts`) },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  };
}

export default defineConfig(nodeSideConfig('main', here('dist')));
