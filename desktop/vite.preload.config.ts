import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { nodeSideConfig } from './vite.main.config.ts';

export default defineConfig(nodeSideConfig('preload', fileURLToPath(new URL('dist', import.meta.url))));
