import dgram from 'node:dgram';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort } from '../../server/platform/free-port.ts';

export type PortName =
  | 'postgres'
  | 'livekit'
  | 'livekitTcp'
  | 'livekitUdp'
  | 'speech'
  | 'server'
  | 'portal'
  | 'agent';
export type Ports = Readonly<Record<PortName, number>>;

const USUAL: Ports = {
  postgres: 4500,
  livekit: 7880,
  livekitTcp: 7881,
  livekitUdp: 7882,
  speech: 4300,
  server: 4000,
  portal: 4173,
  agent: 4400,
};

/**
 * Chooses a port for each part and keeps the choice in the data folder: a link copied yesterday still opens
 * after a restart. A port that is taken by now is replaced by a free one.
 *
 * @param prefer the ports to try first: the usual ones, or free ones where several stacks run side by side.
 */
export async function choosePorts(
  dataDir: string,
  prefer: 'usual' | 'free',
  fixed: Partial<Ports>,
): Promise<Ports> {
  const file = path.join(dataDir, 'ports.json');
  const kept = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Ports>) : {};
  const chosen: Record<PortName, number> = { ...USUAL };
  const given = new Set<number>();
  for (const name of Object.keys(USUAL) as PortName[]) {
    const wanted = kept[name] ?? (prefer === 'usual' ? USUAL[name] : 0);
    let port = fixed[name] ?? (wanted && !given.has(wanted) && (await isFree(wanted, name)) ? wanted : 0);
    while (port === 0 || (fixed[name] === undefined && given.has(port))) port = await freePort();
    given.add(port);
    chosen[name] = port;
  }
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(chosen, null, 2)}\n`);
  return chosen;
}

async function isFree(port: number, name: PortName): Promise<boolean> {
  return name === 'livekitUdp' ? isFreeForDatagrams(port) : isFreeForConnections(port);
}

async function isFreeForConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function isFreeForDatagrams(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = dgram.createSocket('udp4');
    probe.once('error', () => {
      probe.close();
      resolve(false);
    });
    probe.bind(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
