import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { appScheme, contentSecurityPolicy, isAppUrl } from './app-origin.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  // The thread that reads PDF files.
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer from `root`, with the security headers, and nothing outside of it. */
export function serveApp(root: string): void {
  protocol.handle(appScheme, async (request) => {
    const missing = new Response('Not found', { status: 404 });
    if (!isAppUrl(request.url) || request.method !== 'GET') return missing;
    const { pathname } = new URL(request.url);
    const path = normalize(join(root, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (!path.startsWith(root + sep) || !type) return missing;
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return missing;
    }
  });
}
