import type { Person } from '../person.ts';

// Gives years only, no e-mail provider's address, no links.
export const ottoFernweh: Person = {
  id: 'otto-fernweh',
  language: 'de',
  name: 'Otto Fernweh',
  headline: 'Berufskraftfahrer',
  email: 'otto.fernweh@example.com',
  phones: [{ printed: '0171 3920012', e164: '+491713920012' }],
  location: 'Hannover',
  work: [
    {
      title: 'Berufskraftfahrer Fernverkehr',
      company: 'Spedition Leinetal GmbH & Co. KG',
      place: 'Hannover',
      start: '2016',
      end: 'present',
      points: ['Kühltransporte nach Skandinavien', 'Einweisung neuer Fahrer'],
    },
    {
      title: 'Auslieferungsfahrer',
      company: 'Getränke Heideborn',
      place: 'Celle',
      start: '2011',
      end: '2016',
      points: ['Tagestouren mit 12-Tonner und Anhänger'],
    },
    {
      title: 'Kfz-Mechaniker',
      company: 'Autohaus Südheide',
      place: 'Uelzen',
      start: '2006',
      end: '2011',
      points: ['Wartung und Hauptuntersuchung von Transportern'],
    },
  ],
  education: [
    {
      institution: 'Berufsbildende Schulen Heidekreis',
      degree: 'Gesellenbrief',
      field: 'Kfz-Mechaniker',
      start: '2003',
      end: '2006',
    },
    { institution: 'Realschule am Mühlenbach', degree: 'Mittlere Reife', start: '1997', end: '2003' },
  ],
  skills: [
    { skills: ['Führerschein CE', 'ADR-Schein', 'Ladungssicherung', 'Digitaler Tachograph', 'Gabelstapler'] },
  ],
  spoken: [
    { name: 'Deutsch', level: 'Muttersprache', rank: 5 },
    { name: 'Schwedisch', level: 'Grundkenntnisse', rank: 2 },
  ],
  statements: [{ key: 'notice_period', label: 'Verfügbar', value: 'ab sofort' }],
  extras: [{ title: 'Interessen', lines: ['Modellbau, Angeln, Akkordeon'] }],
  personal: [
    ['Geburtsdatum', '03.07.1987'],
    ['Staatsangehörigkeit', 'deutsch'],
  ],
};
