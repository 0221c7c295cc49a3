import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * Opens a PDF file for drawing only: no scripts, forms or code made from the file, and fonts and character
 * maps from this site. This module carries pdfjs and is loaded when a page is to be shown.
 */
export function openPdf(url: string): Promise<PDFDocumentProxy> {
  return getDocument({
    url,
    withCredentials: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    standardFontDataUrl: '/pdf/standard_fonts/',
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
  }).promise;
}
