import type { HtmlLayout } from '../layout.ts';
import { allSkills, bullets, esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

/** White text on a coloured banner with a name in two lines; letter-spaced titles; cards side by side below. */
export const banner: HtmlLayout = {
  about: 'coloured banner with the name in two lines, letter-spaced titles, cards side by side',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:0}${loadFont('Lato')}body{font:9.5pt/1.45 ${lato}}header{background:linear-gradient(90deg,#0c2340,#1f5fa8);color:#fff;padding:12mm 14mm;display:flex;justify-content:space-between}
h1{font-size:30pt;line-height:1;text-transform:uppercase;letter-spacing:3px}h2{font-size:10pt;letter-spacing:4px;text-transform:uppercase;color:#1f5fa8;margin-bottom:5pt}main{padding:8mm 14mm}.cards{display:grid;grid-template-columns:1fr 1fr;gap:6mm;margin-top:6mm}
.card{background:#f3f6fa;padding:5mm;border-radius:3mm}.contact{text-align:end}ul{padding-inline-start:12pt}.post{margin-bottom:6pt}`;
    const at = person.name.lastIndexOf(' ');
    return htmlPage(
      sheet,
      style,
      `<header><div><h1>${esc(person.name.slice(0, at))}<br>${esc(person.name.slice(at + 1))}</h1><p>${esc(person.headline ?? '')}</p></div><div class="contact">${sheet.contact.map(({ text }) => `<p>${esc(text)}</p>`).join('')}</div></header>
<main><p>${esc(person.summary ?? '')}</p><div class="cards" style="grid-template-columns:1fr"><div class="card"><h2>${esc(words.experience)}</h2>${person.work.map((post) => `<div class="post"><p><b>${esc(post.title)}</b> @ ${esc(post.company)}</p><p>${sheet.range(post.start, post.end)} / ${esc(post.place ?? '')}</p>${bullets(post.points)}</div>`).join('')}</div></div>
<div class="cards"><div class="card"><h2>${esc(words.education)}</h2>${person.education.map((one) => `<p><b>${esc(sheet.study(one))}</b></p><p>${esc(one.institution)}</p><p>${sheet.range(one.start, one.end)}</p>`).join('')}</div>
<div class="card"><h2>${words.skills}</h2>${bullets(allSkills(sheet))}</div>
${person.spoken.length > 0 ? `<div class="card"><h2>${words.languages}</h2>${person.spoken.map(({ name, level }) => `<p>${esc(name)} <i>${esc(level)}</i></p>`).join('')}</div>` : ''}
${[...person.extras, ...(person.statements.length > 0 ? [{ title: words.more, lines: statementLines(sheet) }] : [])].map(({ title, lines }) => `<div class="card"><h2>${esc(title)}</h2>${lines.map((line) => `<p>${esc(line)}</p>`).join('')}</div>`).join('')}</div></main>`,
    );
  },
};
