import type { HtmlLayout } from '../layout.ts';
import { esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

/** A table with the dates in its left column, the label of everything else there too. */
export const datesLeft: HtmlLayout = {
  about: 'table with dates and labels in its left column, titles across it',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:16mm}${loadFont('Lato')}body{font:10pt/1.4 ${lato}}h1{font-size:20pt;color:#1d5c3a}table{width:100%;border-collapse:collapse}td{vertical-align:top;padding:2pt 0}td:first-child{width:40mm;padding-inline-end:6mm;text-align:end;color:#555}
h2{font-size:12pt;color:#1d5c3a;border-bottom:1px solid #1d5c3a;margin-top:8pt}`;
    const heading = (title: string) => `<tr><td></td><td><h2>${esc(title)}</h2></td></tr>`;
    const row = (left: string, right: string) => `<tr><td>${esc(left)}</td><td>${right}</td></tr>`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><p>${sheet.contact.map(({ text }) => esc(text)).join('<br>')}</p><table>
${person.summary ? heading(words.profile) + row('', esc(person.summary)) : ''}
${heading(words.experience)}${person.work.map((post) => row(sheet.range(post.start, post.end), `<b>${esc(post.title)}</b>, <i>${esc(post.company)}</i>${post.place ? `, ${esc(post.place)}` : ''}.${post.points.map((point) => `<br>– ${esc(point)}`).join('')}`)).join('')}
${heading(words.education)}${person.education.map((one) => row(sheet.range(one.start, one.end), `<b>${esc(sheet.study(one))}</b>, <i>${esc(one.institution)}</i>`)).join('')}
${heading(words.skills)}${person.skills.map(({ name, skills }) => row(name ?? '', esc(skills.join(', ')))).join('')}
${person.spoken.length > 0 ? heading(words.languages) + person.spoken.map(({ name, level }) => row(name, esc(level))).join('') : ''}
${person.extras.map(({ title, lines }) => heading(title) + lines.map((line) => row('', esc(line))).join('')).join('')}
${
  person.statements.length > 0
    ? heading(words.more) +
      statementLines(sheet)
        .map((line) => row('', esc(line)))
        .join('')
    : ''
}</table>`,
    );
  },
};
