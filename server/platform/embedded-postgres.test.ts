import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const running: EmbeddedPostgres[] = [];
const folders: string[] = [];

function dataFolder(mode: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-embedded-'));
  fs.chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  running.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
  for (const folder of folders.splice(0)) {
    removeEmbeddedPostgres(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

describe('startEmbeddedPostgres', () => {
  it('keeps rows over a clean stop', async () => {
    const folder = dataFolder(0o711);
    const first = await start(folder);
    await query(first.url, 'create table note (body text)');
    await query(first.url, "insert into note values ('kept')");
    await first.stop();
    const second = await start(folder);
    expect(await query(second.url, 'select body from note')).toEqual([{ body: 'kept' }]);
  });

  it('ends the server that a killed process left behind, and keeps what it had committed', async () => {
    const folder = dataFolder(0o711);
    const left = await start(folder);
    await query(left.url, 'create table note (body text)');
    const next = await start(folder);
    await left.exited;
    expect(await query(next.url, 'select count(*)::int as n from note')).toEqual([{ n: 0 }]);
  });

  it('comes back after the server itself was killed', async () => {
    const folder = dataFolder(0o711);
    const first = await start(folder);
    await query(first.url, "create table note as select 'kept' as body");
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start(folder);
    expect(await query(second.url, 'select body from note')).toEqual([{ body: 'kept' }]);
  });

  it('starts where only the owner may enter the data folder', async () => {
    const postgres = await start(dataFolder(0o700));
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
