import type { HtmlLayout } from '../layout.ts';
import { esc, garamond, htmlPage, loadFont, statementLines } from './html-parts.ts';

/** Titles in the left margin in small capitals, a serif face with ligatures, justified and hyphenated text. */
export const marginHeadings: HtmlLayout = {
  about: 'titles in the left margin, small capitals, ligatures, justified and hyphenated',
  means: 'chromium',
  leavesOut: [],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:A4;margin:18mm}${loadFont('Garamond')}body{font:11pt/1.35 ${garamond};font-variant-ligatures:common-ligatures discretionary-ligatures}
h1{font-weight:400;font-size:26pt;font-variant-caps:small-caps;text-align:center}header p{text-align:center}table{width:100%;border-spacing:0 8pt}th{width:32mm;text-align:start;vertical-align:top;font-weight:400;font-variant-caps:small-caps;color:#7a1f1f}
td{text-align:justify;hyphens:auto}.when{font-variant-numeric:oldstyle-nums}`;
    const row = (title: string, body: string) => `<tr><th>${esc(title)}</th><td>${body}</td></tr>`;
    const contact = sheet.contact.map(({ text }) => esc(text));
    return htmlPage(
      sheet,
      style,
      `<header><h1>${esc(person.name)}</h1><p>${esc(person.headline ?? '')}</p><p>${contact.join(' · ')}</p></header><table>
${person.summary ? row(words.profile, `<p>${esc(person.summary)}</p>`) : ''}
${row(words.experience, person.work.map((post) => `<p><b>${esc(post.title)}</b>, ${esc(post.company)}${post.place ? `, ${esc(post.place)}` : ''} <span class="when">(${sheet.range(post.start, post.end)})</span></p><p>${esc(post.points.join(' '))}</p>`).join(''))}
${row(words.education, person.education.map((one) => `<p>${esc(sheet.study(one))}, <i>${esc(one.institution)}</i> <span class="when">(${sheet.range(one.start, one.end)})</span></p>`).join(''))}
${row(words.skills, `<p>${person.skills.map(({ name, skills }) => esc(`${name ? `${name}: ` : ''}${skills.join(', ')}`)).join('; ')}.</p>`)}
${person.spoken.length > 0 ? row(words.languages, `<p>${esc(person.spoken.map(({ name, level }) => `${name}, ${level}`).join('; '))}.</p>`) : ''}
${person.extras.map(({ title, lines }) => row(title, lines.map((line) => `<p>${esc(line)}</p>`).join(''))).join('')}
${
  person.statements.length > 0
    ? row(
        words.more,
        statementLines(sheet)
          .map((line) => `<p>${esc(line)}</p>`)
          .join(''),
      )
    : ''
}</table>`,
    );
  },
};
