import { type Cell, type Line, lineOf, type StyledText } from './document-text.ts';
import type { Relation } from './docx-relations.ts';
import { headingOf, type ParagraphStyle } from './docx-styles.ts';
import { parseXml } from './parse-xml.ts';

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

/** A cell of a table used as a layout holds at least so many lines. */
const leastColumnLines = 4;

/**
 * Collects the lines of one XML part: paragraphs in order, the cells of a table row on one line. A table that only
 * sets columns side by side becomes a flow for each of them, as columns of a PDF do.
 */
export class DocxPart {
  readonly flows: Line[][] = [[]];
  #columns: Line[][] | null = null;
  #address: string | null = null;
  #instruction = '';
  readonly hidden: string[] = [];
  readonly #styles: Map<string, ParagraphStyle>;
  readonly #relations: Map<string, Relation>;
  #paragraphs: Paragraph[] = [];
  #run: RunStyle = { bold: null, italic: false, size: null, isHidden: false };
  #inText = false;
  #inInstruction = false;
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
        else if (this.#inInstruction) this.#instruction += text;
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
        this.#inInstruction = true;
        break;
      case 'w:fldChar':
        // A link may be written as a field: its instruction, then the text that stands for it, then an end.
        if (attributes['w:fldCharType'] === 'begin') this.#instruction = '';
        if (attributes['w:fldCharType'] === 'separate')
          this.#address = /HYPERLINK\s+"([^"]+)"/i.exec(this.#instruction)?.[1] ?? null;
        if (attributes['w:fldCharType'] === 'end') this.#address = null;
        break;
      case 'w:sym':
        // Characters of symbol fonts lie in the private use area: marks of lists and icons.
        if (paragraph?.cells.length === 1 && paragraph.cells[0]?.parts.length === 0) paragraph.isList = true;
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

  #current(): Line[] {
    return this.flows.at(-1) as Line[];
  }

  #endTable(): void {
    if (!this.#columns) return;
    this.flows.push(...this.#columns, []);
    this.#columns = null;
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
    if (name === 'w:instrText') this.#inInstruction = false;
    if (name === 'w:tbl' && this.#rowDepth === 0) this.#endTable();
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
      text: text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u00AD\u200B-\u200D]/g, ''),
      bold: this.#run.bold ?? style?.bold ?? false,
      italic: this.#run.italic,
      size: this.#run.size ?? style?.size ?? 10,
      font: '',
    });
    const link = this.#links.at(-1) ?? this.#address;
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
    else this.#current().push(line);
  }

  /** A row of short cells is one line; a row with long cells is a layout of columns, read one after the other. */
  #endRow(row: Line[][]): void {
    this.#row = null;
    const filled = row.filter((cell) => cell.length > 0);
    const isTableRow = filled.length > 1 && filled.every((cell) => cell.length === 1);
    const isLabelled = filled.length === 2 && filled[0]?.length === 1 && (filled[1]?.length ?? 0) <= 12;
    if (isTableRow) {
      const cells = filled.flatMap((cell) => cell[0]?.cells ?? []);
      this.#current().push(lineOf(cells, null, { gap: 0.8 }));
      return;
    }
    if (isLabelled) {
      const [label, ...rest] = [filled[0]?.[0] as Line, ...(filled[1] as Line[])];
      const first = rest[0];
      if (first && !first.bullet && /\d{4}/.test(label.text)) {
        this.#current().push(lineOf([...label.cells, ...first.cells], null, { gap: 0.8 }), ...rest.slice(1));
        return;
      }
    }
    const tall = filled.filter((cell) => cell.length >= leastColumnLines);
    if (tall.length < 2 && !this.#columns) {
      for (const cell of filled) this.#current().push(...cell);
      return;
    }
    // Rows of a layout go on in their columns.
    this.#columns ??= row.map(() => []);
    for (const [i, cell] of row.entries()) (this.#columns[i] ?? this.#current()).push(...cell);
  }
}
