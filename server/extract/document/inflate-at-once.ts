import { inflateSync } from 'node:zlib';

/** More than this from one stream is left to the library's own way, piece by piece. */
const mostBytes = 64 * 1024 * 1024;

/**
 * What the PDF library needs of a `DecompressionStream`: the streams of a file are small and wholly there, so they
 * are unpacked in one call. The engine's own passes every one through another thread and four queues.
 */
class InflateAtOnce {
  readonly writable: { getWriter(): unknown };
  readonly readable: AsyncIterable<Uint8Array>;

  constructor() {
    let write: (bytes: Uint8Array) => Promise<void> = async () => undefined;
    const written = new Promise<Uint8Array>((resolve) => {
      write = async (bytes) => resolve(bytes);
    });
    const ready = Promise.resolve();
    this.writable = { getWriter: () => ({ ready, write, close: async () => undefined }) };
    this.readable = {
      // Throws for damaged data: the library then saves what can be saved.
      async *[Symbol.asyncIterator]() {
        yield inflateSync(await written, { maxOutputLength: mostBytes });
      },
    };
  }
}

/** Gives the library the quick way to unpack; other formats than `deflate` are unpacked as before. */
export function inflateAtOnce(): void {
  const native = globalThis.DecompressionStream;
  function Stream(format: ConstructorParameters<typeof DecompressionStream>[0]) {
    return format === 'deflate' ? new InflateAtOnce() : new native(format);
  }
  Object.assign(globalThis, { DecompressionStream: Stream });
}
