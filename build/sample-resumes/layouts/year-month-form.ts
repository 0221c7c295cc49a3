import type { HtmlLayout } from '../layout.ts';
import { esc, htmlPage, lato, statementLines } from './html-parts.ts';

/** The Japanese form: a ruled table, year and month in cells of their own, start and end as separate rows. */
export const yearMonthForm: HtmlLayout = {
  about: 'ruled form with year and month in cells of their own, start and end in separate rows',
  means: 'chromium',
  leavesOut: ['current_title_also'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:15mm}body{font:10.5pt/1.5 ${lato}}h1{font-size:18pt;letter-spacing:1em}table{width:100%;border-collapse:collapse;margin-bottom:5mm}td,th{border:1px solid #333;padding:1.5mm 2mm}th{font-weight:400;background:#eee}td.n{width:14mm;text-align:center}`;
    const dated = (date: string, text: string) => {
      const [year = '', month = ''] = date.split('-');
      return `<tr><td class="n">${year}</td><td class="n">${Number(month)}</td><td>${esc(text)}</td></tr>`;
    };
    const head = (title: string) => `<tr><th>年</th><th>月</th><th>${title}</th></tr>`;
    return htmlPage(
      sheet,
      style,
      `<h1>${words.title}</h1><table><tr><th>${words.name}</th><td>${esc(person.name)}</td></tr><tr><th>${words.address}</th><td>${esc(person.location ?? '')}</td></tr><tr><th>${words.phone}</th><td>${person.phones[0]?.printed}</td></tr><tr><th>${words.email}</th><td>${person.email}</td></tr></table>
<table>${head(words.education)}${person.education.map((one) => dated(one.start, `${one.institution} ${one.field ?? ''} 入学`) + dated(one.end, `${one.institution} ${one.field ?? ''} 卒業（${one.degree}）`)).join('')}</table>
<table>${head(words.experience)}${person.work
        .toReversed()
        .map(
          (post) =>
            dated(post.start, `${post.company} 入社（${post.title}）`) +
            dated(post.start, post.points.join('、')) +
            (post.end === 'present'
              ? `<tr><td class="n"></td><td class="n"></td><td>現在に至る</td></tr>`
              : dated(post.end, `${post.company} 退社`)),
        )
        .join('')}</table>
${person.extras.map(({ title, lines }) => `<p>${title}</p>${lines.map((line) => `<p>${line}</p>`).join('')}`).join('')}
<p>${words.skills}</p><p>${person.skills.flatMap(({ skills }) => skills).join('、')}</p><p>${words.profile}</p><p>${person.summary}</p>${statementLines(sheet).join('')}`,
    );
  },
};
