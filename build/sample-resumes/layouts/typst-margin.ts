import type { TypstLayout } from '../layout.ts';
import { esc } from './typst-parts.ts';

/** Dates hang in the left margin, the name stands at the right; entries are comma-separated. */
export const typstMargin: TypstLayout = {
  about: 'typeset (Typst, New Computer Modern), dates hanging in the left margin, name at the right edge',
  means: 'typst',
  leavesOut: [],
  source: (sheet) => {
    const { person, words } = sheet;
    const row = (left: string, right: string) => `[${esc(left)}], [${right}],\n`;
    const title = (name: string) =>
      `[#line(length: 100%, stroke: 3pt + rgb("#3873b3"))], [#text(14pt, fill: rgb("#3873b3"))[${esc(name)}]],\n`;
    return `#set page(paper: "a4", margin: (x: 20mm, y: 16mm), footer: context align(right, text(8pt)[#counter(page).display("1/1", both: true)]))
#set text(font: "New Computer Modern", size: 10.5pt, lang: "${person.language}")
#align(right)[#text(28pt)[${esc(person.name)}]\\
_${esc(person.headline ?? '')}_\\
${sheet.contact.map(({ text }) => esc(text)).join('\\\n')}]
#grid(columns: (34mm, 1fr), column-gutter: 4mm, row-gutter: 7pt,
${person.summary ? title(words.profile) + row('', esc(person.summary)) : ''}${title(words.experience)}${person.work.map((post) => row(sheet.range(post.start, post.end), `*${esc(post.title)}*, _${esc(post.company)}_${post.place ? `, ${esc(post.place)}` : ''}.\\\n${esc(post.points.join(' '))}`)).join('')}${title(words.education)}${person.education.map((one) => row(sheet.range(one.start, one.end), `*${esc(sheet.study(one))}*, _${esc(one.institution)}_.`)).join('')}${title(words.skills)}${person.skills.map(({ name, skills }) => row(name ?? '', esc(skills.join(', ')))).join('')}${person.spoken.length > 0 ? title(words.languages) + person.spoken.map(({ name, level }) => row(name, esc(level))).join('') : ''}${person.extras.map((extra) => title(extra.title) + extra.lines.map((line) => row('', esc(line))).join('')).join('')}${person.statements.length > 0 ? title(words.more) + person.statements.map(({ label, value }) => row(label, esc(value))).join('') : ''})
`;
  },
};
