import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import sax from 'sax';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';
import { type Cell, type Line, lineOf, type StyledText } from './document-text.ts';
import { unpackDocx } from './unpack-docx.ts';

interface Relation {
  target: string;
  type: string;
  isExternal: boolean;
}

const deepestNesting = 400;

function parseXml(
  xml: string,
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string) => void,
  text: (text: string) => void,
): void {
  const parser = sax.parser(true, { trim: false, normalize: false });
  let depth = 0;
  parser.onopentag = (node) => {
    depth += 1;
    if (depth > deepestNesting) throw new ReadFailure('corrupt');
    open(node.name, node.attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    close(name);
  };
  parser.ontext = text;
  parser.onerror = (error) => {
    throw new ReadFailure('corrupt', error);
  };
  parser.write(xml).close();
}

function readRelations(xml: string | undefined): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (!xml) return relations;
  parseXml(
    xml,
    (name, attributes) => {
      if (name !== 'Relationship') return;
      relations.set(attributes.Id ?? '', {
        target: attributes.Target ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        isExternal: attributes.TargetMode === 'External',
      });
    },
    () => undefined,
    () => undefined,
  );
  return relations;
}

interface ParagraphStyle {
  heading: number | null;
  bold: boolean;
  size: number | null;
}

function headingOf(id: string, name: string): number | null {
  const match =
    /^(?:heading|überschrift|titre|título|titolo|rubrik|kop)\s*(\d)$/i.exec(name) ??
    /^(?:heading|berschrift|titre)(\d)$/i.exec(id);
  if (match) return Number(match[1]);
  return /^title$/i.test(name) ? 1 : null;
}

function readStyles(xml: string | undefined): Map<string, ParagraphStyle> {
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

interface RunStyle {
  bold: boolean | null;
  italic: boolean;
  size: number | null;
  isHidden: boolean;
}

interface Paragraph {
  cells: { parts: StyledText[]; links: string[] }[];
  style: ParagraphStyle | null;
  isList: boolean;
}

/** Collects the lines of one XML part: paragraphs in order, the cells of a table row on one line. */
class PartReader {
  readonly lines: Line[] = [];
  readonly hidden: string[] = [];
  readonly #styles: Map<string, ParagraphStyle>;
  readonly #relations: Map<string, Relation>;
  #paragraphs: Paragraph[] = [];
  #run: RunStyle = { bold: null, italic: false, size: null, isHidden: false };
  #inText = false;
  #skipDepth = 0;
  #links: (string | null)[] = [];
  #gap = 0;
  #row: Line[][] | null = null;
  #rowDepth = 0;

  constructor(styles: Map<string, ParagraphStyle>, relations: Map<string, Relation>) {
    this.#styles = styles;
    this.#relations = relations;
  }

  read(xml: string): void {
    parseXml(
      xml,
      (name, attributes) => this.#open(name, attributes),
      (name) => this.#close(name),
      (text) => {
        if (this.#inText) this.#add(text);
      },
    );
  }

  #open(name: string, attributes: Record<string, string>): void {
    // The same drawing stands twice, in a new and an old form; the old one is left out. So is deleted text.
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') this.#skipDepth += 1;
    if (this.#skipDepth > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    const value = attributes['w:val'];
    const isOn = value !== '0' && value !== 'false';
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ cells: [{ parts: [], links: [] }], style: null, isList: false });
        break;
      case 'w:pStyle':
        if (paragraph) {
          paragraph.style = this.#styles.get(value ?? '') ?? {
            heading: headingOf(value ?? '', ''),
            bold: false,
            size: null,
          };
          if (/list|aufzählung|liste/i.test(value ?? '')) paragraph.isList = true;
        }
        break;
      case 'w:numPr':
        if (paragraph && paragraph.style?.heading == null) paragraph.isList = true;
        break;
      case 'w:r':
        this.#run = { bold: null, italic: false, size: null, isHidden: false };
        break;
      case 'w:b':
        if (paragraph) this.#run.bold = isOn;
        break;
      case 'w:i':
        this.#run.italic = isOn;
        break;
      case 'w:sz':
        this.#run.size = Number(value) / 2;
        if (this.#run.size < 2.6) this.#run.isHidden = true;
        break;
      case 'w:vanish':
        this.#run.isHidden = isOn;
        break;
      case 'w:color':
        if (/^f[a-f\d]f[a-f\d]f[a-f\d]$/i.test(value ?? '') && this.#rowDepth === 0)
          this.#run.isHidden = true;
        break;
      case 'w:shd':
      case 'w:highlight':
        // Light text on a coloured ground can be read.
        if (attributes['w:fill'] !== 'FFFFFF' && attributes['w:fill'] !== 'auto') this.#run.isHidden = false;
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
        if (paragraph && !this.#inStyle(attributes)) paragraph.cells.push({ parts: [], links: [] });
        break;
      case 'w:br':
      case 'w:cr':
        if (paragraph) this.#finish(paragraph, true);
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'w:hyperlink': {
        const relation = this.#relations.get(attributes['r:id'] ?? '');
        this.#links.push(relation?.isExternal ? relation.target : null);
        break;
      }
      case 'w:instrText':
        this.#inText = false;
        break;
      case 'w:tr':
        this.#rowDepth += 1;
        if (this.#rowDepth === 1) this.#row = [];
        break;
      case 'w:tc':
        if (this.#rowDepth === 1) this.#row?.push([]);
        break;
    }
  }

  /** Tab stops of a paragraph's style have the same name as a tab in its text. */
  #inStyle(attributes: Record<string, string>): boolean {
    return attributes['w:pos'] !== undefined;
  }

  #close(name: string): void {
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') {
      this.#skipDepth -= 1;
      return;
    }
    if (this.#skipDepth > 0) return;
    if (name === 'w:t') this.#inText = false;
    if (name === 'w:hyperlink') this.#links.pop();
    if (name === 'w:p') {
      const paragraph = this.#paragraphs.pop();
      if (paragraph) this.#finish(paragraph, false);
    }
    if (name === 'w:tr') {
      this.#rowDepth -= 1;
      if (this.#rowDepth === 0 && this.#row) this.#endRow(this.#row);
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || text === '') return;
    if (this.#run.isHidden) {
      this.hidden.push(text);
      return;
    }
    const style = paragraph.style;
    const cell = paragraph.cells.at(-1) as Paragraph['cells'][number];
    cell.parts.push({
      text: text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u200B-\u200D]/g, ''),
      bold: this.#run.bold ?? style?.bold ?? false,
      italic: this.#run.italic,
      size: this.#run.size ?? style?.size ?? 10,
      font: '',
    });
    const link = this.#links.at(-1);
    if (link) cell.links.push(link);
  }

  #finish(paragraph: Paragraph, continues: boolean): void {
    const cells: Cell[] = paragraph.cells.flatMap(({ parts, links }) =>
      parts
        .map((part) => part.text)
        .join('')
        .split(/ {3,}/)
        .map((text) => text.trim())
        .filter(Boolean)
        .map((text) => ({ text, parts, area: null, links: [...new Set(links)] })),
    );
    paragraph.cells = [{ parts: [], links: [] }];
    if (cells.length === 0) {
      this.#gap = 1;
      return;
    }
    const first = cells[0] as Cell;
    const mark = /^[•●▪■◦○‣·»►–*-]\s+/.exec(first.text);
    if (mark) first.text = first.text.slice(mark[0].length);
    const line = lineOf(cells, null, {
      bullet: paragraph.isList || mark !== null,
      heading: paragraph.style?.heading ?? null,
      gap: this.#gap,
    });
    this.#gap = 0;
    if (continues) this.#gap = 0;
    if (this.#row && this.#rowDepth > 0) this.#row.at(-1)?.push(line);
    else this.lines.push(line);
  }

  /** A row of short cells is one line; a row with long cells is a layout of columns, read one after the other. */
  #endRow(row: Line[][]): void {
    this.#row = null;
    const filled = row.filter((cell) => cell.length > 0);
    const isTableRow = filled.length > 1 && filled.every((cell) => cell.length === 1);
    const isLabelled = filled.length === 2 && filled[0]?.length === 1 && (filled[1]?.length ?? 0) <= 12;
    if (isTableRow) {
      const cells = filled.flatMap((cell) => cell[0]?.cells ?? []);
      this.lines.push(lineOf(cells, null, { gap: 0.8 }));
      return;
    }
    if (isLabelled) {
      const [label, ...rest] = [filled[0]?.[0] as Line, ...(filled[1] as Line[])];
      const first = rest[0];
      if (first && !first.bullet && /\d{4}/.test(label.text)) {
        this.lines.push(lineOf([...label.cells, ...first.cells], null, { gap: 0.8 }), ...rest.slice(1));
        return;
      }
    }
    for (const cell of filled) this.lines.push(...cell);
  }
}

/** What a Word file holds as lines, with what a recruiter should be warned of. */
export interface DocxText {
  flows: Line[][];
  flags: ExtractionFlag[];
}

function flagsOf(
  names: readonly string[],
  relations: readonly Relation[],
  hidden: readonly string[],
): ExtractionFlag[] {
  const flags: ExtractionFlag[] = [];
  const active = names.filter((name) => /vbaProject|activeX|\/embeddings\//i.test(name));
  if (active.length > 0)
    flags.push({ kind: 'active_content', page: null, text: active.join(', ').slice(0, 2000) });
  const external = relations
    .filter((relation) => relation.isExternal && relation.type !== 'hyperlink')
    .map((relation) => `${relation.type}: ${relation.target}`);
  if (external.length > 0)
    flags.push({ kind: 'external_reference', page: null, text: external.join('\n').slice(0, 2000) });
  const text = hidden.join(' ').replace(/\s+/g, ' ').trim();
  if (/\p{L}{3}/u.test(text)) flags.push({ kind: 'invisible_text', page: null, text: text.slice(0, 2000) });
  return flags;
}

/**
 * Reads a Word file: body with tables and text boxes, and the header of the page, where many people put their
 * contact details. Nothing outside the file is fetched.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const { parts, names } = await unpackDocx(bytes);
  const styles = readStyles(parts.get('word/styles.xml'));
  const all: Relation[] = [];
  const hidden: string[] = [];
  const readPart = (name: string): Line[] => {
    const relations = readRelations(parts.get(name.replace(/^word\//, 'word/_rels/').concat('.rels')));
    all.push(...relations.values());
    const reader = new PartReader(styles, relations);
    reader.read(parts.get(name) as string);
    hidden.push(...reader.hidden);
    return reader.lines;
  };
  const body = readPart('word/document.xml');
  const seen = new Set(body.map((line) => line.text));
  const headers = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name)).sort();
  const head = headers.flatMap(readPart).filter((line) => !seen.has(line.text) && seen.add(line.text));
  const lines = [...head, ...body];
  const letters = lines.reduce((sum, line) => sum + line.text.replace(/[^\p{L}]/gu, '').length, 0);
  if (letters < 20)
    throw new ReadFailure(names.some((name) => name.startsWith('word/media/')) ? 'no_text' : 'empty');
  if (letters > readLimits.textCharacters) throw new ReadFailure('too_large');
  return { flows: [lines], flags: flagsOf(names, all, hidden) };
}
