import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-main-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  exited: Promise<number | null>;
}

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH ?? '', PLUTO_DATA_DIR: dataDir, ...environment },
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout?.on('data', (chunk) => out.push(String(chunk)));
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, stdout: () => out.join(''), stderr: () => errors.join(''), exited };
}

async function listening(server: Started): Promise<string> {
  const line = new Promise<string>((resolve) => {
    server.child.stdout?.on('data', () => {
      if (server.stdout().includes('\n')) resolve(server.stdout());
    });
  });
  const first = await Promise.race([line, server.exited.then(() => '')]);
  if (!first) throw new Error(`it ended: ${server.stderr()}`);
  return (JSON.parse(first) as { listening: string }).listening;
}

// A process of its own compiles the whole server first; on a busy machine that takes a while.
describe('the process', { timeout: 120_000 }, () => {
  it('says what is wrong with its settings and does not start', async () => {
    const server = start({ PORT: 'eighty', DATABASE_URL: 'mysql://nowhere' });
    expect(await server.exited).toBe(78);
    expect(server.stderr()).toMatch(/- PORT: .*\n- DATABASE_URL: /);
    expect(server.stdout()).toBe('');
  });

  it('prints one line of JSON when it is ready, and ends cleanly with an open stream', async () => {
    const server = start({
      PORT: '0',
      DATABASE_URL: database.url,
      SAMPLE_DATA: 'true',
      SAMPLE_PASSWORD: 'sample-password',
    });
    const url = await listening(server);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true });
    const session = await fetch(`${url}/api/pluto/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'recruiter@northwind.example', password: 'sample-password' }),
    });
    const { token } = (await session.json()) as { token: string };
    const stream = await fetch(`${url}/api/pluto/events`, { headers: { authorization: `Bearer ${token}` } });
    expect(stream.status).toBe(200);
    server.child.kill('SIGTERM');
    await stream.text();
    expect(await server.exited).toBe(0);
    expect(server.stdout().trim().split('\n')).toHaveLength(1);
    expect(server.stderr()).not.toContain(token);
    expect(fs.statSync(path.join(dataDir, 'pluto-secret')).mode & 0o777).toBe(0o600);
  });

  it('says that it is not ready while the database is away, and comes back with it', async () => {
    const server = start({ PORT: '0', DATABASE_URL: database.url });
    const url = await listening(server);
    const name = new URL(database.url).pathname.slice(1);
    const cut = () =>
      database.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
        [name],
      );
    await cut();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    // The pool throws its broken connections away and makes new ones.
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
    server.child.kill('SIGKILL');
    await server.exited;
  });
});
