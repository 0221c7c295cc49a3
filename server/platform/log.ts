import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Names under which a secret or a personal value might stand in a logged object. */
const secretKeys = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'email',
  'phone',
  'name',
  'value',
  'text',
  'body',
  'values',
  'parameters',
  'sql',
];

/**
 * Takes out of a text what could be a person's: addresses, numbers, tokens, and whatever is quoted. Error messages
 * of databases and parsers repeat values in quotes.
 */
export function maskPersonal(text: string): string {
  return text
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replace(/[^\s"'<>]+@[^\s"'<>]+/g, '[address]')
    .replace(/"[^"]*"|'[^']*'/g, '[value]')
    .replace(/\+?\d[\d\s().-]{6,}\d/g, '[number]');
}

function serialiseError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: 'code' in error ? String(error.code) : undefined,
    message: maskPersonal(error.message),
    at: frames.slice(0, 12).map((line) => line.trim()),
    cause: error.cause && depth < 3 ? serialiseError(error.cause, depth + 1) : undefined,
  };
}

/**
 * The log of the server: JSON lines on standard error, so that standard output keeps its one line for programs.
 * Personal values, tokens, bodies and query strings never reach it.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: { service: 'server' },
      serializers: { err: serialiseError, error: serialiseError },
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
    },
    destination,
  );
}
