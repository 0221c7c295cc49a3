import type { Person } from '../person.ts';

// Moved up twice at one employer, and volunteers beside it.
export const priyaRaghunathan: Person = {
  id: 'priya-raghunathan',
  language: 'en',
  name: 'Priya Raghunathan',
  headline: 'Data Analyst',
  email: 'priya.raghunathan@example.org',
  phones: [{ printed: '+91 98860 12345', e164: '+919886012345' }],
  location: 'Bengaluru, Karnataka',
  linkedin: 'https://www.linkedin.com/in/priya-r-sample',
  github: 'https://github.com/priya-r-sample',
  portfolio: 'https://priyar.example.org',
  summary: 'Data analyst for mobility and retail. Willing to relocate.',
  work: [
    {
      title: 'Senior Data Analyst',
      company: 'Namma Rides',
      start: '2022-07',
      end: 'present',
      points: [
        'Designed the experiment platform used by six teams.',
        'Forecasts of demand by hour and ward.',
      ],
    },
    {
      title: 'Data Analyst',
      company: 'Kaveri Retail Pvt. Ltd.',
      start: '2019-06',
      end: '2022-06',
      points: ['Weekly basket analysis for 140 stores.'],
    },
    {
      title: 'Analytics Intern',
      company: 'Kaveri Retail Pvt. Ltd.',
      start: '2018-12',
      end: '2019-05',
      points: ['Cleaned five years of loyalty data.'],
    },
  ],
  education: [
    {
      institution: 'National Institute of Engineering Hebbal',
      degree: 'B.E.',
      field: 'Information Science',
      start: '2015',
      end: '2019',
    },
  ],
  skills: [
    { name: 'Analysis', skills: ['SQL', 'Python', 'pandas', 'A/B testing'] },
    { name: 'Tools', skills: ['Looker', 'dbt', 'Airflow'] },
  ],
  spoken: [
    { name: 'Kannada', level: 'native', rank: 5 },
    { name: 'English', level: 'fluent', rank: 5 },
  ],
  statements: [
    { key: 'salary_expectation', label: 'Expected CTC', value: '24 LPA' },
    { key: 'notice_period', label: 'Notice period', value: '60 days' },
  ],
  extras: [
    { title: 'Volunteering', lines: ['Lake Revival Trust, January 2020 – December 2021: counted birds'] },
    { title: 'Projects', lines: ['bus-bunching: open data study of bus bunching'] },
  ],
};
