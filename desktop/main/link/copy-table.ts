import { type TextTable, toHtmlTable, toTsv } from '@pluto/shared/spreadsheet/write-table.ts';

/** Writes both forms of a text to the system's clipboard at once. */
export type WriteClipboard = (forms: { text: string; html: string }) => unknown;

/**
 * The clipboard of whichever Electron runs: newer ones take items as browsers do and have the class for them, older ones
 * take an object with a key for each form.
 */
export function clipboardWriter(electron: {
  clipboard: object;
  ClipboardItem?: new (forms: Record<string, string>) => unknown;
}): WriteClipboard {
  const clipboard = electron.clipboard as { write(data: unknown): unknown };
  const Item = electron.ClipboardItem;
  return ({ text, html }) =>
    clipboard.write(Item ? [new Item({ 'text/plain': text, 'text/html': html })] : { text, html });
}

/**
 * Puts a table on the clipboard in both forms: spreadsheets and text editors take the text with tabs, mail programs and
 * word processors the HTML table. No cell can be a formula.
 * @returns how many rows there are below the headings
 */
export async function copyTable(write: WriteClipboard, table: TextTable): Promise<{ rows: number }> {
  await write({ text: toTsv(table), html: toHtmlTable(table) });
  return { rows: Math.max(0, table.length - 1) };
}
