import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Build of the page. Everything is a file of our own: the CSP knows no inline script, style or font. */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: here('renderer'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      chunkSizeWarningLimit: 2000,
    },
  };
}

export default defineConfig(rendererConfig(here('dist/renderer')));
