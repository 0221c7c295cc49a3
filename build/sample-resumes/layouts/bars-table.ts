import type { HtmlLayout } from '../layout.ts';
import { allSkills, bullets, esc, htmlPage, inter, loadInter, statementLines } from './html-parts.ts';

/** Two columns by a layout table; skills in a table with bars for how well, whose lengths say nothing in text. */
export const barsTable: HtmlLayout = {
  about: 'two columns by a layout table, skills with bars, education before experience',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:12mm}${loadInter()}body{font:9.5pt/1.45 ${inter}}table.page{width:100%;border-collapse:collapse}table.page>tbody>tr>td{vertical-align:top;padding:4mm}td.side{width:68mm;border-inline-end:1px solid #ccc}h1{font-size:24pt;color:#8a1538}h2{font-size:11pt;color:#8a1538;margin:8pt 0 3pt}
.bar{background:#eee;height:5pt;width:26mm}.bar i{display:block;height:5pt;background:#8a1538}table.bars{width:100%}.meta{color:#666}ul{padding-inline-start:12pt}`;
    const bar = (percent: number) => `<div class="bar"><i style="width:${percent}%"></i></div>`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><table class="page"><tr><td class="side">
<h2>${words.contact}</h2>${sheet.contact.map(({ text }) => `<p>${esc(text)}</p>`).join('')}
<h2>${words.skills}</h2><table class="bars">${allSkills(sheet)
        .map((skill, at) => `<tr><td>${esc(skill)}</td><td>${bar(95 - at * 9)}</td></tr>`)
        .join('')}</table>
${person.spoken.length > 0 ? `<h2>${words.languages}</h2><table class="bars">${person.spoken.map(({ name, level, rank }) => `<tr><td>${esc(name)}</td><td>${esc(level)}</td><td>${bar(rank * 20)}</td></tr>`).join('')}</table>` : ''}</td>
<td>${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<p><b>${esc(one.institution)}</b></p><p>${esc(sheet.study(one))} <span class="meta">| ${sheet.range(one.start, one.end)}</span></p>`).join('')}
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<p><b>${esc(post.title)}</b> <span class="meta">| ${sheet.range(post.start, post.end)}</span></p><p>${esc([post.company, post.place].filter(Boolean).join(' – '))}</p>${bullets(post.points)}`).join('')}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}</td></tr></table>`,
    );
  },
};
