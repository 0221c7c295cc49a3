import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { connectDatabase } from '../database/connect.ts';
import { migrateUp, migrations } from '../database/migrate.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';

export interface TestDatabase {
  url: string;
  /** Runs SQL as the owner of the database server, past everything the product does. */
  query(sql: string, values?: unknown[]): Promise<pg.QueryResult>;
  drop(): Promise<void>;
}

/** Any number: test files that start together wait here while one of them makes the template. */
const templateLock = 4_915_201_913;

/** A name that changes with the migrations, so that a template left by older code is not used. */
function templateName(): string {
  const hash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12);
  return `pluto_template_${hash}`;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** The run's Postgres (`PLUTO_TEST_DATABASE_URL`, given by Vitest's global setup), else one of our own. */
async function findPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.PLUTO_TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-test-database-'));
  fs.chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      removeEmbeddedPostgres(dataDir);
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(admin: pg.Client, url: string): Promise<string> {
  const name = templateName();
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    const unfinished = `${name}_unfinished`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished}`);
    const database = connectDatabase(withDatabase(url, unfinished), 1);
    await migrateUp(database.sequelize).finally(() => database.close());
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

/** A migrated database of its own for one test file: a clone of a template that is made once per run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const postgres = await findPostgres();
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  const name = `pluto_test_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name} template ${await makeTemplate(admin, postgres.url)}`);
  const url = withDatabase(postgres.url, name);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  // The connection is ended by the server when tests cut connections; the next query opens no new one.
  owner.on('error', () => undefined);
  return {
    url,
    query: (sql, values) => owner.query(sql, values),
    drop: async () => {
      await owner.end().catch(() => undefined);
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await postgres.stop();
    },
  };
}
