import { parseXml } from './parse-xml.ts';

/** What a paragraph style says of its text. */
export interface ParagraphStyle {
  heading: number | null;
  bold: boolean;
  size: number | null;
}

/** Level of a heading style, by its id or its name in the languages Word names it in. */
export function headingOf(id: string, name: string): number | null {
  const match =
    /^(?:heading|überschrift|titre|título|titolo|rubrik|kop)\s*(\d)$/i.exec(name) ??
    /^(?:heading|berschrift|titre)(\d)$/i.exec(id);
  if (match) return Number(match[1]);
  return /^title$/i.test(name) ? 1 : null;
}

/** The paragraph styles of a Word file by their ids. */
export function readStyles(xml: string | undefined): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (!xml) return styles;
  let id = '';
  let isParagraph = false;
  parseXml(
    xml,
    (name, attributes) => {
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        isParagraph = attributes['w:type'] === 'paragraph';
        if (isParagraph) styles.set(id, { heading: headingOf(id, ''), bold: false, size: null });
      }
      const style = isParagraph ? styles.get(id) : undefined;
      if (!style) return;
      if (name === 'w:name') style.heading ??= headingOf(id, attributes['w:val'] ?? '');
      if (name === 'w:outlineLvl')
        style.heading ??= Number(attributes['w:val'] ?? 8) < 6 ? Number(attributes['w:val']) + 1 : null;
      if (name === 'w:b') style.bold = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false';
      if (name === 'w:sz') style.size = Number(attributes['w:val']) / 2;
    },
    (name) => {
      if (name === 'w:style') isParagraph = false;
    },
    () => undefined,
  );
  return styles;
}
