import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './embedded-postgres-binaries.ts';
import { freePort } from './free-port.ts';
import { mayEnter, type RunAs, unprivilegedAccount } from './unprivileged-account.ts';

/** A running Postgres that belongs to this process. */
export interface EmbeddedPostgres {
  /** Connection address with user, password and database, for DATABASE_URL. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server ends, whoever ended it. */
  readonly exited: Promise<void>;
  /** Ends the server; open transactions are rolled back. Repeated calls are harmless. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of the caller's data; the cluster, its log and its password are kept in it. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; without it a free one. */
  readonly port?: number;
  /** Further server settings, such as `{ fsync: 'off' }` for tests whose data may be lost. */
  readonly settings?: Readonly<Record<string, string>>;
}

const USER = 'pluto';
const DATABASE = 'pluto';
const READY_TIMEOUT_MS = 30_000;

/**
 * Starts the Postgres that came with the npm dependencies, on 127.0.0.1 only, and makes the database `pluto`.
 *
 * The first start makes the cluster (about half a second); later ones keep its rows. A server left behind by a
 * process that was killed is ended first. As root the server runs under an unprivileged account, and where that
 * account cannot enter `dataDir` the cluster is kept below /var/lib/pluto-intake instead.
 *
 * @throws Error with a sentence to act on when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = unprivilegedAccount();
  const binaries = await findPostgresBinaries((folder) => mayEnter(account, folder));
  const dataDir = path.resolve(options.dataDir);
  fs.mkdirSync(dataDir, { recursive: true });
  const cluster = clusterFolder(dataDir, account);
  const password = keptPassword(dataDir);
  if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) initCluster(binaries, account, cluster, password);
  endOrphan(binaries, account, cluster);

  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '64MB',
    max_connections: '100',
    ...options.settings,
  };
  const log = fs.openSync(path.join(dataDir, 'postgres.log'), 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    // Detached: Ctrl-C reaches only this process, which closes its connections before the database ends.
    { ...account, env: postgresEnv(), cwd: os.tmpdir(), detached: true, stdio: ['ignore', log, log] },
  );
  fs.closeSync(log);
  let failure: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error;
      resolve();
    });
    child.once('exit', (code) => {
      failure = new Error(`it exited with code ${code}`);
      resolve();
    });
  });
  const address = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  await untilReady(address, () => failure).catch((cause: unknown) => {
    child.kill('SIGKILL');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Postgres did not start: ${reason}. Its log is ${path.join(dataDir, 'postgres.log')}; or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  });
  return {
    url: address(DATABASE),
    port,
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
  };
}

/** Ends the server that a killed process left behind for `dataDir`, if there is one; its port is free afterwards. */
export async function endLeftBehindPostgres(dataDir: string): Promise<void> {
  const account = unprivilegedAccount();
  const cluster = clusterFolder(path.resolve(dataDir), account);
  if (!fs.existsSync(path.join(cluster, 'postmaster.pid'))) return;
  endOrphan(await findPostgresBinaries((folder) => mayEnter(account, folder)), account, cluster);
}

/** Removes what `startEmbeddedPostgres` keeps for `dataDir`, also where the cluster lies elsewhere. */
export function removeEmbeddedPostgres(dataDir: string): void {
  const resolved = path.resolve(dataDir);
  for (const folder of [clusterFolder(resolved, unprivilegedAccount()), path.join(resolved, 'postgres')]) {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function clusterFolder(dataDir: string, account: RunAs): string {
  if (mayEnter(account, dataDir)) return path.join(dataDir, 'postgres');
  const name = crypto.createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  fs.mkdirSync('/var/lib/pluto-intake', { recursive: true, mode: 0o755 });
  return path.join('/var/lib/pluto-intake', `postgres-${name}`);
}

function keptPassword(dataDir: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, crypto.randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

function postgresEnv(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC', HOME: os.tmpdir() };
}

function initCluster(binaries: PostgresBinaries, account: RunAs, cluster: string, password: string): void {
  const own = (file: string) => {
    if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(file, account.uid, account.gid);
  };
  // A folder without PG_VERSION is a cluster whose making was interrupted: it holds no rows.
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
  own(cluster);
  const secretFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-pg-'));
  const secretFile = path.join(secretFolder, 'password');
  fs.writeFileSync(secretFile, `${password}\n`, { mode: 0o600 });
  own(secretFolder);
  own(secretFile);
  const result = spawnSync(
    binaries.initdb,
    [
      ...['-D', cluster, '-U', USER, `--pwfile=${secretFile}`, '--auth=scram-sha-256'],
      ...['-E', 'UTF8', '--no-locale', '--no-sync'],
    ],
    { ...account, env: postgresEnv(), cwd: os.tmpdir(), encoding: 'utf8' },
  );
  fs.rmSync(secretFolder, { recursive: true, force: true });
  if (result.status === 0) return;
  fs.rmSync(cluster, { recursive: true, force: true });
  throw new Error(`Postgres could not make its data folder ${cluster}: ${result.error ?? result.stderr}`);
}

function endOrphan(binaries: PostgresBinaries, account: RunAs, cluster: string): void {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  // The file of a dead server is cleared by Postgres itself.
  if (!isAlive(pid)) return;
  if (!isPostgresOf(pid, cluster)) {
    fs.rmSync(pidFile);
    return;
  }
  spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20'], {
    ...account,
    env: postgresEnv(),
    cwd: os.tmpdir(),
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Guards against a process number that meanwhile belongs to a stranger. */
function isPostgresOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}

async function untilReady(
  address: (database: string) => string,
  failure: () => Error | undefined,
): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const failed = failure();
    if (failed) throw failed;
    const client = new pg.Client({ connectionString: address('postgres') });
    try {
      await client.connect();
      const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
