import type { HtmlLayout } from '../layout.ts';
import { allSkills, esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

/** Titles turned by ninety degrees beside their section: they are there, but on no line of it. */
export const rotatedLabels: HtmlLayout = {
  about: 'titles turned by ninety degrees at the side of each section',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:14mm}${loadFont('Lato')}body{font:10pt/1.5 ${lato}}h1{font-size:28pt}section{display:flex;gap:6mm;margin-top:8mm;min-height:34mm}h2{writing-mode:vertical-rl;transform:rotate(180deg);font-size:11pt;color:#fff;background:#3c6e47;text-align:center;padding:2mm 1mm}
.when{color:#3c6e47}`;
    const section = (title: string, body: string) =>
      `<section><h2>${esc(title)}</h2><div>${body}</div></section>`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p>
${section(words.contact, sheet.contact.map(({ text }) => `<p>${esc(text)}</p>`).join(''))}
${person.summary ? section(words.profile, `<p>${esc(person.summary)}</p>`) : ''}
${section(words.experience, person.work.map((post) => `<p class="when">${sheet.range(post.start, post.end)}</p><p><b>${esc(post.title)}</b> – ${esc([post.company, post.place].filter(Boolean).join(', '))}</p><p>${esc(post.points.join(' '))}</p>`).join(''))}
${section(words.education, person.education.map((one) => `<p class="when">${sheet.range(one.start, one.end)}</p><p><b>${esc(sheet.study(one))}</b> – ${esc(one.institution)}</p>`).join(''))}
${section(words.skills, `<p>${esc(allSkills(sheet).join(', '))}</p>${person.spoken.length > 0 ? `<p>${words.languages}: ${esc(person.spoken.map(({ name, level }) => `${name} (${level})`).join(', '))}</p>` : ''}`)}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}`,
    );
  },
};
