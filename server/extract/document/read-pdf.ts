import { createRequire } from 'node:module';
import path from 'node:path';
import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';
import type { PageLink, TextRun } from './document-text.ts';
import { type DrawnText, type FontFacts, type InterpretedPage, interpretPage } from './interpret-page.ts';
import { joinTexts } from './join-texts.ts';
import { applyTo, asMatrix, type Matrix } from './matrix.ts';

/** What a PDF holds before its layout is understood. */
export interface PdfText {
  pages: { width: number; height: number }[];
  runs: TextRun[];
  links: PageLink[];
  flags: ExtractionFlag[];
}

const boldName = /bold|black|heavy|semibold|demi|[-_ ]medi(um)?\b|sfbx|cmbx|[-_]b$|medi$/i;
const italicName = /italic|oblique|slanted|cmti|sfti|[-_]it$|ital$/i;

function libraryFolder(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  } catch {
    return null;
  }
}

function fontReader(page: PDFPageProxy): (id: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const font = (page.commonObjs.has(id) ? page.commonObjs.get(id) : null) as Record<string, unknown> | null;
    const name = typeof font?.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : id;
    const facts: FontFacts = {
      name,
      bold: font?.bold === true || font?.black === true || boldName.test(name),
      italic: font?.italic === true || italicName.test(name),
      vertical: font?.vertical === true,
      fontMatrix: asMatrix(font?.fontMatrix),
      ascent: Number.isFinite(font?.ascent) ? (font?.ascent as number) : 0.8,
      descent: Number.isFinite(font?.descent) ? (font?.descent as number) : -0.2,
    };
    known.set(id, facts);
    return facts;
  };
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = libraryFolder();
  try {
    return await getDocument({
      // The library takes the buffer over and refuses Node's own kind, so it gets a plain copy.
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 1,
      verbosity: 0,
      ...(folder
        ? { cMapUrl: `${folder}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${folder}/standard_fonts/` }
        : {}),
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ReadFailure(name === 'PasswordException' ? 'encrypted' : 'corrupt', error);
  }
}

async function linksOf(page: PDFPageProxy, number: number, toPage: Matrix): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations({ intent: 'display' })) as Record<string, unknown>[];
  return annotations.flatMap((annotation) => {
    const url = annotation.url ?? annotation.unsafeUrl;
    const rect = annotation.rect as number[] | undefined;
    if (typeof url !== 'string' || url.length > 500 || !rect || rect.length !== 4) return [];
    const [x0, y0] = applyTo(toPage, rect[0] as number, rect[1] as number);
    const [x1, y1] = applyTo(toPage, rect[2] as number, rect[3] as number);
    const area = {
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      top: Math.min(y0, y1),
      bottom: Math.max(y0, y1),
    };
    return [{ page: number, url, ...area }];
  });
}

async function activeContent(document: PDFDocumentProxy): Promise<ExtractionFlag[]> {
  const scripts = await document.getJSActions().catch(() => null);
  const attachments = (await document.getAttachments().catch(() => null)) as Record<string, unknown> | null;
  const flags: ExtractionFlag[] = [];
  if (scripts) {
    const text = Object.entries(scripts as Record<string, string[]>)
      .map(([event, codes]) => `${event}: ${codes.join(' ')}`)
      .join('\n');
    flags.push({ kind: 'active_content', page: null, text: text.slice(0, 2000) });
  }
  if (attachments) {
    const names = Object.keys(attachments).join(', ');
    flags.push({ kind: 'active_content', page: null, text: `Attached files: ${names}`.slice(0, 2000) });
  }
  return flags;
}

/**
 * Parts what an eye can see from what it cannot. Clear text counts as seen where letters or a picture are
 * painted under it, and on a page that has no other text: there it is the recognised text of a scan.
 */
function sortByVisibility(drawn: InterpretedPage, page: number): { visible: TextRun[]; hidden: TextRun[] } {
  const upright = drawn.texts.filter((text) => !text.isRotated);
  const runsOf = (kind: DrawnText['visibility']) =>
    joinTexts(
      upright.filter((text) => text.visibility === kind),
      page,
    );
  const visible = runsOf('visible');
  const hidden = runsOf('hidden');
  const clear = runsOf('clear');
  const isScan = visible.every((run) => !/\p{L}/u.test(run.text));
  for (const run of clear) {
    const shape = drawn.painted.shapeUnder(run);
    if (shape || isScan) visible.push({ ...run, bold: run.bold || (shape?.isStroked ?? false) });
    else hidden.push(run);
  }
  return { visible, hidden };
}

/** Hidden text worth telling a recruiter about: what the visible text does not say anyway. */
function hiddenFlag(hidden: readonly TextRun[], visible: readonly TextRun[], page: number): ExtractionFlag[] {
  const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const seen = squeeze(visible.map((run) => run.text).join(''));
  const told = hidden
    .map((run) => run.text)
    .filter((text) => squeeze(text).length > 2 && !seen.includes(squeeze(text)));
  return told.length > 0 ? [{ kind: 'invisible_text', page, text: told.join('\n').slice(0, 2000) }] : [];
}

/**
 * Reads a PDF's visible text with places and styles, its links, and what a recruiter should be warned of.
 * Throws `ReadFailure`: `encrypted`, `corrupt`, `too_many_pages`, `no_text`.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await open(bytes);
  try {
    if (document.numPages > readLimits.pages) throw new ReadFailure('too_many_pages');
    const result: PdfText = { pages: [], runs: [], links: [], flags: [] };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const toPage = asMatrix(viewport.transform) as Matrix;
      const size = { width: viewport.width, height: viewport.height };
      const [operators, links] = await Promise.all([page.getOperatorList(), linksOf(page, number, toPage)]);
      const drawn = interpretPage(operators, { ...size, toPage }, fontReader(page));
      const { visible, hidden } = sortByVisibility(drawn, number);
      result.pages.push(size);
      result.runs.push(...visible);
      result.links.push(...links);
      result.flags.push(...hiddenFlag(hidden, visible, number));
      page.cleanup();
    }
    result.flags.push(...(await activeContent(document)));
    const letters = result.runs.reduce((sum, run) => sum + run.text.replace(/[^\p{L}]/gu, '').length, 0);
    if (letters < 20) throw new ReadFailure('no_text');
    return result;
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure('corrupt', error);
  } finally {
    await document.destroy();
  }
}
