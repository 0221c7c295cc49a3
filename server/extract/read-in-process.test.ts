import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from './read-in-process.ts';

const sample = fileURLToPath(new URL('../../shared/testing/samples/maya-lindqvist.pdf', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'reading-'));
const today = '2026-11-22';
const slow = 60_000;

let pool: ReadingPool | null = null;
afterEach(() => pool?.close());
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function entry(name: string, code: string): string {
  const file = path.join(scratch, `${name}.mjs`);
  writeFileSync(file, code);
  return file;
}

const bytes = new TextEncoder().encode('a resume');

describe('reading in a process of its own', () => {
  it('reads a resume, and a second one from the spare process', { timeout: slow }, async () => {
    pool = createReadingPool();
    const first = await pool.read(readFileSync(sample), 'maya.pdf', { today });
    const second = await pool.read(readFileSync(sample), 'maya.pdf', { today });
    expect(first.ok && first.extraction.values.find((value) => value.field_key === 'name')?.value).toBe(
      'Maya Lindqvist',
    );
    expect(second).toEqual(first);
  });

  it('kills a process that takes too long', { timeout: slow }, async () => {
    const endless = entry(
      'endless',
      `process.send({ kind: 'ready' }); process.on('message', () => { for (;;); });`,
    );
    pool = createReadingPool({ entry: endless, timeLimitMs: 300 });
    expect(await pool.read(bytes, 'a.txt', { today })).toMatchObject({ ok: false, code: 'took_too_long' });
  });

  it('kills a process that takes too much memory', { timeout: slow }, async () => {
    const greedy = entry(
      'greedy',
      `process.send({ kind: 'ready' }); const kept = []; process.on('message', () => setInterval(() => kept.push(Buffer.alloc(20e6, 1)), 5));`,
    );
    pool = createReadingPool({ entry: greedy, timeLimitMs: 20_000, heapMegabytes: 64 });
    const started = performance.now();
    expect(await pool.read(bytes, 'a.txt', { today })).toMatchObject({ ok: false, code: 'took_too_long' });
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('answers when a process dies', { timeout: slow }, async () => {
    const fragile = entry(
      'fragile',
      `process.send({ kind: 'ready' }); process.on('message', () => process.exit(3));`,
    );
    pool = createReadingPool({ entry: fragile });
    expect(await pool.read(bytes, 'a.txt', { today })).toMatchObject({ ok: false, code: 'took_too_long' });
  });

  it('gives the process no network, no programs and none of the server’s settings', {
    timeout: slow,
  }, async () => {
    const server = createServer().listen(0);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const shut = pathToFileURL(fileURLToPath(new URL('./shut-network.ts', import.meta.url))).href;
    const file = path.join(scratch, 'curious.ts');
    writeFileSync(
      file,
      `import ${JSON.stringify(shut)};
       import net, { connect } from 'node:net';
       import { execSync } from 'node:child_process';
       import { lookup } from 'node:dns/promises';
       const attempts: [string, () => unknown][] = [
         ['socket', () => net.connect(${port})], ['named socket', () => connect(${port})], ['raw socket', () => new net.Socket().connect(${port})],
         ['fetch', () => fetch('http://127.0.0.1:${port}')], ['program', () => execSync('true')], ['lookup', () => lookup('localhost')],
       ];
       const open = attempts.filter(([, attempt]) => { try { attempt(); return true; } catch { return false; } }).map(([name]) => name);
       process.on('message', () => process.send?.({ kind: 'outcome', outcome: { ok: false, code: 'empty', message: JSON.stringify([open, process.env.SERVER_KEY ?? 'none']) } }));
       process.send?.({ kind: 'ready' });`,
    );
    process.env.SERVER_KEY = 'secret';
    try {
      pool = createReadingPool({ entry: file });
      const outcome = await pool.read(bytes, 'a.txt', { today });
      expect(outcome.ok ? null : outcome.message).toBe('[[],"none"]');
    } finally {
      delete process.env.SERVER_KEY;
      server.close();
    }
  });

  it('keeps the server answering while five hostile files are read', { timeout: slow }, async () => {
    const endless = entry(
      'busy',
      `process.send({ kind: 'ready' }); process.on('message', () => { for (;;); });`,
    );
    pool = createReadingPool({ entry: endless, timeLimitMs: 1000, atOnce: 2 });
    const server = createHttpServer((_request, response) => response.end('ok')).listen(0);
    await once(server, 'listening');
    const address = server.address();
    const health = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    try {
      const large = new Uint8Array(9 * 1024 * 1024).fill(97);
      let isReading = true;
      const reading = Promise.all(
        Array.from({ length: 5 }, () => (pool as ReadingPool).read(large, 'a.txt', { today })),
      ).finally(() => {
        isReading = false;
      });
      let answers = 0;
      while (isReading) {
        expect(await (await fetch(health)).text()).toBe('ok');
        answers += 1;
      }
      for (const outcome of await reading)
        expect(outcome).toMatchObject({ ok: false, code: 'took_too_long' });
      expect(answers).toBeGreaterThan(5);
      // The middle of all delays: single ones belong to whatever else the machine does.
      expect(delay.percentile(50) / 1e6).toBeLessThan(250);
    } finally {
      delay.disable();
      server.close();
    }
  });

  it('says so when too many files wait already', async () => {
    pool = createReadingPool({
      entry: entry('still', 'setInterval(() => {}, 1000)'),
      atOnce: 1,
      mostWaiting: 2,
    });
    const reads = Array.from({ length: 4 }, () => (pool as ReadingPool).read(bytes, 'a.txt', { today }));
    const last = await reads[3];
    expect(last).toMatchObject({ ok: false, code: 'took_too_long' });
    expect(last?.ok === false && last.message).toMatch(/many resumes are being read right now\. Please wait/);
    pool.close();
    for (const outcome of await Promise.all(reads)) expect(outcome.ok).toBe(false);
  });

  it('refuses a file that is too large or empty without starting to read it', async () => {
    pool = createReadingPool({ entry: entry('never', '') });
    expect(await pool.read(new Uint8Array(11 * 1024 * 1024), 'a.pdf', { today })).toMatchObject({
      code: 'too_large',
    });
    expect(await pool.read(new Uint8Array(0), 'a.pdf', { today })).toMatchObject({ code: 'empty' });
  });
});
