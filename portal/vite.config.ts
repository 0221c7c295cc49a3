import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './content-security-policy.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const serverUrl = process.env.SERVER_URL ?? 'http://127.0.0.1:4000';
const proxy = { '/api': { target: serverUrl, changeOrigin: false, xfwd: true } };

/** The policy stands in the page as well, for web hosts that set no headers. Not in `vite dev`, whose reloading needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'pluto-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy({
            serverUrl: process.env.PORTAL_SERVER_URL,
            livekitUrl: process.env.PORTAL_LIVEKIT_URL,
          }),
        },
      },
    ],
  };
}

/** Fonts and character maps that PDF files refer to without carrying them; fetched only by such files. */
function pdfFonts(): Plugin {
  const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folders = ['standard_fonts', 'cmaps'];
  return {
    name: 'pluto-pdf-fonts',
    generateBundle() {
      for (const folder of folders) {
        for (const file of fs.readdirSync(path.join(from, folder))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${folder}/${file}`,
            source: fs.readFileSync(path.join(from, folder, file)),
          });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use('/pdf/', (request, response, next) => {
        const wanted = path.join(
          from,
          path.normalize(decodeURIComponent((request.url ?? '').split('?')[0] ?? '')),
        );
        const isFont = folders.some((folder) => wanted.startsWith(path.join(from, folder) + path.sep));
        if (!isFont || !fs.existsSync(wanted)) return next();
        response.end(fs.readFileSync(wanted));
      });
    },
  };
}

export default defineConfig({
  root,
  publicDir: path.join(root, 'public'),
  cacheDir: path.join(root, '..', '.cache', 'vite-portal'),
  plugins: [react(), policyInPage(), pdfFonts()],
  server: { proxy, host: '127.0.0.1', port: 4173 },
  preview: { proxy, host: '127.0.0.1', port: 4173 },
  build: {
    outDir: path.join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
});
