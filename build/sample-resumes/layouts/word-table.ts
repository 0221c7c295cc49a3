import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintedWordLayout, WordLayout } from '../layout.ts';
import type { Sheet } from '../sheet.ts';

const text = (words: string, bold = false) =>
  new Paragraph({ children: [new TextRun({ text: words, bold })] });
const heading = (words: string) =>
  new Paragraph({
    spacing: { before: 160 },
    children: [
      new TextRun({ text: words, bold: true, allCaps: true, color: '2E5E4E', characterSpacing: 30 }),
    ],
  });
const noLine = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const cell = (children: Paragraph[], width: number, fill?: string) =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    borders: { top: noLine, bottom: noLine, left: noLine, right: noLine },
    margins: { left: 150, right: 150, top: 100, bottom: 100 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
  });

function tableDocument(sheet: Sheet): Document {
  const { person, words } = sheet;
  const side = [
    heading(words.contact),
    ...sheet.contact.slice(1).map((one) => text(one.text)),
    heading(words.skills),
    ...person.skills.flatMap(({ skills }) => skills.map((skill) => text(skill))),
    ...(person.spoken.length > 0 ? [heading(words.languages)] : []),
    ...person.spoken.map(({ name, level }) => text(`${name} – ${level}`)),
    ...person.statements.flatMap(({ label, value }) => [heading(label), text(value)]),
  ];
  const body = [
    ...(person.summary ? [heading(words.profile), text(person.summary)] : []),
    heading(words.experience),
    ...person.work.flatMap((post) => [
      text(`${post.title}, ${post.company}`, true),
      text(`${sheet.range(post.start, post.end)}${post.place ? ` | ${post.place}` : ''}`),
      ...post.points.map((point) => new Paragraph({ text: point, bullet: { level: 0 } })),
    ]),
    heading(words.education),
    ...person.education.flatMap((one) => [
      text(sheet.study(one), true),
      text(`${one.institution} | ${sheet.range(one.start, one.end)}`),
    ]),
    ...person.extras.flatMap(({ title, lines }) => [heading(title), ...lines.map((line) => text(line))]),
  ];
  const place = sheet.contact[0]?.text ?? '';
  return new Document({
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 21 } } } },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({ children: [new TextRun({ text: person.name, bold: true, size: 40 })] }),
              text([person.headline, place].filter(Boolean).join(' · ')),
            ],
          }),
        },
        footers: { default: new Footer({ children: [text(`${words.title} – ${person.name}`)] }) },
        children: [
          new Table({
            width: { size: 9600, type: WidthType.DXA },
            columnWidths: [3000, 6600],
            rows: [new TableRow({ children: [cell(side, 3000, 'E8F0EC'), cell(body, 6600)] })],
          }),
        ],
      },
    ],
  });
}

const common = {
  about: 'Word layout table: shaded bar left, body right; name and town in the page header',
  leavesOut: ['skills_optional'] as const,
  document: tableDocument,
};

export const wordTable: WordLayout = { ...common, means: 'docx' };
export const printedWordTable: PrintedWordLayout = { ...common, means: 'libreoffice' };
