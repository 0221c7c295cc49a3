import type { Person } from '../person.ts';

// Seven posts: two pages, an entry over the page's end.
export const methuselahLongrun: Person = {
  id: 'methuselah-longrun',
  language: 'en',
  name: 'Methuselah Longrun',
  headline: 'Sales Director',
  email: 'm.longrun@example.com',
  phones: [{ printed: '+1 312-555-0164', e164: '+13125550164' }],
  location: 'Chicago, IL',
  linkedin: 'https://www.linkedin.com/in/methuselah-longrun-sample',
  summary:
    'Three decades of selling pumps, paper and software. I hire slowly, coach weekly and forecast within five percent.',
  work: [
    {
      title: 'Sales Director',
      company: 'Lakeshore Flow Systems',
      place: 'Chicago, IL',
      start: '2018-02',
      end: 'present',
      points: [
        'Lead five regional managers and thirty-one representatives.',
        'Grew recurring service revenue from 8 to 21 million dollars.',
        'Rebuilt the commission plan around margin in place of volume.',
        'Opened the Canadian business with two distributors.',
      ],
    },
    {
      title: 'Regional Sales Manager',
      company: 'Prairie State Pumps',
      place: 'Peoria, IL',
      start: '2012-06',
      end: '2018-01',
      points: [
        'Nine representatives in four states; quota met in five of six years.',
        'Moved the team from spreadsheets to a shared forecast.',
      ],
    },
    {
      title: 'Key Account Manager',
      company: 'Fox River Paper Supply',
      place: 'Appleton, WI',
      start: '2008-03',
      end: '2012-05',
      points: [
        'Kept the three largest printers of the region through the recession.',
        'Negotiated the first three-year contracts.',
      ],
    },
    {
      title: 'Account Executive',
      company: 'Gridiron Software Inc.',
      place: 'Madison, WI',
      start: '2004-09',
      end: '2008-02',
      points: [
        'Sold scheduling software to hospitals and schools.',
        'Wrote the demo script that was used for years.',
      ],
    },
    {
      title: 'Sales Representative',
      company: 'Badger Office Machines',
      place: 'Milwaukee, WI',
      start: '2000-01',
      end: '2004-08',
      points: ['Sixty calls a day, four days a week.', 'President’s club in 2002 and 2003.'],
    },
    {
      title: 'Inside Sales Associate',
      company: 'Great Lakes Catalog Co.',
      place: 'Racine, WI',
      start: '1997-06',
      end: '1999-12',
      points: ['Telephone orders and returns.'],
    },
    {
      title: 'Store Clerk',
      company: 'Kettle Moraine Hardware',
      place: 'Eagle, WI',
      start: '1995-05',
      end: '1997-05',
      points: ['Keys, paint and advice.'],
    },
  ],
  education: [
    {
      institution: 'Northern Kettle College',
      degree: 'Bachelor of Arts',
      field: 'Communication',
      start: '1991',
      end: '1995',
    },
  ],
  skills: [
    {
      skills: [
        'Forecasting',
        'Pricing',
        'Contract negotiation',
        'Salesforce',
        'Coaching',
        'Distributor management',
      ],
    },
  ],
  spoken: [
    { name: 'English', level: 'native', rank: 5 },
    { name: 'Spanish', level: 'intermediate', rank: 3 },
  ],
  statements: [
    { key: 'work_authorisation', label: 'Authorized to work in the US', value: 'Yes, without sponsorship' },
  ],
  extras: [],
};
