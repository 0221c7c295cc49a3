import type { Person } from '../person.ts';

export const lukasHofmann: Person = {
  id: 'lukas-hofmann',
  language: 'de',
  name: 'Lukas Hofmann',
  headline: 'Vertriebsleiter',
  email: 'lukas.hofmann@example.com',
  phones: [{ printed: '+41 44 668 18 00', e164: '+41446681800' }],
  location: 'Zürich',
  linkedin: 'https://www.linkedin.com/in/lukas-hofmann-sample',
  summary: 'Vertriebsleiter für Medizintechnik mit zwölf Jahren Erfahrung.',
  work: [
    {
      title: 'Vertriebsleiter Schweiz',
      company: 'Limmat Medizintechnik AG',
      start: '2018-05',
      end: 'present',
      points: [
        'Verantwortlich für 14 Mitarbeitende.',
        'Umsatz in vier Jahren von 9 auf 16 Millionen Franken gesteigert.',
      ],
    },
    {
      title: 'Gebietsverkaufsleiter',
      company: 'Rheinfall Pharma GmbH',
      start: '2013-08',
      end: '2018-04',
      points: ['Aufbau der Region Ostschweiz.'],
    },
  ],
  education: [
    {
      institution: 'Zürcher Fachhochschule für Wirtschaft',
      degree: 'Bachelor of Science',
      field: 'Betriebsökonomie',
      start: '2010-09',
      end: '2013-07',
    },
  ],
  skills: [
    { name: 'Vertrieb', skills: ['Verhandlungsführung', 'Key Account Management', 'Ausschreibungen'] },
    { name: 'IT', skills: ['Salesforce', 'Excel'] },
  ],
  spoken: [
    { name: 'Deutsch', level: 'Muttersprache', rank: 5 },
    { name: 'Französisch', level: 'B2', rank: 4 },
  ],
  statements: [
    { key: 'salary_expectation', label: 'Gehaltsvorstellung', value: 'CHF 145’000 pro Jahr' },
    { key: 'notice_period', label: 'Kündigungsfrist', value: '3 Monate' },
  ],
  extras: [],
};
