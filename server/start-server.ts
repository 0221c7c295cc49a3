import type { AddressInfo } from 'node:net';
import { type Composition, compose, type Outside } from './compose.ts';
import { migrateUp } from './database/migrate.ts';
import { startJobs } from './platform/jobs.ts';
import { makeSampleData } from './sample-data/make-sample-data.ts';

export interface RunningServer {
  /** Address it listens on, without a slash at the end. */
  url: string;
  composition: Composition;
  /** Ends streams, jobs, requests and connections, in this order. Repeated calls wait for the first. */
  stop(): Promise<void>;
}

/** Requests get this long to end when the server stops. */
const graceMs = 5_000;

/**
 * Migrates, makes the sample if asked for, and listens.
 * @param withJobs false in tests, which run jobs by hand and read resumes seldom
 */
export async function startServer(outside: Outside, withJobs = true): Promise<RunningServer> {
  const { config, clock, log } = outside;
  const composition = compose(outside);
  try {
    const done = await migrateUp(composition.database.sequelize);
    if (done.length > 0) log.info({ migrations: done }, 'database migrated');
    if (config.sample?.password) {
      const { email, password } = config.sample;
      await makeSampleData(composition, { email, password, now: clock.now() });
    }
    await composition.hub.start();
  } catch (error) {
    await composition.close();
    throw error;
  }
  const server = await new Promise<ReturnType<typeof composition.app.listen>>((resolve, reject) => {
    const listening = composition.app.listen(config.port, config.host, (error?: Error) =>
      error ? reject(error) : resolve(listening),
    );
  }).catch(async (error: unknown) => {
    await composition.close();
    throw error;
  });
  // Longer than the idle time of usual proxies, so that a proxy never sends into a connection that is closing.
  server.keepAliveTimeout = 65_000;
  const jobs = withJobs ? startJobs(composition.jobs, log) : null;
  if (withJobs) composition.warm();
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    composition.closeStreams();
    server.closeIdleConnections();
    const grace = setTimeout(() => server.closeAllConnections(), graceMs);
    await jobs?.stop();
    await closed;
    clearTimeout(grace);
    await composition.close();
  };
  return {
    url: `http://${host}:${port}`,
    composition,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
