// First: the library replaces what this one keeps.
import './native-push.ts';
import { AnnotationType, getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { inflateAtOnce } from './inflate-at-once.ts';
import { restoreNativePush } from './native-push.ts';

restoreNativePush();
inflateAtOnce();

/** The PDF library, ready for use. The only module that imports it, so that it is never loaded in another way. */
export { AnnotationType, getDocument, OPS, PDFWorker, WorkerMessageHandler };
