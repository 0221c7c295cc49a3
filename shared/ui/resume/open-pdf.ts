// The build for older engines: candidates bring phones of many years, and the desktop runs on Chromium 130.
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  Util,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { TextRun } from './refine-box.ts';

/** Made by pages that build no script address from a string; unknown to browsers without trusted types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('pluto-pdf-worker', { createScriptURL: () => workerUrl });

export interface OpenPdfOptions {
  /**
   * Address of the fonts and character maps that files refer to without carrying them, with a slash at the end;
   * null where nothing may be fetched: then the system's fonts stand in.
   */
  fontsUrl: string | null;
}

/** An open file. `close` ends its reading thread as well. */
export interface OpenPdf {
  file: PDFDocumentProxy;
  close: () => void;
}

/**
 * Opens a PDF for drawing only: no scripts, forms or code made from the file, and nothing fetched but from
 * `fontsUrl`. This module carries pdfjs and is loaded when a page is to be shown.
 */
export async function openPdf(bytes: Uint8Array, { fontsUrl }: OpenPdfOptions): Promise<OpenPdf> {
  // A thread for each file, from our own files only: one that chokes takes no other with it.
  const port = new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const file = await getDocument({
      worker,
      // A copy: the bytes are handed over to the other thread and would be gone here.
      data: bytes.slice(),
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      ...(fontsUrl
        ? {
            standardFontDataUrl: `${fontsUrl}standard_fonts/`,
            cMapUrl: `${fontsUrl}cmaps/`,
            cMapPacked: true,
          }
        : { useSystemFonts: true, useWorkerFetch: false }),
    }).promise;
    return { file, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The texts of a page and where they stand, as fractions of the page. */
export async function readRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, baseline] = Util.transform(viewport.transform, item.transform) as number[];
    const isUpright = Math.abs(b ?? 0) < Math.abs(a ?? 0);
    if (!isUpright) return [];
    const size = Math.hypot(c ?? 0, d ?? 0);
    return [
      {
        text: item.str,
        left: (x ?? 0) / viewport.width,
        // Letters reach from about a fifth of their size below the baseline to the rest above it.
        top: ((baseline ?? 0) - size * 0.85) / viewport.height,
        width: item.width / viewport.width,
        height: (size * 1.1) / viewport.height,
      },
    ];
  });
}

export type { PDFDocumentProxy, PDFPageProxy };
