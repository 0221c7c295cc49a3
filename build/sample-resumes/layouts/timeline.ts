import type { HtmlLayout } from '../layout.ts';
import {
  bullets,
  esc,
  htmlPage,
  inter,
  lato,
  loadFont,
  loadIcons,
  loadInter,
  statementLines,
} from './html-parts.ts';

const icons = {
  phone: 'phone',
  email: 'mail',
  place: 'place',
  linkedin: 'work',
  github: 'code',
  web: 'public',
};

/** A line with points beside the posts, dates above the titles, glyphs of an icon font before the contact. */
export const timeline: HtmlLayout = {
  about: 'timeline, dates above the titles, icon font before the contact',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:15mm}${loadInter()}${loadFont('Lato')}${loadIcons()}body{font:9.5pt/1.5 ${lato},${inter}}h1{font-size:26pt;font-weight:400}h2{font-size:10pt;letter-spacing:2px;margin:12pt 0 6pt}
.icon{font-family:Icons;font-feature-settings:"liga";color:#6a3fa0;margin-inline-end:4pt}.line{border-inline-start:2px solid #6a3fa0;padding-inline-start:6mm;margin-inline-start:2mm}.point{position:relative;margin-bottom:8pt}
.point:before{content:"";position:absolute;inset-inline-start:-7.6mm;top:3pt;width:3mm;height:3mm;border-radius:50%;background:#6a3fa0}.when{color:#6a3fa0;font-size:8.5pt}.contact span{margin-inline-end:6mm;white-space:nowrap}.grid{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm}`;
    const point = (when: string, lines: string) =>
      `<div class="point"><p class="when">${when}</p>${lines}</div>`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><p class="contact">${sheet.contact.map(({ kind, text }) => `<span><i class="icon" style="font-style:normal">${icons[kind]}</i>${esc(text)}</span>`).join(' ')}</p>
${person.summary ? `<h2>${words.profile}</h2><p>${esc(person.summary)}</p>` : ''}
<h2>${esc(words.experience)}</h2><div class="line">${person.work.map((post) => point(sheet.range(post.start, post.end), `<p><b>${esc(post.title)}</b></p><p>${esc([post.company, post.place].filter(Boolean).join(', '))}</p>${bullets(post.points)}`)).join('')}</div>
<h2>${esc(words.education)}</h2><div class="line">${person.education.map((one) => point(sheet.range(one.start, one.end), `<p><b>${esc(sheet.study(one))}</b></p><p>${esc(one.institution)}</p>`)).join('')}</div>
<div class="grid"><div><h2>${words.skills}</h2>${person.skills.map(({ name, skills }) => `<p>${name ? `<b>${esc(name)}</b><br>` : ''}${esc(skills.join(' • '))}</p>`).join('')}</div>
<div>${person.spoken.length > 0 ? `<h2>${words.languages}</h2>${person.spoken.map(({ name, level }) => `<p>${esc(`${name}: ${level}`)}</p>`).join('')}` : ''}</div></div>
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}`,
    );
  },
};
