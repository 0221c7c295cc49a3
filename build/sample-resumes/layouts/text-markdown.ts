import type { TextLayout } from '../layout.ts';

/** Markdown in a text file: signs for titles, emphasis and links. */
export const textMarkdown: TextLayout = {
  about: 'Markdown in a text file',
  means: 'text',
  suffix: 'txt',
  leavesOut: [],
  text: (sheet) => {
    const { person, words } = sheet;
    return `# ${person.name}

**${person.headline ?? words.title}**

${sheet.contact.map(({ kind, text, url }) => `- ${url && kind !== 'email' ? `[${text}](${url})` : text}`).join('\n')}

## ${words.profile}

${person.summary ?? ''}

## ${words.experience}

${person.work.map((post) => `### ${post.title}, ${post.company}\n*${sheet.range(post.start, post.end)}*${post.place ? `, ${post.place}` : ''}\n\n${post.points.map((point) => `- ${point}`).join('\n')}`).join('\n\n')}

## ${words.education}

${person.education.map((one) => `**${sheet.study(one)}**, ${one.institution} (${sheet.range(one.start, one.end)})`).join('\n\n')}

## ${words.skills}

${person.skills.map(({ name, skills }) => `- ${name ? `**${name}**: ` : ''}${skills.join(', ')}`).join('\n')}

## ${words.languages}

${person.spoken.map(({ name, level }) => `- ${name}: ${level}`).join('\n')}

${person.statements.map(({ label, value }) => `${label}: ${value}`).join('\n')}
`;
  },
};
