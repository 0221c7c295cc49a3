import type { TextLayout } from '../layout.ts';

/** JSON Resume 1.0 (jsonresume.org/schema). */
export const jsonResume: TextLayout = {
  about: 'JSON Resume 1.0',
  means: 'text',
  suffix: 'json',
  leavesOut: ['salary_expectation', 'notice_period', 'work_authorisation', 'portfolio'],
  text: ({ person }) => {
    const profile = (network: string, url?: string) =>
      url ? [{ network, username: url.split('/').at(-1), url }] : [];
    const [place, ...region] = (person.location ?? '').split(', ');
    const resume = {
      basics: {
        name: person.name,
        label: person.headline,
        email: person.email,
        phone: person.phones[0]?.printed,
        summary: person.summary,
        location: { city: place, region: region.join(', ') || undefined },
        profiles: [...profile('LinkedIn', person.linkedin), ...profile('GitHub', person.github)],
      },
      work: person.work.map(({ company, title, start, end, points }) => ({
        name: company,
        position: title,
        startDate: start,
        ...(end === 'present' ? {} : { endDate: end }),
        highlights: points,
      })),
      education: person.education.map(({ institution, degree, field, start, end }) => ({
        institution,
        studyType: degree,
        area: field,
        startDate: start,
        endDate: end,
      })),
      skills: person.skills.map(({ name, skills }) => ({ name, keywords: skills })),
      languages: person.spoken.map(({ name, level }) => ({ language: name, fluency: level })),
    };
    return `${JSON.stringify(resume, null, 2)}\n`;
  },
};
