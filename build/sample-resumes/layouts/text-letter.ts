import type { TextLayout } from '../layout.ts';

/** As typed into the body of an e-mail: labels with colons, no rules, no bullets. */
export const textLetter: TextLayout = {
  about: 'plain text with labels and colons, as typed into an e-mail',
  means: 'text',
  suffix: 'txt',
  leavesOut: ['current_title_also', 'skills_optional'],
  text: (sheet) => {
    const { person, words } = sheet;
    const labels = {
      phone: words.phone,
      email: words.email,
      place: words.address,
      linkedin: 'LinkedIn',
      github: 'GitHub',
      web: 'Web',
    };
    return `${words.name}: ${person.name}
${sheet.contact.map(({ kind, text }) => `${labels[kind]}: ${text}`).join('\n')}
${(person.personal ?? []).map(([label, value]) => `${label}: ${value}`).join('\n')}

${words.experience}:
${person.work.map((post) => `${sheet.range(post.start, post.end)}: ${post.title}, ${[post.company, post.place].filter(Boolean).join(', ')}\n${post.points.join('. ')}`).join('\n')}

${words.education}:
${person.education.map((one) => `${sheet.range(one.start, one.end)}: ${sheet.study(one)}, ${one.institution}`).join('\n')}

${words.skills}: ${person.skills.flatMap(({ skills }) => skills).join(', ')}
${words.languages}: ${person.spoken.map(({ name, level }) => `${name} (${level})`).join(', ')}

${person.statements.map(({ label, value }) => `${label}: ${value}`).join('\n')}
`;
  },
};
