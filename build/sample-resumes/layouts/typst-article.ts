import type { TypstLayout } from '../layout.ts';
import { esc } from './typst-parts.ts';

/** One dense column in the face of TeX: rules below the titles, dates at the right edge, justified lines. */
export const typstArticle: TypstLayout = {
  about: 'typeset column (Typst, New Computer Modern), dates at the right edge, skill groups in bold',
  means: 'typst',
  leavesOut: ['current_title_also'],
  source: (sheet) => {
    const { person, words } = sheet;
    const section = (title: string, body: string) => `= ${esc(title)}\n${body}\n`;
    const points = (lines: readonly string[]) => lines.map((line) => `- ${esc(line)}`).join('\n');
    return `#set page(paper: "us-letter", margin: 18mm)
#set text(font: "New Computer Modern", size: 10.5pt, lang: "${person.language}")
#set par(justify: true)
#show heading: it => block(above: 12pt, below: 6pt, stack(spacing: 3pt, smallcaps(it.body), line(length: 100%, stroke: 0.5pt)))
#align(center)[#text(22pt)[${esc(person.name)}]\\
${sheet.contact.map(({ text, url }) => (url ? `#link("${url}")[${esc(text)}]` : esc(text))).join(' #h(4pt) $bar.v$ #h(4pt) ')}]

${person.summary ? section(words.profile, esc(person.summary)) : ''}
${section(words.education, person.education.map((one) => `*${esc(one.institution)}* #h(1fr) ${esc(sheet.range(one.start, one.end))}\\\n_${esc(sheet.study(one))}_\n`).join('\n'))}
${section(words.experience, person.work.map((post) => `*${esc(post.title)}* #h(1fr) ${esc(sheet.range(post.start, post.end))}\\\n_${esc(post.company)}_ #h(1fr) _${esc(post.place ?? '')}_\n${points(post.points)}\n`).join('\n'))}
${section(words.skills, person.skills.map(({ name, skills }) => `${name ? `*${esc(name)}:* ` : ''}${esc(skills.join(', '))}`).join('\\\n'))}
${person.spoken.length > 0 ? section(words.languages, esc(person.spoken.map(({ name, level }) => `${name} (${level})`).join(', '))) : ''}
${person.extras.map(({ title, lines }) => section(title, points(lines))).join('\n')}
${person.statements.length > 0 ? section(words.more, points(person.statements.map(({ label, value }) => `${label}: ${value}`))) : ''}
`;
  },
};
