import type { Person } from '../person.ts';

export const camilleDuboisLaurent: Person = {
  id: 'camille-dubois-laurent',
  language: 'fr',
  name: 'Camille Dubois-Laurent',
  headline: 'Cheffe de projet digital',
  email: 'camille.dubois@example.net',
  phones: [{ printed: '+33 6 39 98 12 34', e164: '+33639981234' }],
  location: 'Lyon, Rhône',
  linkedin: 'https://www.linkedin.com/in/camille-dubois-exemple',
  portfolio: 'https://camilledubois.example.net',
  summary: 'Cheffe de projet digital dans le secteur culturel, à l’aise entre conservateurs et développeurs.',
  work: [
    {
      title: 'Cheffe de projet digital',
      company: 'Musées de la Saône',
      start: '2020-09',
      end: 'present',
      points: ['Refonte des sites de quatre musées.', 'Gestion d’un budget annuel de 300 000 €.'],
    },
    {
      title: 'Chargée de communication',
      company: 'Agence Papier Bleu',
      start: '2016-01',
      end: '2020-08',
      points: ['Campagnes pour des festivals de musique.'],
    },
  ],
  education: [
    {
      institution: 'Université Lumière du Rhône',
      degree: 'Master',
      field: 'Communication numérique',
      start: '2013-09',
      end: '2015-06',
    },
    {
      institution: 'Université Lumière du Rhône',
      degree: 'Licence',
      field: 'Lettres modernes',
      start: '2010-09',
      end: '2013-06',
    },
  ],
  skills: [
    { name: 'Projet', skills: ['Gestion de projet', 'Budget', 'Appels d’offres'] },
    { name: 'Outils', skills: ['WordPress', 'Matomo', 'Figma'] },
  ],
  spoken: [
    { name: 'Français', level: 'Langue maternelle', rank: 5 },
    { name: 'Anglais', level: 'Courant', rank: 4 },
    { name: 'Italien', level: 'Intermédiaire', rank: 3 },
  ],
  statements: [{ key: 'notice_period', label: 'Disponibilité', value: 'immédiate' }],
  extras: [],
};
