import type { Person } from '../person.ts';

// Free-lance beside employment: two posts overlap and both are open.
export const priscillaPixelton: Person = {
  id: 'priscilla-pixelton',
  language: 'en',
  name: 'Priscilla Pixelton',
  headline: 'UX Designer',
  email: 'priscilla@example.org',
  phones: [{ printed: '0491 570 156', e164: '+61491570156' }],
  location: 'Melbourne, Australia',
  portfolio: 'https://pixelton.example.org',
  linkedin: 'https://www.linkedin.com/in/priscilla-pixelton-sample',
  summary: 'Designer of forms nobody notices: permits, rebates, enrolments. Research first, pixels last.',
  work: [
    {
      title: 'UX Designer',
      company: 'Yarra Civic Digital',
      place: 'Melbourne',
      start: '2021-02',
      end: 'present',
      points: [
        'Redesigned the parking permit form; calls to the help desk fell by 60 %.',
        'Run monthly research with people who use screen readers.',
      ],
    },
    {
      title: 'Freelance Illustrator',
      company: 'Self-employed',
      place: 'Melbourne',
      start: '2017-07',
      end: 'present',
      points: ['Editorial drawings for two magazines.'],
    },
    {
      title: 'Visual Designer',
      company: 'Bright Wattle Studio',
      place: 'Geelong',
      start: '2016-03',
      end: '2020-12',
      points: ['Brands and packaging for wineries.'],
    },
  ],
  education: [
    {
      institution: 'Port Phillip Institute of Design',
      degree: 'Bachelor of Design',
      field: 'Communication Design',
      start: '2013',
      end: '2015',
    },
  ],
  skills: [
    { name: 'Research', skills: ['User interviews', 'Usability testing', 'Card sorting'] },
    { name: 'Design', skills: ['Figma', 'Prototyping', 'Design systems', 'HTML', 'CSS'] },
  ],
  spoken: [
    { name: 'English', level: 'Native', rank: 5 },
    { name: 'Tagalog', level: 'Fluent', rank: 4 },
  ],
  statements: [{ key: 'work_authorisation', label: 'Work rights', value: 'Australian citizen' }],
  extras: [],
};
