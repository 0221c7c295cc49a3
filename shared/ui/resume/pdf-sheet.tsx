import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Spinner } from '../feedback/spinner.tsx';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';
import type { PDFDocumentProxy } from './open-pdf.ts';
import { PageMarks, type PageMarksProps } from './page-marks.tsx';
import { pixelScale } from './page-scale.ts';
import { refineBox, type TextRun } from './refine-box.ts';
import { markAt, type ResumeMark } from './resume-marks.ts';

export interface PdfSheetProps extends Omit<PageMarksProps, 'onFocus'> {
  file: PDFDocumentProxy | null;
  /** First page is 1. */
  page: number;
  pages: number;
  /** Size in points, known before the page is drawn, so that nothing jumps. */
  size: { width: number; height: number };
  /** Width on the screen in CSS pixels. */
  width: number;
  /** Near enough to the view to be drawn; a page further away gives its picture back. */
  isNear: boolean;
  onPoint: (mark: ResumeMark | null) => void;
  onFailed: () => void;
}

let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in a plain font: enough to share a line out among its words. */
function measureText(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length;
  pen.font = '100px sans-serif';
  return pen.measureText(text).width;
}

/** One page as a picture, drawn when it comes near, with the boxes of its values. */
export function PdfSheet({
  file,
  page,
  pages,
  size,
  width,
  isNear,
  onPoint,
  onFailed,
  ...rest
}: PdfSheetProps) {
  const { marks, words, onPick } = rest;
  const picture = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [runs, setRuns] = useState<readonly TextRun[] | null>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;

  useEffect(() => {
    const host = picture.current;
    if (!host) return;
    if (!isNear) {
      host.replaceChildren();
      setDrawn(false);
      return;
    }
    if (!file || width < 1) return;
    let isGone = false;
    let stop = () => {};
    void file
      .getPage(page)
      .then(async (sheet) => {
        if (isGone) return;
        // A new canvas for each drawing: the old picture stays until the sharper one is there.
        const canvas = document.createElement('canvas');
        const natural = sheet.getViewport({ scale: 1 });
        const viewport = sheet.getViewport({ scale: pixelScale(natural, width, window.devicePixelRatio) });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const drawing = sheet.render({ canvas, viewport });
        stop = () => drawing.cancel();
        await drawing.promise;
        if (isGone) return;
        host.replaceChildren(canvas);
        setDrawn(true);
        const { readRuns } = await import('./open-pdf.ts');
        const read = await readRuns(sheet);
        if (!isGone) setRuns((before) => before ?? read);
      })
      .catch((error: unknown) => {
        const isCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
        if (!isGone && !isCancelled) failed.current();
      });
    return () => {
      isGone = true;
      stop();
    };
  }, [file, page, width, isNear]);

  const drawn = useMemo(
    () =>
      marks.map((mark) =>
        runs && mark.box && mark.words
          ? { ...mark, box: refineBox(mark.box, mark.words, runs, measureText) }
          : mark,
      ),
    [marks, runs],
  );

  const at = (event: PointerEvent<HTMLElement>): ResumeMark | null => {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - frame.left) / frame.width;
    const y = (event.clientY - frame.top) / frame.height;
    const reachInPixels = event.pointerType === 'touch' ? 10 : 2;
    return markAt(drawn, page, { x, y }, reachInPixels / frame.width);
  };

  return (
    <li
      className="pl-resume-page"
      data-page={page}
      style={{ width: `${width}px`, height: `${(width * size.height) / size.width}px` }}
    >
      <div ref={picture} className="pl-resume-picture" role="img" aria-label={words.page(page, pages)} />
      {isDrawn ? null : (
        <div className="pl-resume-wait" aria-hidden="true">
          <Spinner label={null} />
        </div>
      )}
      {runs ? (
        <VisuallyHidden>
          {words.textOfPage(page)}: {runs.map(({ text }) => text).join(' ')}
        </VisuallyHidden>
      ) : null}
      <div
        className="pl-resume-marks"
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') onPoint(at(event));
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse') onPoint(null);
        }}
        onPointerUp={(event) => {
          const mark = at(event);
          if (mark && event.button === 0) onPick(mark);
        }}
      >
        <PageMarks {...rest} marks={drawn} onFocus={onPoint} />
      </div>
    </li>
  );
}
