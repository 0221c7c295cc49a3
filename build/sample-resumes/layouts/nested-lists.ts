import type { HtmlLayout } from '../layout.ts';
import {
  bullets,
  esc,
  garamond,
  htmlPage,
  inter,
  loadFont,
  loadInter,
  statementLines,
} from './html-parts.ts';

/** Lists in lists: "Title, Employer" with the dates and their length on the next line; skills before education. */
export const nestedLists: HtmlLayout = {
  about: 'lists in lists, "title, employer", dates with their length in years, contact in a row of cells',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:15mm}${loadFont('Garamond')}${loadInter()}body{font:11pt/1.4 ${garamond},${inter}}header{text-align:center;border:1px solid #bbb;padding:6mm}h1{font-size:20pt}table{width:100%;text-align:center}h2{font-size:13pt;margin-top:10pt}`;
    const length = (start: string, end: string) => {
      if (end === 'present' || person.language !== 'en' || !start.includes('-') || !end.includes('-'))
        return '';
      const [from, to] = [start, end].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5)));
      const months = (to ?? 0) - (from ?? 0) + 1;
      return ` (${Math.floor(months / 12)} years ${months % 12} months)`;
    };
    const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    return htmlPage(
      sheet,
      style,
      `<header><h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><table><tr>${sheet.contact.map(({ text }) => `<td>${esc(text)}</td>`).join('')}</tr></table></header>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.experience)}</h2>${list(person.work.map((post) => `<b>${esc(post.title)}</b>, ${esc(post.company)}<br>${sheet.range(post.start, post.end)}${length(post.start, post.end)}${bullets(post.points)}`))}
<h2>${words.skills}</h2>${list(person.skills.map(({ name, skills }) => (name ? `${esc(name)}${bullets(skills)}` : esc(skills.join(', ')))))}
<h2>${esc(words.education)}</h2>${list(person.education.map((one) => `${esc([one.field, one.degree].filter(Boolean).join(', '))}, ${esc(one.institution)}<br>${sheet.range(one.start, one.end)}`))}
<h2>${words.languages}</h2><p>${esc(person.spoken.map(({ name, level }) => `${name} (${level})`).join(', '))}</p>
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}`,
    );
  },
};
