import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { Extraction, ExtractionFlag, ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { cutLongLines } from './document/cut-long-lines.ts';
import { detectFormat } from './document/detect-format.ts';
import type { Line } from './document/document-text.ts';
import { readDocx } from './document/read-docx.ts';
import { parseJsonResume } from './document/read-json-resume.ts';
import { readPdf } from './document/read-pdf.ts';
import { decodeText, readPlainText } from './document/read-plain-text.ts';
import { inReadingOrder } from './document/visual-order.ts';
import { readJsonResumeFields } from './json-resume-fields.ts';
import { arrangePages, orphanLinks } from './layout/arrange-pages.ts';
import { locateValues } from './locate-values.ts';
import { failedOutcome, ReadFailure } from './read-failure.ts';
import { readFields } from './read-fields.ts';
import { visibleLines } from './second-reader/visible-lines.ts';
import { isSectionTitle } from './sections/section-titles.ts';
import { showJson, showLines } from './show-lines.ts';

export interface ReadOptions {
  /** Today as `YYYY-MM-DD`: open posts count up to here. */
  today: string;
  /** ISO 3166-1 alpha-2 country already known of the candidate, for national phone numbers. */
  country?: string | null;
}

interface Read {
  format: Extraction['format'];
  pages: { width: number; height: number }[];
  flows: Line[][];
  flags: ExtractionFlag[];
  /** Links that no text stands for. */
  links: Line[];
}

async function readLines(bytes: Uint8Array, format: 'pdf' | 'docx' | 'txt'): Promise<Read> {
  if (format === 'pdf') {
    const { pages, runs, links, flags } = await readPdf(bytes);
    const flows = arrangePages(pages, runs, links, isSectionTitle);
    return { format, pages, flags, flows, links: orphanLinks(runs, links) };
  }
  if (format === 'docx') {
    const { flows, flags } = await readDocx(bytes);
    return { format, pages: [], flags, flows, links: [] };
  }
  return { format, pages: [], flags: [], flows: readPlainText(bytes), links: [] };
}

/**
 * Reads a resume (PDF, Word, plain text or JSON Resume) into values with evidence and confidence. Deterministic:
 * no clock, no network, no model. Nothing is emitted that the document does not say; text an eye cannot see is
 * kept out and flagged. Files that cannot be used come back as `ok: false` with a code and a sentence for the
 * candidate. Hostile files may cost time and memory: servers call `readResumeApart`.
 */
export async function readResume(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<ExtractionOutcome> {
  try {
    const format = await detectFormat(bytes, fileName);
    const places = await loadPlaces();
    const context = { fileName, today: options.today, country: options.country ?? null, places };
    if (format === 'json') {
      const found = readJsonResumeFields(parseJsonResume(bytes), { ...context, pages: [] });
      const { read, lines, shownAs } = showJson(JSON.parse(decodeText(bytes).replace(/^\uFEFF/, '')));
      const values = locateValues(found, { lines: read, pages: [], shownAs });
      return { ok: true, extraction: { format, language: null, pages: [], lines, values, flags: [] } };
    }
    const { pages, flows: printed, flags, links } = await readLines(bytes, format);
    const flows = printed.map((flow) => cutLongLines(flow).map(inReadingOrder));
    const { values: found, language } = readFields(flows, links, { ...context, pages });
    const read = flows.flat();
    const shown = format === 'pdf' ? null : showLines(read);
    const values = locateValues(found, { lines: read, pages, shownAs: shown?.shownAs ?? null });
    const text = shown ? { lines: shown.lines } : {};
    const visible = visibleLines(read, pages, shown?.shownAs ?? null);
    return { ok: true, extraction: { format, language, pages, ...text, values, flags }, visible };
  } catch (error) {
    if (error instanceof ReadFailure) return failedOutcome(error.reason);
    throw error;
  }
}
