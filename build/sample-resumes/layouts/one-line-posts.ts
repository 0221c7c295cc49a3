import type { HtmlLayout } from '../layout.ts';
import { esc, htmlPage, lato, loadFont, statementLines } from './html-parts.ts';

/** Every post and study in one sentence, skills in running text. */
export const oneLinePosts: HtmlLayout = {
  about: 'posts and studies in one line each, skills in a sentence, no bullets',
  means: 'chromium',
  leavesOut: ['skills_optional'],
  html: (sheet) => {
    const { person, words } = sheet;
    const style = `@page{size:letter;margin:22mm}${loadFont('Lato')}body{font:11pt/1.5 ${lato}}h1{font-size:18pt}h2{font-size:12pt;margin:12pt 0 3pt;text-decoration:underline}p{margin-bottom:4pt}`;
    return htmlPage(
      sheet,
      style,
      `<h1>${esc(person.name)}</h1><p>${[person.headline ?? '', ...sheet.contact.map(({ text }) => text)].map(esc).join(', ')}</p>
<p>${esc(person.summary ?? '')}</p>
<h2>${esc(words.experience)}</h2>${person.work.map((post) => `<p>${esc(post.title)}, ${esc(post.company)}, ${esc(post.place ?? '')}, ${sheet.range(post.start, post.end)}. ${esc(post.points.join(' '))}</p>`).join('')}
<h2>${esc(words.education)}</h2>${person.education.map((one) => `<p>${esc(sheet.study(one))}, ${esc(one.institution)}, ${sheet.range(one.start, one.end)}.</p>`).join('')}
<h2>${words.skills}</h2><p>${esc(
        person.skills
          .flatMap(({ skills }) => skills)
          .join(', ')
          .replace(/, ([^,]*)$/, ' and $1'),
      )}.</p>
${person.extras.map(({ title, lines }) => `<h2>${esc(title)}</h2><p>${esc(lines.join('; '))}</p>`).join('')}
${statementLines(sheet)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}`,
    );
  },
};
