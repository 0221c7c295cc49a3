import { randomBytes } from 'node:crypto';
import dotenv from 'dotenv';
import { type Config, readConfig } from './config.ts';
import { systemClock } from './platform/clock.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { keptSecret } from './platform/kept-secret.ts';
import { createLog } from './platform/log.ts';
import { type RunningServer, startServer } from './start-server.ts';

dotenv.config({ quiet: true });
const outcome = readConfig(process.env);
if (!outcome.ok) {
  console.error(
    ['The server cannot start with these settings:', ...outcome.problems.map((line) => `- ${line}`)].join(
      '\n',
    ),
  );
  process.exit(78); // EX_CONFIG of sysexits.h: starting again will not help
}
const log = createLog(outcome.config.logLevel);
await run(outcome.config).catch((error: unknown) => {
  log.fatal({ err: error }, 'the server could not start');
  console.error(`The server could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

async function run(given: Config): Promise<void> {
  const postgres = given.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: given.dataDir });
  const secrets = given.secrets.length > 0 ? given.secrets : [keptSecret(given.dataDir)];
  const config = {
    ...given,
    secrets,
    databaseUrl: given.databaseUrl ?? postgres?.url ?? '',
    sample: sampleOf(given),
  };
  const server = await startServer({ config, clock: systemClock, log }).catch(async (error: unknown) => {
    await postgres?.stop();
    throw error;
  });
  console.log(JSON.stringify({ listening: server.url }));
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    endAll(server, postgres).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the server did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Without its own database the server is of no use; whoever supervises it starts both again.
  await postgres?.exited;
  if (!postgres || isStopping) return;
  log.error('the embedded database ended');
  process.exitCode = 1;
  stop();
}

async function endAll(server: RunningServer, postgres: EmbeddedPostgres | null): Promise<void> {
  await server.stop();
  await postgres?.stop();
}

/** The sample's account gets a random password where none is given; it is told once, on standard error. */
function sampleOf(config: Config): Config['sample'] {
  if (!config.sample || config.sample.password) return config.sample;
  const password = randomBytes(9).toString('base64url');
  console.error(
    `Sample account: ${config.sample.email}, password ${password} (used if the database is empty)`,
  );
  return { ...config.sample, password };
}
