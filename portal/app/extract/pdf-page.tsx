import type { Box } from '@pluto/shared/profile/provenance.ts';
import { Spinner } from '@pluto/shared/ui/feedback/spinner.tsx';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { copy } from '../copy.ts';
import { useWizard } from '../wizard/wizard-context.tsx';

export interface PdfPageProps {
  /** First page is 1. */
  page: number;
  /** Lit place on that page. */
  box: Box | null;
  label: string;
}

/** One page of the candidate's own resume as a picture, with the lit place of a value. */
export function PdfPage({ page, box, label }: PdfPageProps) {
  const { client } = useWizard();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const lit = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [status, setStatus] = useState<'loading' | 'shown' | 'failed'>('loading');

  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    import('./open-pdf.ts')
      .then(({ openPdf }) => openPdf(client.resumeUrl()))
      .then((document) => {
        opened = document;
        if (isGone) void document.destroy();
        else setFile(document);
      })
      .catch(() => setStatus('failed'));
    return () => {
      isGone = true;
      void opened?.destroy();
    };
  }, [client]);

  useEffect(() => {
    if (!file || !canvas.current) return;
    let isGone = false;
    const target = canvas.current;
    void file
      .getPage(page)
      .then((sheet) => {
        const natural = sheet.getViewport({ scale: 1 });
        // Twice the width it has on the page, for sharp letters on any screen.
        const scale = ((frame.current?.clientWidth || 600) * 2) / natural.width;
        const viewport = sheet.getViewport({ scale });
        if (isGone) return;
        target.width = viewport.width;
        target.height = viewport.height;
        const drawing = sheet.render({ canvas: target, viewport });
        return drawing.promise.then(() => setStatus('shown'));
      })
      .catch(() => {
        if (!isGone) setStatus('failed');
      });
    return () => {
      isGone = true;
    };
  }, [file, page]);

  useEffect(() => {
    if (!box || status !== 'shown' || !frame.current || !lit.current) return;
    // Only the frame scrolls, and only where it is lower than the page (phones).
    frame.current.scrollTop = lit.current.offsetTop - frame.current.clientHeight / 2;
  }, [box, status]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={frame} className="pt-pdf" role="img" aria-label={label} tabIndex={0}>
      {status === 'failed' ? <p className="pt-pdf-message">{copy.check.pageFailed}</p> : null}
      {status === 'loading' ? (
        <p className="pt-pdf-message">
          <Spinner label={null} />
        </p>
      ) : null}
      <canvas ref={canvas} hidden={status === 'failed'} />
      {box && status === 'shown' ? (
        <div
          ref={lit}
          className="pt-pdf-box"
          style={{
            left: `${box.left * 100}%`,
            top: `${box.top * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
        />
      ) : null}
    </div>
  );
}
