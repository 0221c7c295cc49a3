import type { Person } from '../person.ts';

export const deboraMuestra: Person = {
  id: 'debora-muestra',
  language: 'es',
  name: 'Débora Muestra Ventura',
  headline: 'Responsable comercial',
  email: 'debora.muestra@example.com',
  phones: [{ printed: '+34 600 000 789', e164: '+34600000789' }],
  location: 'Sevilla, España',
  linkedin: 'https://www.linkedin.com/in/debora-muestra-ejemplo',
  summary:
    'Once años vendiendo maquinaria agrícola. Abro mercados, formo equipos y cumplo los objetivos sin quemar a los clientes.',
  work: [
    {
      title: 'Responsable comercial',
      company: 'Aperos del Guadalquivir S.A.',
      place: 'Sevilla',
      start: '2019-04',
      end: 'present',
      points: [
        'Equipo de seis vendedores y 14 millones de euros de facturación.',
        'Apertura de la red de distribuidores en Portugal.',
      ],
    },
    {
      title: 'Delegada de ventas',
      company: 'Riegos La Vega S.L.',
      place: 'Córdoba',
      start: '2015-10',
      end: '2019-03',
      points: ['Cartera de 120 explotaciones.', 'Primera delegada del año en 2017 y 2018.'],
    },
  ],
  education: [
    {
      institution: 'Universidad de la Campiña',
      degree: 'Grado',
      field: 'Administración y Dirección de Empresas',
      start: '2011',
      end: '2015',
    },
  ],
  skills: [{ skills: ['Negociación', 'Prospección', 'CRM', 'Salesforce', 'Gestión de equipos', 'Excel'] }],
  spoken: [
    { name: 'Español', level: 'nativo', rank: 5 },
    { name: 'Portugués', level: 'avanzado', rank: 4 },
    { name: 'Inglés', level: 'intermedio', rank: 3 },
  ],
  statements: [
    { key: 'salary_expectation', label: 'Expectativa salarial', value: '48.000 € brutos anuales' },
    { key: 'notice_period', label: 'Preaviso', value: '15 días' },
  ],
  extras: [],
};
