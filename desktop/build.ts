import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { nodeSideConfig } from './vite.main.config.ts';
import { rendererConfig } from './vite.renderer.config.ts';

/**
 * Builds the desktop app into `outDir` (`desktop/dist` by default): `main.cjs`, `preload.cjs` and `renderer/`.
 * Takes a few seconds; rejects with Vite's error when a part does not build.
 */
export async function buildDesktop({
  outDir = fileURLToPath(new URL('dist', import.meta.url)),
}: {
  outDir?: string;
} = {}): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  await build(nodeSideConfig('main', outDir));
  await build(nodeSideConfig('preload', outDir));
  await build(rendererConfig(join(outDir, 'renderer')));
}
