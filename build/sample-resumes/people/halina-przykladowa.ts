import type { Person } from '../person.ts';

// The clause at the end is part of every Polish application and says nothing about her.
export const halinaPrzykladowa: Person = {
  id: 'halina-przykladowa',
  language: 'pl',
  name: 'Halina Przykładowa',
  headline: 'Specjalistka ds. kadr i płac',
  email: 'halina.przykladowa@example.com',
  phones: [{ printed: '+48 512 345 678', e164: '+48512345678' }],
  location: 'Wrocław',
  summary: 'Kadrowa z ośmioletnim doświadczeniem w firmach produkcyjnych, dokładna i życzliwa.',
  work: [
    {
      title: 'Specjalistka ds. kadr i płac',
      company: 'Odra Ceramika Sp. z o.o.',
      place: 'Wrocław',
      start: '2021-03',
      end: 'present',
      points: ['Naliczanie wynagrodzeń dla 320 pracowników.', 'Wdrożenie elektronicznych akt osobowych.'],
    },
    {
      title: 'Młodsza specjalistka ds. kadr',
      company: 'Śnieżka Meble S.A.',
      place: 'Legnica',
      start: '2018-06',
      end: '2021-02',
      points: ['Ewidencja czasu pracy i umowy.'],
    },
  ],
  education: [
    {
      institution: 'Akademia Ekonomiczna Nadodrza',
      degree: 'Magister',
      field: 'Zarządzanie',
      start: '2013',
      end: '2018',
    },
  ],
  skills: [{ skills: ['Płatnik', 'Kodeks pracy', 'Symfonia', 'Excel', 'Rekrutacja'] }],
  spoken: [
    { name: 'polski', level: 'ojczysty', rank: 5 },
    { name: 'angielski', level: 'B2', rank: 4 },
  ],
  statements: [{ key: 'notice_period', label: 'Okres wypowiedzenia', value: '1 miesiąc' }],
  extras: [
    {
      title: 'Klauzula',
      lines: [
        'Wyrażam zgodę na przetwarzanie moich danych osobowych dla potrzeb niezbędnych do realizacji procesu rekrutacji.',
      ],
    },
  ],
};
