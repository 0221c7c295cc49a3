import type { Person } from '../person.ts';

// Still teaching at two places; one of them is the older one.
export const inesEjemplar: Person = {
  id: 'ines-ejemplar',
  language: 'es',
  name: 'Inés Ejemplar Prueba',
  headline: 'Profesora de Lengua y Literatura',
  email: 'ines.ejemplar@example.org',
  phones: [{ printed: '600 000 231', e164: '+34600000231' }],
  location: 'Madrid',
  summary: 'Profesora de secundaria con vocación por la biblioteca escolar y el teatro.',
  work: [
    {
      title: 'Profesora de secundaria',
      company: 'Colegio Altos del Jarama',
      place: 'Madrid',
      start: '2018-09',
      end: 'present',
      points: ['Tutora de 2.º de ESO y coordinadora de biblioteca.'],
    },
    {
      title: 'Profesora de español para extranjeros',
      company: 'Academia Cervantina Nueva',
      place: 'Salamanca',
      start: '2014-01',
      end: '2018-06',
      points: ['Niveles de A1 a C1, grupos de doce alumnos.'],
    },
  ],
  education: [
    {
      institution: 'Universidad del Tormes',
      degree: 'Máster',
      field: 'Formación del Profesorado',
      start: '2012',
      end: '2013',
    },
    {
      institution: 'Universidad del Tormes',
      degree: 'Licenciatura',
      field: 'Filología Hispánica',
      start: '2007',
      end: '2012',
    },
  ],
  skills: [{ skills: ['Programación didáctica', 'Moodle', 'Evaluación por competencias', 'Teatro escolar'] }],
  spoken: [
    { name: 'Español', level: 'lengua materna', rank: 5 },
    { name: 'Francés', level: 'B2', rank: 4 },
  ],
  statements: [],
  extras: [{ title: 'Publicaciones', lines: ['Leer en voz alta, cuaderno para el aula, 2021'] }],
};
