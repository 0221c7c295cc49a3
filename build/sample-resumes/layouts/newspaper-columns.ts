import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, garamond, htmlPage, loadFont, statementLines } from './html-parts.ts';

/** Two columns that flow into each other like a newspaper's (CSS multi-column), parted by a rule. */
export const newspaperColumns: HtmlLayout = {
  about: 'two flowing columns (CSS multi-column) below a centred name',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:14mm}${loadFont('Garamond')}body{font:11pt/1.35 ${garamond}}header{text-align:center;margin-bottom:10pt}h1{font-size:28pt}.flow{columns:2;column-gap:10mm;column-rule:1px solid #999}
section{margin-bottom:10pt}h2{font-size:13pt;break-after:avoid}.one{break-inside:avoid;margin-bottom:5pt}ul{padding-inline-start:12pt}`;
    const section = (title: string, body: string) => `<section><h2>${esc(title)}</h2>${body}</section>`;
    return htmlPage(
      sheet,
      style,
      `<header><h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><p>${sheet.contact.map(({ text }) => esc(text)).join(' – ')}</p></header><div class="flow">
${person.summary ? section(words.profile, `<p>${esc(person.summary)}</p>`) : ''}
${section(words.experience, person.work.map((post) => `<div class="one"><p><b>${esc(post.company)}</b>${post.place ? `, ${esc(post.place)}` : ''}</p><p><i>${esc(post.title)}</i></p><p>${sheet.range(post.start, post.end)}</p>${bullets(post.points)}</div>`).join(''))}
${section(words.education, person.education.map((one) => `<div class="one"><p><b>${esc(one.institution)}</b></p><p><i>${esc(sheet.study(one))}</i></p><p>${sheet.range(one.start, one.end)}</p></div>`).join(''))}
${section(words.skills, person.skills.map(({ skills }) => bullets(skills)).join(''))}
${person.spoken.length > 0 ? section(words.languages, bullets(person.spoken.map(({ name, level }) => `${name}: ${level}`))) : ''}
${person.extras.map(({ title, lines }) => section(title, bullets(lines))).join('')}
${person.statements.length > 0 ? section(words.more, bullets(statementLines(sheet))) : ''}</div>`,
    );
  },
};
