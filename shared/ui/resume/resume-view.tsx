import type { DocumentLine } from '@pluto/shared/profile/extraction.ts';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import './resume-view.css';
import { IconButton } from '../actions/icon-button.tsx';
import { classNames } from '../foundation/class-names.ts';
import { useUiWords } from '../foundation/ui-words.ts';
import { usePrefersReducedMotion } from '../hooks/use-prefers-reduced-motion.ts';
import { nextZoom, scrollFor, zoomSteps } from './page-scale.ts';
import { PdfSheet } from './pdf-sheet.tsx';
import { type LitPlace, litMarks, type ResumeMark } from './resume-marks.ts';
import type { ResumeWords } from './resume-words.ts';
import { TextSheet } from './text-sheet.tsx';
import { useNearPages } from './use-near-pages.ts';
import { usePdf } from './use-pdf.ts';

const noMarks: readonly ResumeMark[] = [];
const mostZoom = Math.max(...zoomSteps);

/** A resume that can be shown. */
export interface ShownResume {
  fileName: string;
  /** Page sizes in points; empty for formats without pages. */
  pages: readonly { width: number; height: number }[];
  /** Text of a format without pages. */
  lines: readonly DocumentLine[];
  /** The file itself; only asked for where there are pages. The same function for the same file. */
  load: () => Promise<Uint8Array>;
}

export interface ResumeViewProps {
  resume: ShownResume;
  marks: readonly ResumeMark[];
  /** What is lit and brought into view: the field that has the focus. */
  lit: LitPlace | null;
  /** Page to bring into view where nothing is lit. */
  page?: number | null;
  /** The mark under the pointer or the keyboard's focus; null when it has left. */
  onPoint?: (mark: ResumeMark | null) => void;
  /** A mark was pressed: go to its field. */
  onPick?: (mark: ResumeMark) => void;
  /** See `openPdf`. */
  fontsUrl: string | null;
  /** Right of the zoom, for example a button that closes the view. */
  actions?: ReactNode;
  words?: ResumeWords;
  className?: string;
}

/** A resume as its reader saw it, with the place of each value; see resume-marks.ts for what is lit. */
export function ResumeView({
  resume,
  marks,
  lit,
  page = null,
  onPoint,
  onPick,
  fontsUrl,
  actions,
  words: given,
  className,
}: ResumeViewProps) {
  const { resume: usual } = useUiWords();
  const words = given ?? usual;
  const hasPages = resume.pages.length > 0;
  const scroller = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [pointed, setPointed] = useState<ResumeMark | null>(null);
  const isStill = usePrefersReducedMotion();
  const { file, hasFailed, fail } = usePdf(hasPages ? resume.load : null, fontsUrl);
  const { near, current } = useNearPages(scroller, width > 0 ? resume.pages.length : 0);
  const litIds = useMemo(
    () => litMarks(marks, pointed ? { fieldKey: pointed.fieldKey, item: pointed.item } : lit),
    [marks, pointed, lit],
  );
  const tabStop = marks.find(({ id }) => litIds.has(id))?.id ?? marks[0]?.id ?? null;
  const byPage = useMemo(() => {
    const sheets = new Map<number, ResumeMark[]>();
    for (const mark of marks) {
      if (mark.page !== null) sheets.set(mark.page, [...(sheets.get(mark.page) ?? []), mark]);
    }
    return sheets;
  }, [marks]);

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const observer = new ResizeObserver(() => setWidth(view.clientWidth));
    observer.observe(view);
    setWidth(view.clientWidth);
    return () => observer.disconnect();
  }, []);

  const litFirst = lit ? (marks.find(({ id }) => litMarks(marks, lit).has(id))?.id ?? null) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was resized or zoomed is scrolled anew
  useEffect(() => {
    const view = scroller.current;
    const mark = litFirst && view?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(litFirst)}"]`);
    if (!view || !mark) return;
    // Only this view scrolls, never the page around it.
    const frame = view.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const top = box.top - frame.top + view.scrollTop;
    const target = scrollFor(
      { top, bottom: top + box.height },
      { top: view.scrollTop, height: view.clientHeight },
    );
    const left = box.left - frame.left + view.scrollLeft;
    const aside = scrollFor(
      { top: left, bottom: left + box.width },
      { top: view.scrollLeft, height: view.clientWidth },
    );
    if (target === null && (zoom === 1 || aside === null)) return;
    view.scrollTo({
      ...(target === null ? {} : { top: target }),
      ...(zoom === 1 || aside === null ? {} : { left: aside }),
      behavior: isStill ? 'auto' : 'smooth',
    });
  }, [litFirst, width, zoom]);

  const isReady = width > 0;
  useEffect(() => {
    const sheet = scroller.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (page !== null && isReady && sheet) scroller.current?.scrollTo({ top: sheet.offsetTop - 12 });
  }, [page, isReady]);

  const point = useCallback(
    (mark: ResumeMark | null) => {
      setPointed((before) => (before?.id === mark?.id ? before : mark));
      onPoint?.(mark);
    },
    [onPoint],
  );
  const move = useCallback(
    (mark: ResumeMark, direction: 1 | -1) => {
      const index = marks.findIndex(({ id }) => id === mark.id);
      const next = marks[Math.min(marks.length - 1, Math.max(0, index + direction))];
      const element =
        next && scroller.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next.id)}"]`);
      element?.focus();
    },
    [marks],
  );

  const gutter = 24;
  const pageWidth = Math.max(0, Math.floor((width - gutter) * zoom));
  const common = { lit: litIds, words, tabStop, onPoint: point, onPick: onPick ?? (() => {}), onMove: move };
  return (
    <div className={classNames('pl-resume', className)}>
      <header className="pl-resume-bar">
        <span className="pl-resume-name" title={resume.fileName}>
          {resume.fileName}
        </span>
        {hasPages ? (
          <span className="pl-resume-count">{words.page(current, resume.pages.length)}</span>
        ) : null}
        <span className="pl-resume-tools">
          <IconButton
            size="small"
            label={words.zoomOut}
            icon={<ZoomOut />}
            disabled={zoom <= zoomSteps[0]}
            onClick={() => setZoom(nextZoom(zoom, -1))}
          />
          <IconButton
            size="small"
            label={words.zoomIn}
            icon={<ZoomIn />}
            disabled={zoom >= mostZoom}
            onClick={() => setZoom(nextZoom(zoom, 1))}
          />
          <IconButton
            size="small"
            label={words.fit}
            icon={<Maximize2 />}
            disabled={zoom === 1}
            onClick={() => setZoom(1)}
          />
          {actions}
        </span>
      </header>
      <section
        ref={scroller}
        className="pl-resume-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.region(resume.fileName)}
        aria-description={marks.length > 0 ? words.places : undefined}
        onBlur={() => point(null)}
      >
        {hasFailed ? (
          <p className="pl-resume-message" role="status">
            {words.failed}
          </p>
        ) : hasPages ? (
          <ol className="pl-resume-pages">
            {resume.pages.map((size, index) => (
              <PdfSheet
                {...common}
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
                key={index}
                file={file}
                page={index + 1}
                pages={resume.pages.length}
                size={size}
                width={pageWidth}
                isNear={near.has(index + 1)}
                marks={byPage.get(index + 1) ?? noMarks}
                onFailed={fail}
              />
            ))}
          </ol>
        ) : resume.lines.length > 0 ? (
          <TextSheet {...common} lines={resume.lines} marks={marks} litPlace={lit} zoom={zoom} />
        ) : (
          <p className="pl-resume-message">{words.noText}</p>
        )}
      </section>
    </div>
  );
}
