import type { Person } from '../person.ts';

// The usual German table, with date of birth; degrees are state examinations.
export const justusParagraf: Person = {
  id: 'justus-paragraf',
  language: 'de',
  name: 'Justus Paragraf',
  headline: 'Rechtsanwalt',
  email: 'justus.paragraf@example.org',
  phones: [{ printed: '069 90009 123', e164: '+496990009123' }],
  location: 'Frankfurt am Main',
  work: [
    {
      title: 'Rechtsanwalt für Arbeitsrecht',
      company: 'Kanzlei Taunusblick Partnerschaft mbB',
      place: 'Frankfurt am Main',
      start: '2019-03',
      end: 'present',
      points: [
        'Beratung mittelständischer Arbeitgeber in Kündigungsschutz und Betriebsverfassung',
        'Vertretung vor Arbeits- und Landesarbeitsgerichten',
      ],
    },
    {
      title: 'Wissenschaftlicher Mitarbeiter',
      company: 'Main-Kinzig-Universität',
      place: 'Hanau',
      start: '2015-10',
      end: '2017-03',
      points: ['Lehrstuhl für Arbeits- und Sozialrecht'],
    },
  ],
  education: [
    {
      institution: 'Oberlandesgericht Frankfurt',
      degree: 'Zweites Staatsexamen',
      field: 'Rechtsreferendariat',
      start: '2017-04',
      end: '2019-02',
    },
    {
      institution: 'Main-Kinzig-Universität',
      degree: 'Erstes Staatsexamen',
      field: 'Rechtswissenschaften',
      start: '2010-10',
      end: '2015-09',
    },
  ],
  skills: [
    { name: 'Fachlich', skills: ['Arbeitsrecht', 'Vertragsgestaltung', 'Mediation'] },
    { name: 'EDV', skills: ['RA-MICRO', 'juris', 'MS Office'] },
  ],
  spoken: [
    { name: 'Deutsch', level: 'Muttersprache', rank: 5 },
    { name: 'Englisch', level: 'verhandlungssicher', rank: 4 },
    { name: 'Französisch', level: 'Grundkenntnisse', rank: 2 },
  ],
  statements: [
    { key: 'salary_expectation', label: 'Gehaltsvorstellung', value: '84.000 € brutto jährlich' },
    { key: 'notice_period', label: 'Kündigungsfrist', value: '3 Monate zum Quartalsende' },
  ],
  extras: [],
  personal: [
    ['Geburtsdatum', '14. Februar 1991'],
    ['Geburtsort', 'Musterstadt'],
    ['Familienstand', 'ledig'],
  ],
  words: { experience: 'Beruflicher Werdegang' },
};
