import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';

const wanted =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|styles|numbering)\.xml|word\/_rels\/[^/]+\.rels|\[Content_Types\]\.xml)$/;

/** The parts of a Word file that its text comes from, and the names of all its parts. */
export interface DocxParts {
  parts: Map<string, string>;
  names: string[];
}

/**
 * Unpacks what is needed of a Word file. What the archive says of its sizes is not believed: bytes are counted
 * while they are unpacked. Throws `ReadFailure`: `too_large` (zip bomb), `encrypted`, `corrupt`, `wrong_type`.
 */
export async function unpackDocx(bytes: Uint8Array): Promise<DocxParts> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true, validateEntrySizes: true },
  ).catch((error: unknown) => {
    throw new ReadFailure('corrupt', error);
  });
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    const names: string[] = [];
    let unpacked = 0;
    const fail = (error: unknown) => {
      archive.close();
      reject(error instanceof ReadFailure ? error : new ReadFailure('corrupt', error));
    };
    archive.on('error', fail);
    archive.on('end', () => {
      if (parts.has('word/document.xml')) resolve({ parts, names });
      else fail(new ReadFailure(names.includes('EncryptedPackage') ? 'encrypted' : 'wrong_type'));
    });
    archive.on('entry', (entry: yauzl.Entry) => {
      names.push(entry.fileName);
      if (names.length > readLimits.archiveEntries) return fail(new ReadFailure('unpacks_too_large'));
      if (entry.generalPurposeBitFlag & 1) return fail(new ReadFailure('encrypted'));
      unpacked += entry.uncompressedSize;
      if (unpacked > readLimits.unpackedBytes) return fail(new ReadFailure('unpacks_too_large'));
      if (!wanted.test(entry.fileName)) return archive.readEntry();
      archive.openReadStream(entry, (error, stream) => {
        if (error) return fail(error);
        const chunks: Buffer[] = [];
        let size = 0;
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > readLimits.unpackedBytes) {
            stream.destroy();
            fail(new ReadFailure('unpacks_too_large'));
          } else chunks.push(chunk);
        });
        stream.on('error', fail);
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          archive.readEntry();
        });
      });
    });
    archive.readEntry();
  });
}
