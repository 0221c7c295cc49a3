import type { HtmlLayout } from '../layout.ts';
import { allSkills, bullets, esc, htmlPage, inter, loadInter, statementLines } from './html-parts.ts';

/** Bar on the right by float: it stands before the body in the file. Skills are chips. */
export const rightSidebar: HtmlLayout = {
  about: 'bar right by float (first in the file), skills as chips, dates below the title',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:14mm}${loadInter()}body{font:9.5pt/1.5 ${inter};color:#222}header{border-bottom:3px solid #b5532a;padding-bottom:8pt;margin-bottom:10pt}h1{font-size:24pt}
aside{float:right;width:56mm;background:#faf0ea;padding:8pt;margin-inline-start:8mm}h2{font-size:12pt;color:#b5532a;margin:10pt 0 3pt}.chip{display:inline-block;border:1px solid #b5532a;border-radius:8pt;padding:1pt 6pt;margin:2pt 3pt 2pt 0}
.when{color:#777;font-size:8.5pt}main{overflow:hidden}.label{color:#777;font-size:8pt}`;
    const labels: Record<string, string> = {
      place: words.address,
      phone: words.phone,
      email: words.email,
      linkedin: 'LinkedIn',
      github: 'GitHub',
      web: 'Web',
    };
    return htmlPage(
      sheet,
      style,
      `<header><h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p></header>
<aside><h2>${words.contact}</h2>${sheet.contact.map(({ kind, text }) => `<p class="label">${labels[kind]}</p><p>${esc(text)}</p>`).join('')}
<h2>${words.skills}</h2>${allSkills(sheet)
        .map((skill) => `<span class="chip">${esc(skill)}</span>`)
        .join('')}
<h2>${words.languages}</h2>${person.spoken.map(({ name, level }) => `<p>${esc(`${name} – ${level}`)}</p>`).join('')}</aside>
<main><h2>${words.profile}</h2><p>${esc(person.summary ?? '')}</p>
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<p><b>${esc(post.title)}</b> · ${esc(post.company)}</p><p class="when">${sheet.range(post.start, post.end)}${post.place ? ` · ${esc(post.place)}` : ''}</p>${bullets(post.points)}`).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<p><b>${esc(sheet.study(one))}</b></p><p>${esc(one.institution)}</p><p class="when">${sheet.range(one.start, one.end)}</p>`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}</main>`,
    );
  },
};
