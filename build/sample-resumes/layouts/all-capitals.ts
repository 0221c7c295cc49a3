import type { HtmlLayout } from '../layout.ts';
import { esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

/** Everything in capitals, the address too; a narrow column without titles' rules on the left. */
export const allCapitals: HtmlLayout = {
  about: 'everything in capitals, narrow column left by absolute place',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:14mm}${loadFont('Lato')}body{font:8.5pt/1.6 ${lato};text-transform:uppercase;position:relative}h1{font-size:24pt;color:#2d6f66}h2{font-size:10pt;margin:10pt 0 4pt}main{margin-inline-start:58mm}aside{position:absolute;inset-inline-start:0;top:26mm;width:50mm}.post{display:flex;justify-content:space-between}`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><main>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<p class="post"><b>${esc(post.company)}</b><span>${sheet.range(post.start, post.end)}</span></p><p>${esc(post.title)}</p><p>${esc(post.points.join(' '))}</p>`).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<p class="post"><b>${esc(one.institution)}</b><span>${sheet.range(one.start, one.end)}</span></p><p>${esc(sheet.study(one))}</p>`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}</main>
<aside><h2>${words.contact}</h2>${sheet.contact.map(({ text }) => `<p>${esc(text)}</p>`).join('')}
${person.skills.map(({ name, skills }) => `<h2>${esc(name ?? words.skills)}</h2>${skills.map((skill) => `<p>${esc(skill)}</p>`).join('')}`).join('')}
<h2>${words.languages}</h2>${person.spoken.map(({ name, level }) => `<p>${esc(`${name} (${level})`)}</p>`).join('')}</aside>`,
    );
  },
};
