import type { Person } from '../person.ts';

export const chloeSpecimen: Person = {
  id: 'chloe-specimen',
  language: 'fr',
  name: 'Chloé Specimen',
  headline: 'Comptable générale',
  email: 'chloe.specimen@example.org',
  phones: [{ printed: '+33 2 61 91 54 07', e164: '+33261915407' }],
  location: 'Nantes',
  linkedin: 'https://www.linkedin.com/in/chloe-specimen-exemple',
  summary:
    'Comptable en PME industrielle, rigoureuse et à l’aise avec les outils. Je tiens les délais de clôture et je forme volontiers les collègues.',
  work: [
    {
      title: 'Comptable générale',
      company: 'Chantiers de l’Erdre SAS',
      place: 'Nantes',
      start: '2021-01',
      end: 'present',
      points: ['Clôtures mensuelles et liasse fiscale.', 'Mise en place de la facture électronique.'],
    },
    {
      title: 'Assistante comptable',
      company: 'Cabinet Hermine et Associés',
      place: 'Vannes',
      start: '2017-09',
      end: '2020-12',
      points: ['Portefeuille de 35 clients artisans et commerçants.'],
    },
  ],
  education: [
    {
      institution: 'Université de la Baie Bleue',
      degree: 'Licence professionnelle',
      field: 'Métiers de la comptabilité',
      start: '2016',
      end: '2017',
    },
    {
      institution: 'Lycée Anne-de-Nulle-Part',
      degree: 'BTS',
      field: 'Comptabilité et gestion',
      start: '2014',
      end: '2016',
    },
  ],
  skills: [
    { name: 'Comptabilité', skills: ['TVA', 'Immobilisations', 'Rapprochement bancaire'] },
    { name: 'Logiciels', skills: ['Sage 100', 'Cegid', 'Excel'] },
  ],
  spoken: [
    { name: 'Français', level: 'C2', rank: 5 },
    { name: 'Anglais', level: 'B2', rank: 4 },
    { name: 'Breton', level: 'A2', rank: 2 },
  ],
  statements: [{ key: 'salary_expectation', label: 'Prétentions salariales', value: '36 000 € brut par an' }],
  extras: [],
};
