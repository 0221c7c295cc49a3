import type { Person } from '../person.ts';

// Between two posts: none is open, so there is neither a current title nor a current employer.
export const friedaZwischenzeit: Person = {
  id: 'frieda-zwischenzeit',
  language: 'de',
  name: 'Frieda Zwischenzeit',
  email: 'frieda.zwischenzeit@example.net',
  phones: [{ printed: '0152 28817386', e164: '+4915228817386' }],
  location: 'Leipzig',
  summary:
    'Bürokauffrau mit Freude an Zahlen und Menschen, nach einer Weiterbildung auf der Suche nach einer neuen Aufgabe.',
  work: [
    {
      title: 'Bürokauffrau',
      company: 'Tischlerei Holzwurm KG',
      place: 'Leipzig',
      start: '2017-05',
      end: '2025-03',
      points: ['Auftragsabwicklung und vorbereitende Buchhaltung', 'Ausbildung von zwei Lehrlingen'],
    },
    {
      title: 'Sachbearbeiterin Einkauf',
      company: 'Pleiße Papier GmbH',
      place: 'Markkleeberg',
      start: '2012-09',
      end: '2017-04',
      points: ['Bestellungen und Reklamationen'],
    },
  ],
  education: [
    {
      institution: 'Akademie am Auwald',
      degree: 'Weiterbildung',
      field: 'Lohn- und Gehaltsabrechnung',
      start: '2025-05',
      end: '2026-04',
    },
    {
      institution: 'Berufsschulzentrum Lindenau Süd',
      degree: 'Ausbildung',
      field: 'Bürokauffrau',
      start: '2009-09',
      end: '2012-08',
    },
  ],
  skills: [
    { name: 'EDV', skills: ['DATEV', 'SAP', 'MS Office'] },
    { name: 'Fachlich', skills: ['Rechnungswesen', 'Einkauf', 'Terminplanung'] },
  ],
  spoken: [
    { name: 'Deutsch', level: 'Muttersprache', rank: 5 },
    { name: 'Englisch', level: 'gut', rank: 3 },
  ],
  statements: [
    { key: 'notice_period', label: 'Verfügbarkeit', value: 'sofort' },
    { key: 'salary_expectation', label: 'Gehaltswunsch', value: '38.000 Euro im Jahr' },
  ],
  extras: [],
};
