import { AlignmentType, Document, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { PrintedWordLayout, WordLayout } from '../layout.ts';
import type { Sheet } from '../sheet.ts';

/** Skills first, as a table with lines; posts in a table of two columns; nothing is a Word heading. */
function skillsFirst(sheet: Sheet): Document {
  const { person, words, isRightToLeft: bidirectional } = sheet;
  const text = (words: string, bold = false, size = 21) =>
    new Paragraph({
      bidirectional,
      children: [new TextRun({ text: words, bold, size, rightToLeft: bidirectional })],
    });
  const title = (name: string) =>
    new Paragraph({
      bidirectional,
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 80 },
      children: [new TextRun({ text: name, bold: true, underline: {}, rightToLeft: bidirectional })],
    });
  const rows = (cells: [string, Paragraph[]][]) =>
    new Table({
      width: { size: 9400, type: WidthType.DXA },
      columnWidths: [2600, 6800],
      visuallyRightToLeft: bidirectional,
      rows: cells.map(
        ([left, right]) =>
          new TableRow({
            children: [new TableCell({ children: [text(left)] }), new TableCell({ children: right })],
          }),
      ),
    });
  return new Document({
    styles: { default: { document: { run: { font: bidirectional ? 'DejaVu Sans' : 'Liberation Sans' } } } },
    sections: [
      {
        children: [
          text(person.name, true, 36),
          ...(person.headline ? [text(person.headline)] : []),
          ...sheet.contact.map((one) => text(one.text)),
          ...(person.summary ? [text(person.summary)] : []),
          title(words.skills),
          rows(person.skills.map(({ name, skills }) => [name ?? '', [text(skills.join(', '))]])),
          title(words.experience),
          rows(
            person.work.map((post) => [
              sheet.range(post.start, post.end),
              [
                text(post.title, true),
                text([post.company, post.place].filter(Boolean).join(', ')),
                ...post.points.map((point) => text(`- ${point}`)),
              ],
            ]),
          ),
          title(words.education),
          rows(
            person.education.map((one) => [
              sheet.range(one.start, one.end),
              [text(sheet.study(one), true), text(one.institution)],
            ]),
          ),
          title(words.languages),
          text(person.spoken.map(({ name, level }) => `${name} (${level})`).join(', ')),
          ...person.statements.map(({ label, value }) => text(`${label}: ${value}`)),
        ],
      },
    ],
  });
}

const common = {
  about: 'Word tables with lines: skills first, dates in the left cell; titles are underlined paragraphs',
  leavesOut: [],
  document: skillsFirst,
};

export const wordSkillsFirst: WordLayout = { ...common, means: 'docx' };
export const printedWordSkillsFirst: PrintedWordLayout = { ...common, means: 'libreoffice' };
