import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { errorBodySchema } from '@pluto/shared/errors/error-body.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalServer } from './portal-server.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-portal-'));
const outside = `${folder}-secret.txt`;
let release: (() => void) | undefined;
const upstream = http.createServer((request, response) => {
  if (request.url === '/api/pluto/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    release = () => response.end('data: last\n\n');
    return;
  }
  request.pipe(
    response.writeHead(201, { 'set-cookie': 'session=1; HttpOnly', 'x-saw': String(request.headers.host) }),
  );
});
let portal: http.Server;
let base = '';

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'index.html'), '<title>portal</title>');
  fs.writeFileSync(path.join(folder, 'assets', 'app-abc.js'), 'export {};');
  fs.writeFileSync(outside, 'secret');
  portal = portalServer({ folder, serverUrl: await listen(upstream) });
  base = await listen(portal);
});

afterAll(() => {
  for (const server of [portal, upstream]) {
    server.close();
    server.closeAllConnections();
  }
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(outside, { force: true });
});

async function listen(server: http.Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('portalServer', () => {
  it('answers every page of the wizard with the application, never cached and without a referrer', async () => {
    const response = await fetch(`${base}/intake/6f1c?token=abc`);
    expect(await response.text()).toContain('portal');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('says in a header what the page may load, and that nobody may frame it', async () => {
    const policy = (await fetch(`${base}/intake/6f1c`)).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
  });

  it('lets hashed files be kept, and says when a file is missing', async () => {
    const script = await fetch(`${base}/assets/app-abc.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
  });

  it('names its own origin as the server', async () => {
    expect(await (await fetch(`${base}/config.json`)).json()).toEqual({ server_url: base });
  });

  it('does not leave its folder', async () => {
    const upwards = `/..%2f${path.basename(outside)}`;
    expect((await fetch(base + upwards)).status).toBe(404);
    expect((await fetch(`${base}/%E0%A4%A`)).status).toBe(400);
  });

  it('hands /api/ on with body, status and cookies', async () => {
    const response = await fetch(`${base}/api/pluto/echo`, { method: 'POST', body: 'hello' });
    expect([response.status, await response.text()]).toEqual([201, 'hello']);
    expect(response.headers.get('set-cookie')).toContain('session=1');
    expect(response.headers.get('x-saw')).toBe(new URL(base).host);
  });

  it('hands an event stream on while it is still open', async () => {
    const response = await fetch(`${base}/api/pluto/events`);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: first\n\n');
    release?.();
    const last = await reader?.read();
    expect(new TextDecoder().decode(last?.value)).toBe('data: last\n\n');
  });

  it('says in JSON that the server is away', async () => {
    const alone = portalServer({ folder, serverUrl: 'http://127.0.0.1:9' });
    const address = await listen(alone);
    const response = await fetch(`${address}/api/pluto/intake`);
    alone.close();
    expect(response.status).toBe(502);
    const { error } = errorBodySchema.parse(await response.json());
    expect(error).toMatchObject({ code: 'unavailable', details: [] });
  });
});
