import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  endLeftBehindPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/platform/embedded-postgres.ts';
import { rememberedPid, rememberPid } from '../run/pid-file.ts';

const PREFIX = 'pluto-test-postgres-';
const OWNER = 'owner.json';

/**
 * Vitest global setup: one Postgres for the whole run, at PLUTO_TEST_DATABASE_URL.
 *
 * Its rows live only as long as the run, so it does not wait for the disk. A PLUTO_TEST_DATABASE_URL that is
 * already set is used as it is; its user must be allowed to create databases.
 */
export async function setup(_project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLUTO_TEST_DATABASE_URL) return undefined;
  await removeLeftBehind();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  rememberPid(path.join(dataDir, OWNER), process.pid);
  // The account that runs Postgres, where we are root, has to pass through this folder.
  fs.chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  process.env.PLUTO_TEST_DATABASE_URL = postgres.url;
  return async () => {
    await postgres.stop();
    removeEmbeddedPostgres(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Ends the databases of runs that were killed before they could do it themselves. */
async function removeLeftBehind(): Promise<void> {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => path.join(os.tmpdir(), name))) {
    const owner = path.join(folder, OWNER);
    if (!fs.existsSync(owner) || rememberedPid(owner) !== undefined) continue;
    await endLeftBehindPostgres(folder);
    removeEmbeddedPostgres(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
