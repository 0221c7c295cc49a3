import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import type { ProcessEvent } from './supervised-process.ts';

export interface PostgresProcess {
  readonly url: string;
  readonly pid: number;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const RESTART_PAUSE_MS = 500;

/** The embedded database as a part of the stack: started again, on the same port, when it dies. */
export async function postgresProcess(options: {
  dataDir: string;
  port: number;
  onEvent?: (event: ProcessEvent) => void;
}): Promise<PostgresProcess> {
  const { dataDir, port, onEvent } = options;
  let stopping = false;
  let current = await begin();

  async function begin(): Promise<EmbeddedPostgres> {
    const started = await startEmbeddedPostgres({ dataDir, port });
    void started.exited.then(() => bringBack(started));
    return started;
  }

  async function bringBack(ended: EmbeddedPostgres): Promise<void> {
    if (stopping || ended !== current) return;
    onEvent?.({ kind: 'died', name: 'postgres', how: 'see postgres.log', againInMs: RESTART_PAUSE_MS });
    while (!stopping) {
      await new Promise((resolve) => setTimeout(resolve, RESTART_PAUSE_MS));
      try {
        current = await begin();
        onEvent?.({ kind: 'restarted', name: 'postgres' });
        return;
      } catch {
        // The port or the folder is not free yet: try again after the pause.
      }
    }
  }

  return {
    url: current.url,
    get pid() {
      return current.pid;
    },
    kill: async () => {
      const { exited, pid } = current;
      process.kill(pid, 'SIGKILL');
      await exited;
    },
    restart: async () => {
      stopping = true;
      await current.stop();
      stopping = false;
      current = await begin();
    },
    stop: async () => {
      stopping = true;
      await current.stop();
    },
  };
}
