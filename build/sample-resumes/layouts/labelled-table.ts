import type { HtmlLayout } from '../layout.ts';
import { esc, htmlPage, inter, loadInter } from './html-parts.ts';

/** The table that German offices expect: personal details with labels, then dates left and stations right. */
export const labelledTable: HtmlLayout = {
  about: 'personal details as a table with labels, then dates left and stations right, no name on top',
  means: 'chromium',
  leavesOut: ['current_title_also', 'skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:20mm}${loadInter()}body{font:10.5pt/1.5 ${inter}}h1{font-size:18pt;margin-bottom:8mm}h2{font-size:12pt;margin:7mm 0 2mm}table{border-spacing:0 1.5mm}td{vertical-align:top}td:first-child{width:46mm}`;
    const row = (left: string, right: string) => `<tr><td>${esc(left)}</td><td>${right}</td></tr>`;
    const labels = {
      phone: words.phone,
      email: words.email,
      place: words.address,
      linkedin: 'LinkedIn',
      github: 'GitHub',
      web: 'Web',
    };
    return htmlPage(
      sheet,
      style,
      `<h1>${words.title}</h1><h2>${words.personal}</h2><table>${row(words.name, esc(person.name))}${(person.personal ?? []).map(([label, value]) => row(label, esc(value))).join('')}${sheet.contact.map(({ kind, text }) => row(labels[kind], esc(text))).join('')}</table>
<h2>${esc(words.experience)}</h2><table>${person.work.map((post) => row(sheet.range(post.start, post.end), `<b>${esc(post.title)}</b><br>${esc([post.company, post.place].filter(Boolean).join(', '))}${post.points.map((point) => `<br>• ${esc(point)}`).join('')}`)).join('')}</table>
<h2>${esc(words.education)}</h2><table>${person.education.map((one) => row(sheet.range(one.start, one.end), `${esc(one.institution)}<br>${esc(sheet.study(one))}`)).join('')}</table>
<h2>${words.skills}</h2><p>${esc(person.skills.flatMap(({ skills }) => skills).join(', '))}</p>
<h2>${words.languages}</h2><table>${person.spoken.map(({ name, level }) => row(name, esc(level))).join('')}</table>
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${lines.map((line) => `<p>${esc(line)}</p>`).join('')}`).join('')}
<table>${person.statements.map(({ label, value }) => row(label, esc(value))).join('')}</table><p>${esc(person.location ?? '')}, ${sheet.date('2026-11')}</p>`,
    );
  },
};
