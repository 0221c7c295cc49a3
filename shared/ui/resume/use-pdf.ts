import { useEffect, useState } from 'react';
import type { OpenPdf, PDFDocumentProxy } from './open-pdf.ts';

/** Opens a PDF and closes it again. `load` must stay the same function for the same file. */
export function usePdf(
  load: (() => Promise<Uint8Array>) | null,
  fontsUrl: string | null,
): { file: PDFDocumentProxy | null; hasFailed: boolean; fail: () => void } {
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (!load) return;
    let isGone = false;
    let opened: OpenPdf | null = null;
    setFile(null);
    setFailed(false);
    Promise.all([import('./open-pdf.ts'), load()])
      .then(async ([{ openPdf }, bytes]) => {
        if (isGone) return;
        opened = await openPdf(bytes, { fontsUrl });
        if (isGone) opened.close();
        else setFile(opened.file);
      })
      .catch(() => {
        if (!isGone) setFailed(true);
      });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [load, fontsUrl]);

  return { file, hasFailed, fail: () => setFailed(true) };
}
