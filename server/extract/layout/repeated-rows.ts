import type { Row } from './build-rows.ts';

const pageNumber = /^(?:page|seite|página|pagina|p\.?)?\s*\d{1,2}\s*(?:(?:\/|of|von|de|sur|di)\s*\d{1,2})?$/i;
const updated =
  /^(?:last updated|updated|zuletzt aktualisiert|stand|dernière mise à jour|última actualización)\b.{0,25}\d{4}$/i;

const footWord = /\b(?:r[ée]sum[ée]|curriculum|c\.?v\.?|lebenslauf|curr[íi]culum)(?![\p{L}])/iu;

function keyOf(row: Row): string {
  return row.cells
    .map((cell) => cell.text)
    .join(' ')
    .replace(/\d+/g, '#')
    .toLowerCase();
}

function isEdge(row: Row, height: number): boolean {
  return row.bottom < height * 0.09 || row.top > height * 0.91;
}

/** Drops page numbers, dates of printing, and headers and footers that stand on every page; the first header stays. */
export function dropRepeatedRows(pages: readonly { height: number; rows: Row[] }[]): Row[][] {
  const counts = new Map<string, number>();
  for (const { rows, height } of pages) {
    for (const key of new Set(rows.filter((row) => isEdge(row, height)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map(({ rows, height }, index) =>
    rows.filter((row) => {
      const text = row.cells
        .map((cell) => cell.text)
        .join(' ')
        .trim();
      const isOutermost = row === rows[0] || row === rows.at(-1);
      if ((isOutermost || isEdge(row, height)) && (pageNumber.test(text) || updated.test(text))) return false;
      if (!isEdge(row, height)) return true;
      if (
        row.top > height * 0.91 &&
        /(?:^|\s)\d{1,2}\s*(?:\/|of|von)\s*\d{1,2}$/.test(text) &&
        text.length < 60
      )
        return false;
      // A foot line such as "November 2026 · Name · Résumé · 1".
      if (
        row.top > height * 0.91 &&
        /\s{3}\d{1,2}$/.test(row.cells.map((cell) => cell.text).join('   ')) &&
        footWord.test(text)
      )
        return false;
      const isRepeated = (counts.get(keyOf(row)) ?? 0) > 1;
      return !isRepeated || (index === 0 && row.top < height / 2);
    }),
  );
}
