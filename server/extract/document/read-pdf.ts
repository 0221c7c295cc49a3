import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';
import type { PageLink, TextRun } from './document-text.ts';
import { findActiveContent } from './find-active-content.ts';
import { boxOf } from './graphics-state.ts';
import { hasReadableLetters } from './has-readable-letters.ts';
import type { InterpretedPage } from './interpret-page.ts';
import type { Matrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import { AnnotationType } from './pdf-library.ts';
import { frameOf, readPdfPage } from './read-pdf-page.ts';
import { hiddenFlag, sortTexts } from './sort-texts.ts';

/** What a PDF holds before its layout is understood. */
export interface PdfText {
  pages: { width: number; height: number }[];
  runs: TextRun[];
  links: PageLink[];
  flags: ExtractionFlag[];
}

interface LinkAnnotation {
  pageIndex: number;
  rect: number[];
  url?: string;
  unsafeUrl?: string;
  annotationFlags?: number;
}

/** Annotations that are not shown (ISO 32000-1, table 165: hidden, no view). */
const notShown = 2 | 32;
const longestAddress = 500;

/**
 * All links of a document. Asking page by page would make the library read the text under each link too, which
 * costs as much as reading the document.
 */
async function linksOf(document: PDFDocumentProxy): Promise<LinkAnnotation[]> {
  const links = await document
    .getAnnotationsByType(new Set([AnnotationType.LINK]), new Set())
    .catch(() => null);
  return ((links ?? []) as LinkAnnotation[]).filter((link) => !((link.annotationFlags ?? 0) & notShown));
}

function placed(links: readonly LinkAnnotation[], index: number, toPage: Matrix): PageLink[] {
  return links.flatMap(({ pageIndex, rect, url: safe, unsafeUrl }) => {
    const url = safe ?? unsafeUrl;
    if (pageIndex !== index || typeof url !== 'string' || url.length > longestAddress) return [];
    const [x0, y0, x1, y1] = rect ?? [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
    return [{ page: index + 1, url, ...boxOf(toPage, x0, y0, x1, y1) }];
  });
}

type LayerTest = (layer: unknown) => boolean;

async function layersOf(document: PDFDocumentProxy): Promise<LayerTest> {
  const layers = await document.getOptionalContentConfig().catch(() => null);
  return (layer) => layer !== null && layers?.isVisible(layer) === false;
}

/** Reads pages again with their pictures decoded, where only the pixels tell what an eye can see. */
async function lookAgain(bytes: Uint8Array, number: number, isLayerOff: LayerTest): Promise<InterpretedPage> {
  const document = await openPdf(bytes, { withPictures: true });
  try {
    return await readPdfPage(await document.getPage(number), isLayerOff, { withPictures: true });
  } finally {
    await document.destroy();
  }
}

/**
 * Reads a PDF's visible text with places and styles, its links, and what a recruiter should be warned of.
 * Throws `ReadFailure`: `encrypted`, `corrupt`, `too_many_pages`, `no_text`.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > readLimits.pages) throw new ReadFailure('too_many_pages');
    const [links, isLayerOff] = await Promise.all([linksOf(document), layersOf(document)]);
    const result: PdfText = { pages: [], runs: [], links: [], flags: [] };
    const startPage = async (number: number) => {
      const page = await document.getPage(number);
      return { page, drawn: await readPdfPage(page, isLayerOff) };
    };
    // The library unpacks the next page while this one is sorted.
    let next = startPage(1);
    for (let number = 1; number <= document.numPages; number += 1) {
      let { page, drawn } = await next;
      if (number < document.numPages) next = startPage(number + 1);
      const { width, height, toPage } = frameOf(page);
      if (drawn.needsPictures) drawn = await lookAgain(bytes, number, isLayerOff);
      const { visible, hidden } = sortTexts(drawn, number);
      result.pages.push({ width, height });
      result.runs.push(...visible);
      result.links.push(...placed(links, number - 1, toPage));
      result.flags.push(...hiddenFlag(hidden, visible, number));
      page.cleanup();
    }
    const addresses = links.flatMap((link) => link.url ?? link.unsafeUrl ?? []);
    result.flags.push(...(await findActiveContent(document, bytes, addresses)));
    const letters = result.runs.reduce((sum, run) => sum + run.text.replace(/[^\p{L}]/gu, '').length, 0);
    if (letters < 20) throw new ReadFailure('no_text');
    if (!hasReadableLetters(result.runs.map((run) => run.text).join('\n')))
      throw new ReadFailure('unreadable_letters');
    return result;
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure('corrupt', error);
  } finally {
    await document.destroy();
  }
}
