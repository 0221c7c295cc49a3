import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import type { ErrorBody } from '@pluto/shared/errors/error-body.ts';
import { contentSecurityPolicy } from '../../portal/content-security-policy.ts';
import { inProject } from './paths.ts';

/**
 * Serves the built portal: its files, `index.html` for every page of the wizard, `/config.json`, and `/api/`
 * handed on to the server, so that the candidate's cookie belongs to the portal's own origin.
 *
 * The same three rules are what a web host in front of the portal has to follow.
 */
export interface PortalServerOptions {
  readonly folder: string;
  /** Where the Express server listens. */
  readonly serverUrl: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const SECURITY_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // The page repeats its policy for web hosts that set no headers; what may frame it can only be said in one.
  'content-security-policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
};

export function portalServer({ folder, serverUrl }: PortalServerOptions): http.Server {
  return http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://portal');
    if (url.pathname.startsWith('/api/')) return handOn(serverUrl, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return end(response, 405, 'Only pages are served here.', { allow: 'GET, HEAD' });
    }
    if (url.pathname === '/healthz') return end(response, 200, 'ok');
    if (url.pathname === '/config.json') {
      // Same origin: the browser reaches the server through this one.
      const config = JSON.stringify({ server_url: `http://${request.headers.host ?? ''}` });
      return end(response, 200, config, { 'content-type': TYPES['.json'], 'cache-control': 'no-store' });
    }
    return sendFile(locate(folder, url.pathname), request.method === 'HEAD', response);
  });
}

type Located =
  | { readonly file: string; readonly isHashed: boolean }
  | { readonly status: number; readonly reason: string };

function locate(folder: string, pathname: string): Located {
  let wanted: string;
  try {
    wanted = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  } catch {
    return { status: 400, reason: 'This address is malformed.' };
  }
  const isInside = wanted.startsWith(folder + path.sep);
  const isFile = isInside && fs.statSync(wanted, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile) return { file: wanted, isHashed: pathname.startsWith('/assets/') };
  // A missing picture or script is missing; a missing page is one of the wizard's own.
  const isPage = path.extname(pathname) === '' || pathname.startsWith('/intake/');
  if (!isPage) return { status: 404, reason: 'There is no such file.' };
  const index = path.join(folder, 'index.html');
  if (!fs.existsSync(index)) return { status: 503, reason: 'The portal has not been built yet.' };
  return { file: index, isHashed: false };
}

function sendFile(located: Located, isHead: boolean, response: http.ServerResponse): void {
  if ('status' in located) {
    end(response, located.status, located.reason);
    return;
  }
  const { file, isHashed } = located;
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': fs.statSync(file).size,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  if (isHead) response.end();
  else pipeline(fs.createReadStream(file), response, () => undefined);
}

function handOn(serverUrl: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const target = new URL(serverUrl);
  const peer = request.socket.remoteAddress ?? '';
  const before = request.headers['x-forwarded-for'];
  const upstream = http.request({
    host: target.hostname,
    port: target.port,
    method: request.method,
    path: request.url,
    headers: {
      ...request.headers,
      'x-forwarded-for': before ? `${String(before)}, ${peer}` : peer,
      'x-forwarded-host': request.headers.host ?? '',
      'x-forwarded-proto': 'http',
    },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // Event streams must not wait for a full buffer.
    response.flushHeaders();
    pipeline(answer, response, () => undefined);
  });
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else {
      const body: ErrorBody = {
        error: {
          code: 'unavailable',
          message: 'The server cannot be reached. Try again in a moment.',
          request_id: randomUUID(),
          details: [],
        },
      };
      end(response, 502, JSON.stringify(body), { 'content-type': TYPES['.json'] });
    }
  });
  response.on('close', () => upstream.destroy());
  pipeline(request, upstream, () => undefined);
}

function end(
  response: http.ServerResponse,
  status: number,
  body: string,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': TYPES['.txt'], ...headers });
  response.end(body);
}

/** Starts the portal's server from the environment: PORT, HOST, SERVER_URL, PORTAL_DIR. */
function main(): void {
  const folder = path.resolve(process.env.PORTAL_DIR ?? inProject('portal', 'dist'));
  const serverUrl = process.env.SERVER_URL ?? 'http://127.0.0.1:4000';
  const server = portalServer({ folder, serverUrl });
  server.listen(Number(process.env.PORT ?? 4173), process.env.HOST ?? '127.0.0.1', () => {
    console.log(JSON.stringify({ message: 'portal listens', address: server.address() }));
  });
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (process.argv[1] === import.meta.filename) main();
