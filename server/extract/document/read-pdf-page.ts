import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type InterpretedPage, interpretPage } from './interpret-page.ts';
import { asMatrix, type Matrix } from './matrix.ts';
import type { Pixels } from './painted-areas.ts';
import { OPS } from './pdf-library.ts';
import type { FontFacts } from './text-pen.ts';

const boldName = /bold|black|heavy|semibold|demi|[-_ ]medi(um)?\b|sfbx|cmbx|[-_]b$|medi$/i;
const italicName = /italic|oblique|slanted|cmti|sfti|[-_]it$|ital$/i;

/** A page's size as shown, and the way from the PDF's coordinates to it. */
export function frameOf(page: PDFPageProxy): { width: number; height: number; toPage: Matrix } {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return { width, height, toPage: asMatrix(transform) as Matrix };
}

function factsOf(page: PDFPageProxy, id: string): FontFacts {
  const font = (page.commonObjs.has(id) ? page.commonObjs.get(id) : null) as Record<string, unknown> | null;
  const name = typeof font?.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : id;
  return {
    name,
    bold: font?.bold === true || font?.black === true || boldName.test(name),
    italic: font?.italic === true || italicName.test(name),
    vertical: font?.vertical === true,
    fontMatrix: asMatrix(font?.fontMatrix),
    ascent: Number.isFinite(font?.ascent) ? (font?.ascent as number) : 0.8,
    descent: Number.isFinite(font?.descent) ? (font?.descent as number) : -0.2,
  };
}

function storeOf(page: PDFPageProxy, id: string) {
  return id.startsWith('g_') ? page.commonObjs : page.objs;
}

/** Waits until the pictures a page names are decoded; one that cannot be comes as null. */
async function decodedPictures(
  page: PDFPageProxy,
  operators: { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> },
): Promise<Map<string, Pixels>> {
  const pictures = new Map<string, Pixels>();
  for (let i = 0; i < operators.fnArray.length; i += 1) {
    if (operators.fnArray[i] !== OPS.paintImageXObject) continue;
    const id = (operators.argsArray[i] as unknown[])[0];
    if (typeof id !== 'string' || pictures.has(id)) continue;
    const image = (await new Promise((resolve) => storeOf(page, id).get(id, resolve))) as {
      width: number;
      height: number;
      kind: number;
      data?: ArrayLike<number>;
    } | null;
    // Kinds of the library: 1 is one bit a pixel, 2 is RGB, 3 is RGBA.
    const channels = image?.kind === 3 ? 4 : image?.kind === 2 ? 3 : null;
    if (image?.data && channels)
      pictures.set(id, { width: image.width, height: image.height, data: image.data, channels });
  }
  return pictures;
}

/** Reads one page's drawing instructions. `isLayerOff` tells which layers of the document are not shown. */
export async function readPdfPage(
  page: PDFPageProxy,
  isLayerOff: (layer: unknown) => boolean,
  { withPictures = false }: { withPictures?: boolean } = {},
): Promise<InterpretedPage> {
  const operators = await page.getOperatorList();
  const pictures = withPictures ? await decodedPictures(page, operators) : null;
  const fonts = new Map<string, FontFacts>();
  return interpretPage(operators, frameOf(page), {
    fontOf: (id) => {
      const facts = fonts.get(id) ?? factsOf(page, id);
      fonts.set(id, facts);
      return facts;
    },
    pixelsOf: (id) => pictures?.get(id) ?? null,
    isLayerOff,
  });
}
