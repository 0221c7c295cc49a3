/** One page: its drawing instructions, and what else stands in its dictionary. */
export interface TestPage {
  content: string;
  more?: string;
}

export interface TestPdf {
  /** Entries of the catalogue, such as an opening action. */
  catalogue?: string;
  /** Entries of the pages' resources, beside the fonts F1 (Helvetica) and F2 (Helvetica bold). */
  resources?: string;
  /** Further objects, numbered from 10 on; a stream is given with its dictionary. */
  objects?: string[];
}

/** Shows one line of text in black at a height. */
export function line(text: string, y = 700, size = 11): string {
  return `BT 0 g /F1 ${size} Tf 60 ${y} Td (${text}) Tj ET\n`;
}

/** An object with a stream. */
export function stream(dictionary: string, data: string): string {
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** A PDF of A4 pages without a table of its objects: readers find them by looking through the file. */
export function makePdf(pages: readonly TestPage[], pdf: TestPdf = {}): Uint8Array<ArrayBuffer> {
  const { catalogue = '', resources = '', objects: more = [] } = pdf;
  const firstPage = 10 + more.length;
  const kids = pages.map((_page, i) => `${firstPage + i * 2} 0 R`).join(' ');
  const objects: string[] = [];
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  objects[4] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>';
  for (const [i, object] of more.entries()) objects[10 + i] = object;
  for (const [i, page] of pages.entries()) {
    const used = `<< /Font << /F1 3 0 R /F2 4 0 R >> ${resources} >>`;
    objects[firstPage + i * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${used} /Contents ${firstPage + i * 2 + 1} 0 R ${page.more ?? ''} >>`;
    objects[firstPage + i * 2 + 1] = stream('', page.content);
  }
  const body = objects.map((object, i) => (object ? `${i} 0 obj\n${object}\nendobj\n` : '')).join('');
  return Uint8Array.from(
    Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length} >>\n%%EOF`, 'latin1'),
  );
}
