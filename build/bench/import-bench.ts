import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { migrateUp } from '../../server/database/migrate.ts';
import { createImport, receivePart } from '../../server/import/receive-import.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { createLog } from '../../server/platform/log.ts';
import type { BenchResult } from './main.ts';
import { median, timeOf } from './measure.ts';

/** An import, from the received file to candidates, does at least this share of the rows a second of a raw COPY. */
const leastRatio = 0.5;
/** Memory the process may take beyond what it had before, for a file of any length, in megabytes. */
const mostMegabytes = 160;
const rowCount = 100_000;
const rounds = 3;
const partBytes = 1024 * 1024;

const firstNames = ['Ana', 'Ben', 'Cleo', 'Dmitri', 'Elif', 'Farah', 'Goran', 'Hana', 'Iris', 'Jonas'];
const lastNames = [
  'Prieto',
  'Okoye',
  'Martin',
  'Ivanov',
  'Demir',
  'Haddad',
  'Novak',
  'Sato',
  'Weber',
  'Lindahl',
];
const cities = [
  'Seville, Spain',
  'Lagos, Nigeria',
  'Berlin, Germany',
  'Paris, France',
  'Bonn, Germany',
  'Porto, Portugal',
];
const titles = ['Engineer', 'Product Manager', 'Designer', 'Data Analyst', 'Recruiter', 'Accountant'];

/** A file as an export has it: an id, a name, contacts, place, post, years. Everybody is somebody else. */
function sampleFile(rows: number): Buffer {
  const lines = ['Candidate ID,Name,Email,Phone,Location,Job title,Company,Years of experience'];
  for (let at = 0; at < rows; at += 1) {
    const first = firstNames[at % 10] as string;
    const last = `${lastNames[Math.floor(at / 10) % 10]} ${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}`;
    lines.push(
      `C-${at},${first} ${last},${first.toLowerCase()}.${at}@example.org,+4915${String(100_000_000 + at)},"${cities[at % cities.length]}",${titles[at % titles.length]},Company ${at % 900},${at % 35}`,
    );
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

const stored = {
  candidates:
    'candidates (candidate_id, organisation_id, external_id, name, email, phone, profile, created_at, updated_at)',
  profile_values: 'profile_values (candidate_id, field_key, value, provenance, created_at)',
} as const;

/** Highest memory of this process while `work` runs, beyond what it had before, in megabytes. */
async function peakOf(work: () => Promise<unknown>): Promise<{ ms: number; megabytes: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const ms = await timeOf(work);
  clearInterval(look);
  return { ms, megabytes: (peak - before) / 1024 / 1024 };
}

async function copyOut(client: pg.Client, table: keyof typeof stored): Promise<Buffer> {
  const columns = /\((.*)\)/.exec(stored[table])?.[1];
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  await pipeline(client.query(copyTo(`copy (select ${columns} from ${table}) to stdout`)), sink);
  return Buffer.concat(pieces);
}

async function copyIn(client: pg.Client, target: string, content: Buffer): Promise<void> {
  const pieces = Readable.from(
    (function* () {
      for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
    })(),
  );
  await pipeline(
    pieces,
    client.query(
      copyFrom(
        `copy ${target} from stdin${target === 'bench_cells' ? ' with (format csv, header true)' : ''}`,
      ),
    ),
  );
}

/**
 * Imports a file of 100,000 rows as the server does: received, recognised, understood, duplicates looked for, stored
 * with history, event and audit. The peer is Postgres alone: COPY of the very rows that the import left, candidates
 * and their values, into the same tables with the same indexes, from a text that was made beforehand.
 */
export async function benchImport(paths: readonly string[]): Promise<BenchResult> {
  const file = paths[0] ? readFileSync(paths[0]) : sampleFile(rowCount);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pluto-bench-'));
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const settings = readConfig({
    DATABASE_URL: postgres.url,
    PLUTO_SECRETS: 'x'.repeat(32),
    PLUTO_DATA_DIR: dataDir,
  });
  if (!settings.ok) throw new Error(settings.problems.join('\n'));
  const server = compose({
    config: { ...settings.config, databaseUrl: postgres.url },
    clock: systemClock,
    log: createLog('error'),
    rooms: null,
  });
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    const { database, imports } = server;
    await migrateUp(database.sequelize);
    await client.connect();
    const { organisation_id } = await database.models.Organisation.create({ name: 'Bench' });
    const account = await database.models.Account.create({
      organisation_id,
      email: 'bench@example.org',
      name: 'Bench',
      password_hash: '-',
    });
    const caller = {
      kind: 'recruiter' as const,
      organisationId: organisation_id,
      accountId: account.account_id,
      accountName: 'Bench',
      sessionId: '',
      sessionExpiresAt: new Date(),
    };
    const clear = async () => {
      await client.query('truncate candidates, imports cascade');
      await client.query('truncate import_rows');
      await client.query('checkpoint');
    };
    const importOnce = async () => {
      const row = await createImport(database, caller, {
        kind: 'table',
        file_name: 'bench.csv',
        size_bytes: file.length,
        now: new Date(),
      });
      for (let at = 0, number = 1; at < file.length; at += partBytes, number += 1)
        await receivePart(database, row, { number, bytes: file.subarray(at, at + partBytes) });
      await imports.run('check', row, account.account_id);
      const checked = await database.models.Import.findByPk(row.import_id, { rejectOnEmpty: true });
      await imports.run('commit', checked, account.account_id);
      const done = await database.models.Import.findByPk(row.import_id, { rejectOnEmpty: true });
      return done.imported;
    };
    // Once around, so that places and code are warm; its rows are what the peer copies.
    const rows = await importOnce();
    const candidates = await copyOut(client, 'candidates');
    const values = await copyOut(client, 'profile_values');
    const cells = await bareTable(client, file);
    const times = {
      ours: [] as number[],
      copy: [] as number[],
      candidates: [] as number[],
      bare: [] as number[],
    };
    let peak = 0;
    const runOurs = async () => {
      await clear();
      const { ms, megabytes } = await peakOf(importOnce);
      times.ours.push(ms);
      peak = Math.max(peak, megabytes);
    };
    const runCopy = async () => {
      await clear();
      const first = await timeOf(() => copyIn(client, stored.candidates, candidates));
      times.candidates.push(first);
      times.copy.push(first + (await timeOf(() => copyIn(client, stored.profile_values, values))));
      times.bare.push(await timeOf(cells));
    };
    for (let round = 0; round < rounds; round += 1) {
      if (round % 2 === 0) await runOurs();
      await runCopy();
      if (round % 2 === 1) await runOurs();
    }
    const [ours, copy] = [median(times.ours), median(times.copy)];
    const ratio = copy / ours;
    const perSecond = (ms: number) =>
      Math.round((rows / ms) * 1000)
        .toLocaleString('en')
        .padStart(10);
    const isFast = ratio >= leastRatio;
    const isSmall = peak <= mostMegabytes;
    return {
      isWithinLimits: isFast && isSmall,
      lines: [
        `  ${rows.toLocaleString('en')} rows, ${(file.length / 1024 / 1024).toFixed(1)} MB; median of ${rounds} runs, rows a second`,
        `  import, received to stored              ${perSecond(ours)}`,
        `  COPY of the same candidates and values  ${perSecond(copy)}`,
        `  ratio ${ratio.toFixed(2)}, limit ${leastRatio}: ${isFast ? 'kept' : 'MISSED'}`,
        `  memory beyond the start: ${peak.toFixed(0)} MB, limit ${mostMegabytes}: ${isSmall ? 'kept' : 'MISSED'}`,
        '  for comparison only, what Postgres alone does with less work:',
        `    COPY of the candidates without their values' history ${perSecond(median(times.candidates))}`,
        `    COPY of the file's cells as text, no index, no log   ${perSecond(median(times.bare))}`,
      ],
    };
  } finally {
    await client.end().catch(() => undefined);
    await server.close().catch(() => undefined);
    await postgres.stop();
    removeEmbeddedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** COPY of the file as it is into a table of texts. */
async function bareTable(client: pg.Client, file: Buffer): Promise<() => Promise<void>> {
  const header = file.subarray(0, file.indexOf(10)).toString().split(',');
  await client.query(
    `create unlogged table bench_cells (${header.map((_, at) => `c${at} text`).join(', ')})`,
  );
  return async () => {
    await client.query('truncate bench_cells');
    await copyIn(client, 'bench_cells', file);
  };
}
