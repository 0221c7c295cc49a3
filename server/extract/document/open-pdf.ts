import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadFailure } from '../read-failure.ts';
import { DirectPort } from './direct-port.ts';
import { getDocument, PDFWorker, WorkerMessageHandler } from './pdf-library.ts';

/** Larger pictures, in pixels, are not decoded even where they matter. */
const largestPicture = 16_000_000;

function libraryFolder(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  } catch {
    return null;
  }
}

/**
 * Lets the library believe that a browser takes the fonts. It would otherwise turn every letter into an outline
 * to draw it itself, a tenth of all the work; nothing is drawn here.
 */
const takesFonts = { fonts: { add: () => undefined, delete: () => undefined } };
class IgnoredFontFace {}

/** How the library is told to open a file. Nothing in it is run, fetched or drawn. */
export function pdfOptions(): Record<string, unknown> {
  const folder = libraryFolder();
  const scope = globalThis as { FontFace?: unknown };
  scope.FontFace ??= IgnoredFontFace;
  return {
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: takesFonts,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
    ...(folder
      ? { cMapUrl: `${folder}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${folder}/standard_fonts/` }
      : {}),
  };
}

/** The half of the library that reads files, in this thread. */
function openWorker(): PDFWorker {
  const port = new DirectPort();
  WorkerMessageHandler.initializeFromPort(port);
  // The declared type wants a browser's worker; the library only posts and listens.
  return PDFWorker.create({ port: port as never, verbosity: 0 });
}

let worker: PDFWorker | null = null;

/**
 * Opens a PDF; an owner's password alone does not keep it shut. Pictures are left out unless asked for: decoding
 * them costs more than all the rest. Throws `ReadFailure`: `encrypted`, `corrupt`.
 */
export async function openPdf(
  bytes: Uint8Array,
  { withPictures = false }: { withPictures?: boolean } = {},
): Promise<PDFDocumentProxy> {
  try {
    worker ??= openWorker();
    return await getDocument({
      worker,
      // The library takes the buffer over and refuses Node's own kind, so it gets a plain copy.
      data: new Uint8Array(bytes),
      ...pdfOptions(),
      ...(withPictures ? { maxImageSize: largestPicture } : {}),
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ReadFailure(name === 'PasswordException' ? 'encrypted' : 'corrupt', error);
  }
}
