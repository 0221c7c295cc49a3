import type { Person } from '../person.ts';

// Two phones, and a headline that says more than the post.
export const audreyLedgerwood: Person = {
  id: 'audrey-ledgerwood',
  language: 'en',
  name: 'Audrey Q. Ledgerwood',
  headline: 'CPA and Controller',
  email: 'audrey.ledgerwood@example.com',
  phones: [
    { printed: '614-555-0119', e164: '+16145550119' },
    { printed: '614-555-0186', e164: '+16145550186' },
  ],
  location: 'Columbus, Ohio',
  linkedin: 'https://www.linkedin.com/in/audrey-ledgerwood-sample',
  summary:
    'Accountant for manufacturers of up to 300 people. I close in five days and explain the numbers in ten minutes.',
  work: [
    {
      title: 'Assistant Controller',
      company: 'Buckeye Valve & Fitting Co.',
      place: 'Columbus, Ohio',
      start: '2020-03',
      end: 'present',
      points: [
        'Brought the monthly close from eleven days to five.',
        'Lead the yearly audit and the move to NetSuite.',
        'Supervise two staff accountants.',
      ],
    },
    {
      title: 'Senior Accountant',
      company: 'Olentangy Foods LLC',
      place: 'Dublin, Ohio',
      start: '2016-01',
      end: '2020-02',
      points: ['Standard costs, inventory counts and intercompany accounts for four plants.'],
    },
    {
      title: 'Staff Accountant',
      company: 'Marble Cliff Partners',
      place: 'Columbus, Ohio',
      start: '2013-06',
      end: '2015-12',
      points: ['Reviews and compilations for forty small businesses.'],
    },
  ],
  education: [
    { institution: 'Scioto State University', degree: 'Master of Accounting', start: '2012', end: '2013' },
    {
      institution: 'Scioto State University',
      degree: 'B.S.',
      field: 'Business Administration',
      start: '2008',
      end: '2012',
    },
  ],
  skills: [
    { name: 'Accounting', skills: ['US GAAP', 'Standard costing', 'Consolidation', 'Sales tax'] },
    { name: 'Software', skills: ['NetSuite', 'QuickBooks', 'Excel', 'Power Query'] },
  ],
  spoken: [],
  statements: [
    { key: 'work_authorisation', label: 'Work authorization', value: 'U.S. citizen' },
    { key: 'salary_expectation', label: 'Salary expectation', value: '$118,000 per year' },
  ],
  extras: [{ title: 'Licenses', lines: ['Certified Public Accountant, Ohio, 2014'] }],
};
