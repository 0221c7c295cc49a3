import type { Person } from '../person.ts';

export const aoifeNiBhriain: Person = {
  id: 'aoife-ni-bhriain',
  language: 'en',
  name: 'Aoife Ní Bhriain',
  headline: 'Clinical Nurse Manager',
  email: 'aoife.nibhriain@example.org',
  phones: [{ printed: '+353 85 012 3456', e164: '+353850123456' }],
  location: 'Galway, Ireland',
  linkedin: 'https://www.linkedin.com/in/aoife-nibhriain-sample',
  summary: 'Clinical nurse manager in acute medicine with a special interest in falls prevention.',
  work: [
    {
      title: 'Clinical Nurse Manager 2',
      company: 'Saint Colman Regional Hospital',
      start: '2020-02',
      end: 'present',
      points: [
        'Manage a team of 41 nurses and health care assistants.',
        'Falls with injury down by a third in two years.',
      ],
    },
    {
      title: 'Staff Nurse',
      company: 'Corrib Private Clinic',
      start: '2014-10',
      end: '2020-01',
      points: ['Medical and surgical day care.'],
    },
  ],
  education: [
    {
      institution: 'Western Atlantic University',
      degree: 'Postgraduate Diploma',
      field: 'Nursing Management',
      start: '2018-09',
      end: '2019-06',
    },
    {
      institution: 'Western Atlantic University',
      degree: 'Bachelor of Science',
      field: 'General Nursing',
      start: '2010-09',
      end: '2014-05',
    },
  ],
  skills: [
    { name: 'Clinical', skills: ['Wound care', 'Venepuncture', 'Falls prevention'] },
    { name: 'Management', skills: ['Rostering', 'Incident review', 'Clinical audit'] },
  ],
  spoken: [
    { name: 'English', level: 'Fluent', rank: 5 },
    { name: 'Irish', level: 'Native', rank: 5 },
  ],
  statements: [],
  extras: [{ title: 'References', lines: ['Dr. Maeve Sampleton: “Calm, fair and thorough.”'] }],
  words: { experience: 'Work History' },
};
