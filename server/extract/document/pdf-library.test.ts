import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DirectPort } from './direct-port.ts';
import './pdf-library.ts';

/** Unpacks as the PDF library does. */
async function unpack(bytes: Uint8Array, format: 'deflate' | 'gzip' = 'deflate'): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  await writer.ready;
  const writing = writer.write(new Uint8Array(bytes)).then(() => writer.close());
  writing.catch(() => undefined);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('the PDF library as it is set up here', () => {
  const text = Buffer.from('BT /F1 12 Tf (Hello) Tj ET '.repeat(200));

  it('unpacks streams whole, and leaves other formats to the engine', async () => {
    expect(Buffer.compare(await unpack(deflateSync(text)), text)).toBe(0);
    expect(Buffer.compare(await unpack(gzipSync(text), 'gzip'), text)).toBe(0);
  });

  it('refuses damaged streams and those that unpack to more than memory should hold', async () => {
    await expect(unpack(deflateSync(text).subarray(0, 20))).rejects.toThrow();
    await expect(unpack(deflateSync(Buffer.alloc(65 * 1024 * 1024)))).rejects.toThrow();
  });

  it('leaves lists as quick as the engine has them', () => {
    expect(String(Array.prototype.push)).toContain('[native code]');
  });
});

describe('DirectPort', () => {
  it('hands messages over in order, later, and uncopied', async () => {
    const port = new DirectPort();
    const got: unknown[] = [];
    port.addEventListener('message', ({ data }) => got.push(data));
    const letter = { unicode: 'a' };
    port.postMessage({ letter });
    port.postMessage('second');
    expect(got).toEqual([]);
    await Promise.resolve();
    expect(got).toEqual([{ letter }, 'second']);
    expect((got[0] as { letter: unknown }).letter).toBe(letter);
  });

  it('keeps drawing instructions that the library empties after sending', async () => {
    const port = new DirectPort();
    const got: { chunk: { fnArray: number[] } }[] = [];
    port.addEventListener('message', ({ data }) => got.push(data as (typeof got)[number]));
    const chunk = { fnArray: [1, 2, 3], argsArray: [null, null, null] };
    port.postMessage({ chunk });
    chunk.fnArray.length = 0;
    await Promise.resolve();
    expect(got[0]?.chunk.fnArray).toEqual([1, 2, 3]);
  });

  it('tells nobody who has stopped listening', async () => {
    const port = new DirectPort();
    const stopped = new AbortController();
    const got: unknown[] = [];
    port.addEventListener('message', ({ data }) => got.push(data), { signal: stopped.signal });
    stopped.abort();
    port.postMessage('late');
    await Promise.resolve();
    expect(got).toEqual([]);
  });
});
