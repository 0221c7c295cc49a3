import type { Person } from '../person.ts';

// Promoted twice at one hospital; layouts may print the employer once.
export const noraNightshift: Person = {
  id: 'nora-nightshift',
  language: 'en',
  name: 'Nora Nightshift',
  headline: 'Senior Charge Nurse',
  email: 'nora.nightshift@example.org',
  phones: [{ printed: '07700 900214', e164: '+447700900214' }],
  location: 'Sheffield, United Kingdom',
  linkedin: 'https://www.linkedin.com/in/nora-nightshift-sample',
  summary:
    'Registered adult nurse who has run busy surgical wards by day and by night. I care about handovers that leave nothing out and about students who stay in the profession.',
  work: [
    {
      title: 'Senior Charge Nurse',
      company: 'Don Valley General Hospital',
      place: 'Sheffield',
      start: '2021-09',
      end: 'present',
      points: [
        'Lead a team of 26 nurses and assistants on a surgical ward with 28 beds.',
        'Cut agency shifts by a third with a self-rostering trial.',
      ],
    },
    {
      title: 'Charge Nurse',
      company: 'Don Valley General Hospital',
      place: 'Sheffield',
      start: '2018-04',
      end: '2021-08',
      points: ['Ran night shifts and the weekly falls review.'],
    },
    {
      title: 'Staff Nurse',
      company: 'Don Valley General Hospital',
      place: 'Sheffield',
      start: '2015-10',
      end: '2018-03',
      points: ['Post-operative care after bowel and hip surgery.'],
    },
    {
      title: 'Healthcare Assistant',
      company: 'Rivelin House Care Home',
      place: 'Sheffield',
      start: '2011-07',
      end: '2012-08',
      points: ['Personal care for 34 residents.'],
    },
  ],
  education: [
    {
      institution: 'University of the Five Rivers',
      degree: 'BSc (Hons)',
      field: 'Adult Nursing',
      start: '2012',
      end: '2015',
    },
  ],
  skills: [
    { name: 'Clinical', skills: ['Cannulation', 'Wound care', 'Pain management', 'Tracheostomy care'] },
    { name: 'Leadership', skills: ['Rostering', 'Mentoring', 'Root cause analysis'] },
  ],
  spoken: [
    { name: 'English', level: 'Native', rank: 5 },
    { name: 'Polish', level: 'Basic', rank: 2 },
  ],
  statements: [{ key: 'notice_period', label: 'Notice period', value: '8 weeks' }],
  extras: [{ title: 'Registration', lines: ['Registered Nurse (Adult), on the register since 2015'] }],
};
