import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/** Thrown by everything that would reach out of the reading process. */
export class NetworkClosed extends Error {
  constructor() {
    super('The reading process has no network.');
    this.name = 'NetworkClosed';
  }
}

function refuse(): never {
  throw new NetworkClosed();
}

/**
 * Closes every way out before a library that reads files is loaded: sockets, name lookups, requests, and new
 * processes. The pipe to the parent was opened by the runtime before and stays. The modules' exports are synchronised
 * so that named imports get the closed versions too.
 */
const closed: readonly (readonly [object, readonly string[]])[] = [
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']],
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];
for (const [target, names] of closed) {
  for (const name of names) {
    if (name in target)
      Object.defineProperty(target, name, { value: refuse, configurable: false, writable: false });
  }
}
syncBuiltinESMExports();
