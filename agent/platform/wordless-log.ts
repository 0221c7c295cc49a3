import type { log } from '@livekit/agents';

type Stream = { write(line: string): unknown };

/** What the framework marks as said by or about a person; its default level writes it out. */
const personal = /^lk\.pii\./;

function wordless(line: string): string {
  if (!line.includes('"lk.pii.')) return line;
  const kept = Object.entries(JSON.parse(line) as Record<string, unknown>).filter(
    ([key]) => !personal.test(key),
  );
  return `${JSON.stringify(Object.fromEntries(kept))}\n`;
}

/**
 * Keeps what is said in interviews out of the framework's log. In @livekit/agents 1.9.0 every sentence of the
 * interviewer, read-backs included, is written at the level `info`; there is no setting against it.
 * @throws Error when the framework's logger is made in another way, so that words never come back unnoticed
 */
export function keepWordsOut(logger: ReturnType<typeof log>): void {
  const parts = logger as unknown as Record<symbol, unknown>;
  let owner: object | null = logger;
  while (owner && !Object.getOwnPropertySymbols(owner).some(isStream)) owner = Object.getPrototypeOf(owner);
  const symbol = owner ? Object.getOwnPropertySymbols(owner).find(isStream) : undefined;
  const stream = symbol ? (parts[symbol] as Stream | undefined) : undefined;
  if (!stream)
    throw new Error('The framework writes its log in another way; see agent/platform/wordless-log.ts.');
  const write = stream.write;
  stream.write = function (this: Stream, line) {
    return write.call(this, wordless(line));
  };
}

function isStream(symbol: symbol): boolean {
  return symbol.description === 'pino.stream';
}
