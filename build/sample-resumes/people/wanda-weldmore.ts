import type { Person } from '../person.ts';

// No e-mail address: the phone is the only way to reach her.
export const wandaWeldmore: Person = {
  id: 'wanda-weldmore',
  language: 'en',
  name: 'Wanda Weldmore',
  headline: 'Certified Pipe Welder',
  phones: [{ printed: '(918) 555-0147', e164: '+19185550147' }],
  location: 'Tulsa, OK',
  summary:
    'Pipe welder with refinery and dairy plant work behind me. I hold tight roots, keep a clean station and read isometrics without help.',
  work: [
    {
      title: 'Pipe Welder',
      company: 'Red Bluff Mechanical',
      place: 'Tulsa, OK',
      start: '2019-06',
      end: 'present',
      points: [
        'Weld carbon and stainless pipe up to 24 inches, schedule 80, in all positions.',
        'X-ray repair rate below one percent in three shutdowns.',
      ],
    },
    {
      title: 'Structural Welder',
      company: 'Cimarron Tank & Steel',
      place: 'Enid, OK',
      start: '2015-02',
      end: '2019-05',
      points: ['Built stairs, platforms and storage tanks from shop drawings.'],
    },
    {
      title: 'Welder Helper',
      company: 'Prairie Dairy Equipment Inc.',
      place: 'Stillwater, OK',
      start: '2013-08',
      end: '2015-01',
      points: ['Prepared joints, purged lines and kept the gas store in order.'],
    },
  ],
  education: [
    {
      institution: 'Green Country Technical College',
      degree: 'Certificate',
      field: 'Welding Technology',
      start: '2012',
      end: '2013',
    },
  ],
  skills: [{ skills: ['GTAW', 'SMAW', 'Orbital welding', 'Blueprint reading', 'Rigging', 'Plasma cutting'] }],
  spoken: [],
  statements: [{ key: 'salary_expectation', label: 'Desired pay', value: '$38 per hour' }],
  extras: [
    {
      title: 'Certifications',
      lines: ['AWS D1.1 all positions, 2022', 'ASME Section IX 6G, 2021', 'OSHA 30, 2019'],
    },
  ],
};
