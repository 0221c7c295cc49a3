import type { Person } from '../person.ts';

// Two kitchens at once for a season: the posts overlap.
export const basileMarmiton: Person = {
  id: 'basile-marmiton',
  language: 'fr',
  name: 'Basile Marmiton',
  headline: 'Chef de cuisine',
  email: 'basile.marmiton@example.net',
  phones: [{ printed: '06 39 98 21 43', e164: '+33639982143' }],
  location: 'Grenoble, France',
  summary:
    'Chef formé en brasserie et en restaurant gastronomique, attaché aux produits de montagne et aux équipes qui durent.',
  work: [
    {
      title: 'Chef de cuisine',
      company: 'La Table du Vercors',
      place: 'Grenoble',
      start: '2020-05',
      end: 'present',
      points: ['Brigade de neuf personnes, 70 couverts par service.', 'Coût matière ramené de 34 à 28 %.'],
    },
    {
      title: 'Chef saisonnier',
      company: 'Refuge des Trois Marmottes',
      place: 'Chamrousse',
      start: '2019-12',
      end: '2021-04',
      points: ['Carte d’hiver et restauration de groupes.'],
    },
    {
      title: 'Second de cuisine',
      company: 'Brasserie du Quai Perdu',
      place: 'Lyon',
      start: '2015-09',
      end: '2019-11',
      points: ['Responsable des viandes et des sauces.'],
    },
    {
      title: 'Commis de cuisine',
      company: 'Hôtel des Glycines',
      place: 'Valence',
      start: '2013-07',
      end: '2015-08',
      points: ['Garde-manger et petits-déjeuners.'],
    },
  ],
  education: [
    {
      institution: 'Lycée hôtelier des Deux-Rives',
      degree: 'BTS',
      field: 'Hôtellerie-restauration',
      start: '2011',
      end: '2013',
    },
    {
      institution: 'Lycée hôtelier des Deux-Rives',
      degree: 'CAP',
      field: 'Cuisine',
      start: '2009',
      end: '2011',
    },
  ],
  skills: [
    {
      skills: [
        'Gestion des stocks',
        'HACCP',
        'Pâtisserie de restaurant',
        'Élaboration de menus',
        'Cuisine végétale',
      ],
    },
  ],
  spoken: [
    { name: 'Français', level: 'langue maternelle', rank: 5 },
    { name: 'Italien', level: 'courant', rank: 4 },
  ],
  statements: [{ key: 'notice_period', label: 'Préavis', value: '1 mois' }],
  extras: [{ title: 'Centres d’intérêt', lines: ['Alpinisme, cueillette, photographie'] }],
};
