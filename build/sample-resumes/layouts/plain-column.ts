import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, htmlPage, inter, loadInter, statementLines } from './html-parts.ts';

/** One column, dates floated to the right, contact in one line with bars between. */
export const plainColumn: HtmlLayout = {
  about: 'one column, dates floated right, contact in one line',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:16mm}${loadInter()}body{font:10pt/1.45 ${inter}}h1{font-size:22pt}h2{font-size:11pt;margin:14pt 0 4pt;border-bottom:1px solid #333;text-transform:uppercase}
.when{float:inline-end}.where{font-style:italic}`;
    const entry = (when: string, first: string, second: string, more = '') =>
      `<p><span class="when">${when}</span><b>${esc(first)}</b></p><p class="where">${esc(second)}</p>${more}`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1>${person.headline ? `<p>${esc(person.headline)}</p>` : ''}
<p>${sheet.contact.map(({ text, url }) => (url ? `<a href="${url}">${esc(text)}</a>` : esc(text))).join(' | ')}</p>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.education)}</h2>${person.education.map((one) => entry(sheet.range(one.start, one.end), one.institution, sheet.study(one))).join('')}
<h2>${esc(words.experience)}</h2>${person.work.map((one) => entry(sheet.range(one.start, one.end), one.title, [one.company, one.place].filter(Boolean).join(', '), bullets(one.points))).join('')}
<h2>${words.skills}</h2>${person.skills.map(({ name, skills }) => `<p>${name ? `<b>${esc(name)}:</b> ` : ''}${esc(skills.join(', '))}</p>`).join('')}
${person.spoken.length > 0 ? `<h2>${words.languages}</h2><p>${person.spoken.map(({ name, level }) => esc(`${name} (${level})`)).join(', ')}</p>` : ''}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}`,
    );
  },
};
