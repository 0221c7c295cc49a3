import type { TypstLayout } from '../layout.ts';
import { esc } from './typst-parts.ts';

/** Two columns by a grid in a serif face; the body is set first, the bar after it. */
export const typstGrid: TypstLayout = {
  about: 'typeset grid (Typst, Libertinus): body left, tinted bar right, dates below the employer',
  means: 'typst',
  leavesOut: ['skills_optional'],
  source: (sheet) => {
    const { person, words } = sheet;
    const title = (name: string) => `#heading(level: 1)[${esc(name)}]\n`;
    return `#set page(paper: "a4", margin: 14mm)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "${person.language}")
#show heading: it => block(above: 11pt, below: 6pt, text(fill: rgb("#0b5563"), weight: "bold", tracking: 1.5pt, upper(it.body)))
#text(26pt, weight: "bold")[${esc(person.name)}]\\
${esc(person.headline ?? '')}
#grid(columns: (1fr, 58mm), gutter: 8mm,
[${person.summary ? title(words.profile) + esc(person.summary) : ''}
${title(words.experience)}${person.work.map((post) => `*${esc(post.title)}*\\\n${esc([post.company, post.place].filter(Boolean).join(', '))}\\\n#text(fill: gray.darken(40%))[${esc(sheet.range(post.start, post.end))}]\n${post.points.map((point) => `- ${esc(point)}`).join('\n')}\n`).join('\n')}
${title(words.education)}${person.education.map((one) => `*${esc(sheet.study(one))}*\\\n${esc(one.institution)}\\\n#text(fill: gray.darken(40%))[${esc(sheet.range(one.start, one.end))}]\n`).join('\n')}
${person.extras.map((extra) => title(extra.title) + extra.lines.map((line) => `- ${esc(line)}`).join('\n')).join('\n')}],
block(fill: rgb("#e6f1f3"), inset: 5mm)[${title(words.contact)}${sheet.contact.map(({ text }) => esc(text)).join('\\\n')}
${title(words.skills)}${person.skills.flatMap(({ skills }) => skills.map((skill) => `${esc(skill)}`)).join('\\\n')}
${person.spoken.length > 0 ? title(words.languages) + person.spoken.map(({ name, level }) => `${esc(name)} #h(1fr) ${esc(level)}`).join('\\\n') : ''}
${person.statements.map(({ label, value }) => `${title(label)}${esc(value)}`).join('\n')}])
`;
  },
};
