import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { undeclaredError } from '../http/create-app.ts';
import { type ManualClock, manualClock } from '../platform/clock.ts';
import type { VoiceRooms } from '../platform/livekit.ts';
import { createLog } from '../platform/log.ts';
import { recordedMail } from '../platform/mail.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';

export interface TestServer extends RunningServer {
  clock: ManualClock;
  database: TestDatabase;
  mail: ReturnType<typeof recordedMail>;
  /** Every line the server has logged. */
  logged: string[];
  /** Runs a periodic job now. */
  runJob(name: string): Promise<unknown>;
}

export interface TestServerOptions {
  environment?: Record<string, string>;
  rooms?: VoiceRooms | null;
  /** A database that is there already, for a second server or a restart; it is not dropped by `stop`. */
  database?: TestDatabase;
  clock?: ManualClock;
}

export const testPortalUrl = 'http://127.0.0.1:4173';
export const testStart = '2026-03-02T09:00:00.000Z';

/**
 * A real server on a port of the system's choice, with a real Postgres, a clock that stands, and jobs that run when
 * they are told to. `stop` ends it and drops its database.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.database ?? (await createTestDatabase());
  const clock = options.clock ?? manualClock(testStart);
  const mail = recordedMail();
  const logged: string[] = [];
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-server-'));
  const outcome = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    PLUTO_SECRETS: 'test-secret-'.repeat(4),
    PLUTO_DATA_DIR: dataDir,
    PORTAL_URL: testPortalUrl,
    SIGN_IN_LIMIT: '10000',
    OPEN_LIMIT: '10000',
    LOG_LEVEL: 'info',
    ...options.environment,
  });
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  const server = await startServer(
    {
      config: { ...outcome.config, databaseUrl: database.url },
      clock,
      log: createLog(outcome.config.logLevel, { write: (line) => void logged.push(line) }),
      mail,
      rooms: options.rooms ?? null,
    },
    false,
  );
  return {
    ...server,
    clock,
    database,
    mail,
    logged,
    runJob: async (name) => {
      const job = server.composition.jobs.find((candidate) => candidate.name === name);
      if (!job) throw new Error(`there is no job ${name}`);
      return job.run();
    },
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
      if (!options.database) await database.drop();
      const undeclared = logged.filter((line) => line.includes(undeclaredError));
      if (undeclared.length > 0) throw new Error(undeclared.join('\n'));
    },
  };
}
