import type { Person } from '../person.ts';

export const tomaszWisniewski: Person = {
  id: 'tomasz-wisniewski',
  language: 'en',
  name: 'Tomasz Wiśniewski',
  headline: 'Senior Backend Engineer',
  email: 'tomasz.wisniewski@example.net',
  phones: [{ printed: '+48 512 345 678', e164: '+48512345678' }],
  location: 'Kraków, Poland',
  linkedin: 'https://www.linkedin.com/in/tomasz-wisniewski-sample',
  github: 'https://github.com/twisniewski-sample',
  portfolio: 'https://wisniewski.example.net',
  summary: 'Backend engineer who likes boring databases and short incident reports.',
  work: [
    {
      title: 'Senior Backend Engineer',
      company: 'Wawel Payments',
      start: '2021-04',
      end: 'present',
      points: [
        'Moved settlement from nightly batches to streams; money arrives nine hours earlier.',
        'On-call lead for a team of eight.',
      ],
    },
    {
      title: 'Java Developer',
      company: 'Bursztyn Soft',
      start: '2017-09',
      end: '2021-03',
      points: ['Cut the time of the weekly stock run from 5 hours to 40 minutes.'],
    },
    {
      title: 'Teaching Assistant',
      company: 'Politechnika Nadwiślańska',
      start: '2015-10',
      end: '2017-06',
      points: ['Taught the laboratory course on operating systems.'],
    },
  ],
  education: [
    {
      institution: 'Politechnika Nadwiślańska',
      degree: 'Master of Science',
      field: 'Computer Science',
      start: '2013-10',
      end: '2015-07',
    },
    {
      institution: 'Politechnika Nadwiślańska',
      degree: 'Bachelor of Science',
      field: 'Computer Science',
      start: '2010-10',
      end: '2013-07',
    },
  ],
  skills: [
    { name: 'Languages', skills: ['Java', 'Kotlin', 'SQL', 'Bash'] },
    { name: 'Platforms', skills: ['Kafka', 'PostgreSQL', 'Kubernetes', 'Terraform'] },
  ],
  spoken: [
    { name: 'Polish', level: 'Native speaker', rank: 5 },
    { name: 'English', level: 'C1', rank: 4 },
  ],
  statements: [
    { key: 'work_authorisation', label: 'Work permit', value: 'EU citizen, no visa sponsorship required' },
    { key: 'notice_period', label: 'Notice period', value: '3 months' },
  ],
  extras: [{ title: 'Interests', lines: ['Sport climbing, mushroom picking'] }],
};
