import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';

/** An open stream of server-sent events (WHATWG HTML, section 9.2). */
export interface SseSink {
  /** Sends one message of the route's schema; what the schema does not declare is left out. */
  send(name: string, data: unknown, id?: string): void;
  /** Sends a message of another schema than the route's, such as the greeting. */
  sendAs<S extends z.ZodType>(schema: S, name: string, data: z.input<S>): void;
  /** Runs once when either side has ended the stream; at once if it has ended already. Tells which side it was. */
  onClose(run: (by: 'server' | 'peer') => void): void;
  readonly closed: boolean;
  close(): void;
}

const heartbeatMs = 15_000;
/** A reader that is this far behind is let go; it comes back with Last-Event-ID. */
const mostUnsentBytes = 4_000_000;

/** Turns a reply into a stream. Comments every 15 seconds keep proxies from ending it. */
export function openSseSink(request: IncomingMessage, response: ServerResponse, schema: z.ZodType): SseSink {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    connection: 'keep-alive',
    // Asks nginx not to collect the stream.
    'x-accel-buffering': 'no',
  });
  response.write(': open\n\n');
  const closers: ((by: 'server' | 'peer') => void)[] = [];
  let closed = false;
  let closedBy: 'server' | 'peer' = 'peer';
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  const finish = (by: 'server' | 'peer') => {
    if (closed) return;
    closed = true;
    closedBy = by;
    clearInterval(heartbeat);
    for (const run of closers) run(by);
  };
  const left = () => finish('peer');
  request.on('close', left);
  response.on('close', left);
  response.on('error', left);

  const write = (name: string, data: unknown, id?: string) => {
    if (closed) return;
    if (response.writableLength > mostUnsentBytes) {
      response.destroy();
      return finish('peer');
    }
    response.write(
      `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  };
  return {
    send: (name, data, id) => write(name, schema.parse(data), id),
    sendAs: (other, name, data) => write(name, other.parse(data)),
    onClose: (run) => {
      if (closed) run(closedBy);
      else closers.push(run);
    },
    get closed() {
      return closed;
    },
    close: () => {
      if (closed) return;
      response.end();
      finish('server');
    },
  };
}
