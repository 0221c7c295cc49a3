import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, htmlPage, inter, loadInter, statementLines } from './html-parts.ts';

/** Employer and dates in a grey box, the title below it; a narrow column on the right by flex. */
export const employerBoxes: HtmlLayout = {
  about:
    'employer and dates in a grey box above the title, narrow column right by flex, years one below the other',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:12mm}${loadInter()}body{font:9.5pt/1.5 ${inter};border:2px solid #26314f;padding:8mm}h1{font-size:22pt;text-transform:uppercase}h2{font-size:11pt;text-transform:uppercase;color:#1d7d74;margin:9pt 0 4pt}.page{display:flex;gap:9mm}main{flex:1}aside{width:54mm}
.box{background:#eee;padding:4pt 8pt;margin-top:6pt}.years{float:inline-start;width:14mm;color:#777}`;
    const about = [
      ...(person.summary ? [person.summary] : []),
      ...statementLines(sheet).map((line) => `${line}.`),
    ];
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><div class="page"><main>
<h2>${words.profile}</h2><p>${esc(about.join(' '))}</p>
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<div class="box"><b>${esc(post.company)}</b><br>${sheet.range(post.start, post.end)}</div><p><b>${esc(post.title)}</b></p>${bullets(post.points)}`).join('')}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${lines.map((line) => `<p>${esc(line)}</p>`).join('')}`).join('')}</main>
<aside><h2>${words.contact}</h2>${sheet.contact.map(({ text }) => `<p>${esc(text)}</p>`).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<div><div class="years">${sheet.date(one.start)}<br>${sheet.date(one.end)}</div><div style="overflow:hidden"><p><b>${esc(one.institution)}</b></p><p>${esc(one.degree ?? '')}</p><p>${esc(one.field ?? '')}</p></div></div>`).join('')}
<h2>${words.skills}</h2>${person.skills.map(({ name, skills }) => `${name ? `<b>${esc(name)}</b>` : ''}${bullets(skills)}`).join('')}
<h2>${words.languages}</h2>${person.spoken.map(({ name, level }) => `<p>${esc(name)} <i>${esc(level)}</i></p>`).join('')}</aside></div>`,
    );
  },
};
