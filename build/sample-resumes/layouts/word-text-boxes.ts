import { Document, Paragraph, Textbox, TextRun } from 'docx';
import type { WordLayout } from '../layout.ts';

const text = (words: string, bold = false) =>
  new Paragraph({ children: [new TextRun({ text: words, bold })] });

/** Name and contact in a text box that floats, the rest below; titles are bold lines without a style. */
export const wordTextBoxes: WordLayout = {
  about: 'Word text boxes for name and contact, titles as bold lines without a style',
  means: 'docx',
  leavesOut: ['skills_optional'],
  document: (sheet) => {
    const { person, words } = sheet;
    return new Document({
      sections: [
        {
          children: [
            new Textbox({
              alignment: 'center',
              children: [text(person.name, true), text(person.headline ?? '')],
              style: { width: '450pt', height: 'auto' },
            }),
            new Textbox({
              alignment: 'left',
              children: sheet.contact.map((one) => text(one.text)),
              style: { width: '200pt', height: 'auto' },
            }),
            ...(person.summary ? [text(words.profile, true), text(person.summary)] : []),
            text(words.experience, true),
            ...person.work.flatMap((post) => [
              text(sheet.range(post.start, post.end)),
              text(post.title, true),
              text([post.company, post.place].filter(Boolean).join(', ')),
              ...post.points.map((point) => text(`– ${point}`)),
            ]),
            text(words.education, true),
            ...person.education.flatMap((one) => [
              text(sheet.range(one.start, one.end)),
              text(sheet.study(one), true),
              text(one.institution),
            ]),
            text(words.skills, true),
            ...person.skills.flatMap(({ skills }) => skills.map((skill) => text(`– ${skill}`))),
            ...(person.spoken.length > 0 ? [text(words.languages, true)] : []),
            ...person.spoken.map(({ name, level }) => text(`– ${name} (${level})`)),
            ...person.statements.map(({ label, value }) => text(`${label}: ${value}`)),
            ...person.extras.flatMap(({ title, lines }) => [
              text(title, true),
              ...lines.map((line) => text(line)),
            ]),
          ],
        },
      ],
    });
  },
};
