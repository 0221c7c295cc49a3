import net from 'node:net';

/** By this the worker's processes are told where it counts them. Set by the worker itself, nobody else's setting. */
const portVariable = 'PLUTO_WORKER_COUNTS_AT';

/**
 * Counts the processes of this worker that are warmed up and wait for a job: each keeps a line open, which breaks when
 * the process takes a job or dies. The framework knows the number and does not tell.
 */
export async function countWaitingProcesses(): Promise<() => number> {
  const lines = new Set<net.Socket>();
  const server = net.createServer((line) => {
    lines.add(line);
    line.on('close', () => lines.delete(line));
    line.on('error', () => line.destroy());
    line.resume();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  process.env[portVariable] = String((server.address() as net.AddressInfo).port);
  return () => lines.size;
}

let line: net.Socket | undefined;

/** This process is warmed up and waits for a job. */
export function waitForJob(): void {
  const port = Number(process.env[portVariable]);
  if (!port) return;
  line = net.connect(port, '127.0.0.1');
  line.on('error', () => line?.destroy());
  line.unref();
}

/** This process has a job and waits no longer. */
export function takeJob(): void {
  line?.destroy();
}
