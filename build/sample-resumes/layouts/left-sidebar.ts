import type { HtmlLayout } from '../layout.ts';
import { bullets, esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

const shapes: Record<string, string> = {
  phone: 'M2 1h3l1 4-2 1a8 8 0 0 0 4 4l1-2 4 1v3c0 1-1 1-2 1C5 13 1 7 1 2z',
  email: 'M1 3h12v8H1zM1 3l6 5 6-5',
  place: 'M7 1a4 4 0 0 1 4 4c0 3-4 8-4 8S3 8 3 5a4 4 0 0 1 4-4z',
  linkedin: 'M1 5h3v8H1zM5 5h3v8H5zM9 8h3v5H9z',
  github: 'M7 1a6 6 0 1 0 .1 0zM4 13v-3h6v3',
  web: 'M7 1a6 6 0 1 0 .1 0zM1 7h12M7 1v12',
};

/** Coloured bar on the left by CSS grid: drawn icons instead of labels, dots for levels; employers printed once. */
export const leftSidebar: HtmlLayout = {
  about: 'coloured bar left by grid, drawn icons, rating dots, posts grouped below the employer',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:0}${loadFont('Lato')}body{display:grid;grid-template-columns:66mm 1fr;min-height:297mm;font:9.5pt/1.45 ${lato}}
aside{background:#24475b;color:#fff;padding:12mm 7mm}main{padding:12mm 10mm}h1{font-size:23pt;line-height:1.1}h2{font-size:12pt;margin:12pt 0 4pt;color:#24475b}aside h2{color:#cfe3ee}
.dot{display:inline-block;width:6pt;height:6pt;border-radius:3pt;background:#6d8ea0;margin-inline-end:2pt}.on{background:#fff}svg{width:9pt;height:9pt;margin-inline-end:5pt;fill:none;stroke:#fff}
.level{float:inline-end}.post{display:flex;justify-content:space-between}.where{font-size:11pt;font-weight:700;margin-top:7pt}ul{padding-inline-start:12pt}`;
    const dots = (rank: number) =>
      [1, 2, 3, 4, 5].map((at) => `<i class="dot${at <= rank ? ' on' : ''}"></i>`).join('');
    const contact = sheet.contact.map(
      ({ kind, text }) => `<p><svg viewBox="0 0 14 14"><path d="${shapes[kind]}"/></svg>${esc(text)}</p>`,
    );
    const employers = sheet.employers.map(
      ({ company, posts }) =>
        `<p class="where">${esc([company, posts[0]?.place].filter(Boolean).join(', '))}</p>${posts.map((post) => `<p class="post"><b>${esc(post.title)}</b><span>${sheet.range(post.start, post.end)}</span></p>${bullets(post.points)}`).join('')}`,
    );
    return htmlPage(
      sheet,
      style,
      `<aside><h2>${words.contact}</h2>${contact.join('')}
<h2>${words.skills}</h2>${person.skills.map(({ name, skills }) => `${name ? `<p><b>${esc(name)}</b></p>` : ''}${skills.map((skill) => `<p>${esc(skill)}</p>`).join('')}`).join('')}
${person.spoken.length > 0 ? `<h2>${words.languages}</h2>` : ''}${person.spoken.map(({ name, rank }) => `<p>${esc(name)}<span class="level">${dots(rank)}</span></p>`).join('')}</aside>
<main><h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.experience)}</h2>${employers.join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<p><b>${esc(sheet.study(one))}</b></p><p class="post"><span>${esc(one.institution)}</span><span>${sheet.range(one.start, one.end)}</span></p>`).join('')}
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2>${bullets(lines)}`).join('')}
${
  person.statements.length > 0
    ? `<h2>${words.more}</h2>${statementLines(sheet)
        .map((line) => `<p>${esc(line)}</p>`)
        .join('')}`
    : ''
}</main>`,
    );
  },
};
