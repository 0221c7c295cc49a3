import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

const joiners: Partial<Record<string, string>> = { en: 'at', fr: 'chez', de: 'bei', es: 'en' };

/** "Title at Employer" on one line, titles of sections spaced letter by letter, skill groups side by side. */
export const titleAtEmployer: HtmlLayout = {
  about: '"title at employer", spaced titles, skill groups side by side, links behind a name',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:15mm}${loadFont('Lato')}body{font:10pt/1.5 ${lato}}h1{font-weight:400;font-size:22pt}h2{font-size:9pt;letter-spacing:.3em;color:#c2571a;text-transform:uppercase;margin:12pt 0 4pt}.post{display:flex;justify-content:space-between}.side{display:flex;gap:14mm}a{color:#0b63a5}`;
    const joiner = joiners[person.language] ?? '–';
    const line = (left: string, right: string, when: string) =>
      `<p class="post"><span><b>${esc(left)}</b> ${joiner} ${esc(right)}</span><span>${when}</span></p>`;
    const names = { linkedin: 'LinkedIn', github: 'GitHub', web: 'Portfolio' };
    const contact = sheet.contact.map(({ kind, text, url }) =>
      kind === 'linkedin' || kind === 'github' || kind === 'web'
        ? `<a href="${url}">${names[kind]}</a>`
        : `<span>${esc(text)}</span>`,
    );
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><p>${contact.join(' &nbsp; ')}</p>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${words.skills}</h2><div class="side">${person.skills.map(({ name, skills }) => `<div><b>${esc(name ?? '')}</b><p>${esc(skills.join(' · '))}</p></div>`).join('')}</div>
<h2>${esc(words.experience)}</h2>${person.work.map((post) => line(post.title, post.company, sheet.range(post.start, post.end)) + bullets(post.points)).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => line(sheet.study(one), one.institution, sheet.range(one.start, one.end))).join('')}
<h2>${words.languages}</h2><div class="side">${person.spoken.map(({ name, level }) => `<div><b>${esc(name)}</b><p>${esc(level)}</p></div>`).join('')}</div>
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}
${
  person.statements.length > 0
    ? `<h2>${words.more}</h2>${statementLines(sheet)
        .map((text) => `<p>${esc(text)}</p>`)
        .join('')}`
    : ''
}`,
    );
  },
};
