import type { Person } from '../person.ts';

// No phone at all.
export const sanderVoorbeeld: Person = {
  id: 'sander-voorbeeld',
  language: 'nl',
  name: 'Sander Voorbeeld',
  headline: 'Logistiek planner',
  email: 'sander.voorbeeld@example.org',
  phones: [],
  location: 'Utrecht, Nederland',
  linkedin: 'https://www.linkedin.com/in/sander-voorbeeld-test',
  summary:
    'Planner die ritten, mensen en magazijn op elkaar afstemt en rustig blijft als er een brug openstaat.',
  work: [
    {
      title: 'Senior logistiek planner',
      company: 'Vechtstroom Logistiek B.V.',
      place: 'Utrecht',
      start: '2020-02',
      end: 'present',
      points: ['Planning van 85 ritten per dag.', 'Lege kilometers met 18 % verminderd.'],
    },
    {
      title: 'Transportplanner',
      company: 'Polderpost',
      place: 'Amersfoort',
      start: '2016-08',
      end: '2020-01',
      points: ['Avondplanning en contact met chauffeurs.'],
    },
    {
      title: 'Magazijnmedewerker',
      company: 'Groothandel De Linge',
      place: 'Tiel',
      start: '2014-05',
      end: '2016-07',
      points: ['Orderpicken en laden.'],
    },
  ],
  education: [
    {
      institution: 'Hogeschool Midden-Rijn',
      degree: 'Bachelor',
      field: 'Logistics Management',
      start: '2010',
      end: '2014',
    },
  ],
  skills: [{ skills: ['Ritplanning', 'SAP TM', 'Excel', 'Voorraadbeheer', 'Douaneformaliteiten'] }],
  spoken: [
    { name: 'Nederlands', level: 'moedertaal', rank: 5 },
    { name: 'Duits', level: 'goed', rank: 4 },
    { name: 'Engels', level: 'vloeiend', rank: 5 },
  ],
  statements: [{ key: 'notice_period', label: 'Opzegtermijn', value: '2 maanden' }],
  extras: [],
};
