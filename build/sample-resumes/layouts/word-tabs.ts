import { BorderStyle, Document, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx';
import type { PrintedWordLayout, WordLayout } from '../layout.ts';
import type { Sheet } from '../sheet.ts';

const text = (words: string, bold = false) =>
  new Paragraph({ children: [new TextRun({ text: words, bold })] });
const heading = (words: string) =>
  new Paragraph({
    text: words,
    heading: HeadingLevel.HEADING_2,
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '444444' } },
  });
const bullet = (words: string) => new Paragraph({ text: words, bullet: { level: 0 } });
/** Left part, a tab to the right edge, right part. */
const tabbed = (left: string, right: string) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [new TextRun({ text: left, bold: true }), new TextRun(`\t${right}`)],
  });

function tabbedDocument(sheet: Sheet): Document {
  const { person, words } = sheet;
  return new Document({
    styles: { default: { document: { run: { font: 'Liberation Sans', size: 21 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
          ...(person.headline ? [text(person.headline)] : []),
          text(sheet.contact.map((one) => one.text).join('  •  ')),
          ...(person.summary ? [heading(words.profile), text(person.summary)] : []),
          heading(words.experience),
          ...person.work.flatMap((post) => [
            tabbed(post.title, sheet.range(post.start, post.end)),
            text([post.company, post.place].filter(Boolean).join(', ')),
            ...post.points.map(bullet),
          ]),
          heading(words.education),
          ...person.education.flatMap((one) => [
            tabbed(sheet.study(one), sheet.range(one.start, one.end)),
            text(one.institution),
          ]),
          heading(words.skills),
          ...person.skills.map(({ name, skills }) => text(`${name ? `${name}: ` : ''}${skills.join(', ')}`)),
          ...(person.spoken.length > 0 ? [heading(words.languages)] : []),
          ...person.spoken.map(({ name, level }) => text(`${name}: ${level}`)),
          ...person.extras.flatMap(({ title, lines }) => [heading(title), ...lines.map(bullet)]),
          ...(person.statements.length > 0 ? [heading(words.more)] : []),
          ...person.statements.map(({ label, value }) => text(`${label}: ${value}`)),
        ],
      },
    ],
  });
}

const common = {
  about: 'Word headings, dates behind a tab at the right edge',
  leavesOut: [],
  document: tabbedDocument,
};

export const wordTabs: WordLayout = { ...common, means: 'docx' };
export const printedWordTabs: PrintedWordLayout = { ...common, means: 'libreoffice' };
