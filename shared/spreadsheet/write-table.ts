/** A table of texts; the first row holds the headings. */
export type TextTable = readonly (readonly string[])[];

/**
 * A cell that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe in front (OWASP, CSV
 * injection). Plain numbers keep their sign. Zero characters and other control characters are left out.
 */
export function inertCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const isNumber = /^[+-]?\d+([.,]\d+)?$/.test(clean);
  // Full-width signs count too: some spreadsheets read them as the plain ones.
  return !isNumber && /^\s*[=+\-@|%\t\r\n＝＋－＠]/u.test(clean) ? `'${clean}` : clean;
}

/** CSV as RFC 4180 has it: every cell quoted, lines ended by CRLF, a byte order mark so that Excel reads UTF-8. */
export function toCsv(table: TextTable): string {
  const lines = table.map((row) => row.map((cell) => `"${inertCell(cell).replaceAll('"', '""')}"`).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Tab-separated lines for the clipboard; breaks and tabs within a cell become spaces. */
export function toTsv(table: TextTable): string {
  return table
    .map((row) => row.map((cell) => inertCell(cell.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** An HTML table for the clipboard: mail programs and word processors paste it as a table. */
export function toHtmlTable(table: TextTable): string {
  const [head = [], ...rows] = table;
  const line = (row: readonly string[], cell: 'th' | 'td') =>
    `<tr>${row.map((text) => `<${cell}>${escapeHtml(inertCell(text))}</${cell}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}
