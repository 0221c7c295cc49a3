import type { Person } from '../person.ts';

// An English resume of somebody in Berlin; the headline is not the title of the open post.
export const kodiSemikolon: Person = {
  id: 'kodi-semikolon',
  language: 'en',
  name: 'Kodi Semikolon',
  headline: 'Full-stack developer & workshop host',
  email: 'hello.kodi@example.net',
  phones: [{ printed: '+49 30 23125 456', e164: '+493023125456' }],
  location: 'Berlin, Germany',
  linkedin: 'https://www.linkedin.com/in/kodi-semikolon-sample',
  github: 'https://github.com/kodi-semikolon-sample',
  portfolio: 'https://kodi.example.net',
  summary:
    'I build web products end to end and like the boring parts: migrations, queues and error messages. Looking for a team that ships weekly.',
  work: [
    {
      title: 'Staff Software Engineer',
      company: 'Lieferfuchs GmbH',
      place: 'Berlin',
      start: '2022-04',
      end: 'present',
      points: [
        'Split the order service out of a PHP monolith while it took 40 orders a second.',
        'Halved the cloud bill by moving reports to a nightly batch.',
      ],
    },
    {
      title: 'Software Engineer',
      company: 'Spreekasten UG',
      place: 'Berlin',
      start: '2018-11',
      end: '2022-03',
      points: [
        'Wrote the booking calendar in TypeScript and Go.',
        'Introduced feature flags and contract tests.',
      ],
    },
    {
      title: 'Web Developer',
      company: 'Atelier Klammeraffe',
      place: 'Leipzig',
      start: '2016-02',
      end: '2018-10',
      points: ['Shops and sites for museums and theatres.'],
    },
  ],
  education: [
    {
      institution: 'Hochschule für Technik Pleißental',
      degree: 'Bachelor of Science',
      field: 'Media Informatics',
      start: '2012',
      end: '2016',
    },
  ],
  skills: [
    { name: 'Languages', skills: ['TypeScript', 'Go', 'SQL', 'PHP'] },
    { name: 'Platforms', skills: ['Node.js', 'React', 'PostgreSQL', 'Redis', 'AWS', 'Kubernetes'] },
  ],
  spoken: [
    { name: 'German', level: 'native', rank: 5 },
    { name: 'English', level: 'C1', rank: 4 },
  ],
  statements: [
    { key: 'notice_period', label: 'Notice period', value: '3 months' },
    { key: 'salary_expectation', label: 'Salary expectation', value: '€92,000 per year' },
  ],
  extras: [],
};
