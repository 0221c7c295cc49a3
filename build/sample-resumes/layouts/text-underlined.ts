import type { TextLayout } from '../layout.ts';

/** Plain text of eighty columns: underlined titles, dates pushed to the right edge. */
export const textUnderlined: TextLayout = {
  about: 'plain text, underlined titles, dates at column 78',
  means: 'text',
  suffix: 'txt',
  leavesOut: [],
  text: (sheet) => {
    const { person, words } = sheet;
    const title = (name: string) => `\n${name.toUpperCase()}\n${'='.repeat(name.length)}\n`;
    const edge = (left: string, right: string) =>
      `${left.padEnd(Math.max(0, 78 - right.length))}${left.length + right.length > 77 ? '  ' : ''}${right}\n`;
    return `${person.name}\n${person.headline ? `${person.headline}\n` : ''}${sheet.contact.map(({ text }) => text).join('\n')}
${person.summary ? `${title(words.profile)}${wrap(person.summary)}` : ''}
${title(words.experience)}${person.work.map((post) => `${edge(post.title, sheet.range(post.start, post.end))}${[post.company, post.place].filter(Boolean).join(', ')}\n${post.points.map((point) => `  * ${point}\n`).join('')}`).join('\n')}
${title(words.education)}${person.education.map((one) => `${edge(sheet.study(one), sheet.range(one.start, one.end))}${one.institution}\n`).join('\n')}
${title(words.skills)}${person.skills.map(({ name, skills }) => `${name ? `${name}: ` : ''}${skills.join(', ')}\n`).join('')}
${person.spoken.length > 0 ? `${title(words.languages)}${person.spoken.map(({ name, level }) => `${name} (${level})\n`).join('')}` : ''}
${person.extras.map((extra) => `${title(extra.title)}${extra.lines.map((line) => `  * ${line}\n`).join('')}`).join('')}
${person.statements.map(({ label, value }) => `${label}: ${value}\n`).join('')}`;
  },
};

function wrap(text: string): string {
  return text.replace(/(.{1,76})(?:\s|$)/g, '$1\n');
}

/** The same as an old editor saves it. */
export const textUnderlinedOld: TextLayout = {
  ...textUnderlined,
  about: `${textUnderlined.about}, saved as Windows-1252`,
  encoding: 'latin1',
};
