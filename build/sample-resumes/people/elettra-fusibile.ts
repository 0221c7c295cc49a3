import type { Person } from '../person.ts';

export const elettraFusibile: Person = {
  id: 'elettra-fusibile',
  language: 'it',
  name: 'Elettra Fusibile',
  headline: 'Elettricista impiantista',
  email: 'elettra.fusibile@example.com',
  phones: [{ printed: '+39 312 345 6789', e164: '+393123456789' }],
  location: 'Torino, Italia',
  summary:
    'Elettricista con dieci anni di cantiere, dal quadro di casa alla cabina di media tensione. Precisa, puntuale, senza paura delle altezze.',
  work: [
    {
      title: 'Elettricista impiantista',
      company: 'Impianti Dora Riparia S.r.l.',
      place: 'Torino',
      start: '2019-10',
      end: 'present',
      points: ['Impianti fotovoltaici fino a 200 kW.', 'Caposquadra di quattro persone.'],
    },
    {
      title: 'Manutentrice elettrica',
      company: 'Cartiera Valsesia S.p.A.',
      place: 'Vercelli',
      start: '2016-01',
      end: '2019-09',
      points: ['Turni di reperibilità e ricerca guasti su PLC.'],
    },
  ],
  education: [
    {
      institution: 'Istituto Tecnico Galvani Nuovo',
      degree: 'Diploma',
      field: 'Elettrotecnica',
      start: '2010',
      end: '2015',
    },
  ],
  skills: [{ skills: ['Quadri elettrici', 'Fotovoltaico', 'Domotica', 'PLC Siemens', 'Lettura di schemi'] }],
  spoken: [
    { name: 'Italiano', level: 'madrelingua', rank: 5 },
    { name: 'Inglese', level: 'scolastico', rank: 2 },
  ],
  statements: [{ key: 'notice_period', label: 'Preavviso', value: '30 giorni' }],
  extras: [{ title: 'Patente', lines: ['B, automunita'] }],
};
