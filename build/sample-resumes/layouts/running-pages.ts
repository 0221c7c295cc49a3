import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, garamond, htmlPage, loadFont, statementLines } from './html-parts.ts';

const small = 'font-size:7pt;width:100%;padding:0 18mm;display:flex;justify-content:space-between';

/** Several pages with the name and the address repeated on each, page numbers, justified hyphenated text. */
export const runningPages: HtmlLayout = {
  about:
    'several pages with running header, footer and page numbers; justified, hyphenated; papers and grants',
  means: 'chromium',
  leavesOut: [],
  running: {
    header: ({ person, words }) =>
      `<div style="${small}"><span>${esc(person.name)}</span><span>${words.title}</span></div>`,
    footer: ({ person, words }) =>
      `<div style="${small}"><span>${esc(person.email ?? '')}</span><span>${words.page} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  },
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4}${loadFont('Garamond')}body{font:12.5pt/1.6 ${garamond};text-align:justify;hyphens:auto}h1{font-size:24pt}h2{font-size:15pt;margin:18pt 0 6pt;border-top:1px solid #888;padding-top:6pt;break-after:avoid}h3{font-size:12.5pt;margin-top:8pt}`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p>${sheet.contact.map(({ kind, text }) => `<p>${kind === 'phone' ? `${words.phone}: ` : kind === 'email' ? `${words.email}: ` : ''}${esc(text)}</p>`).join('')}
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<h3>${esc(post.title)}, ${sheet.range(post.start, post.end)}</h3><p>${esc([post.company, post.place].filter(Boolean).join(', '))}</p>${bullets(post.points)}`).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<h3>${esc(sheet.study(one))}, ${sheet.range(one.start, one.end)}</h3><p>${esc(one.institution)}</p>`).join('')}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2><ol>${lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ol>`).join('')}
<h2>${words.skills}</h2>${person.skills.map(({ name, skills }) => `<p>${name ? `<i>${esc(name)}.</i> ` : ''}${esc(skills.join(', '))}</p>`).join('')}
<h2>${words.languages}</h2><p>${esc(person.spoken.map(({ name, level }) => `${name} (${level})`).join(', '))}</p>${statementLines(
        sheet,
      )
        .map((line) => `<p>${esc(line)}</p>`)
        .join('')}`,
    );
  },
};
