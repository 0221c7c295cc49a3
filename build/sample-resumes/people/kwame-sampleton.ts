import type { Person } from '../person.ts';

// Runs on in sentences: posts, dates and skills stand in prose.
export const kwameSampleton: Person = {
  id: 'kwame-sampleton',
  language: 'en',
  name: 'Kwame Sampleton',
  headline: 'Site Manager, Civil Engineering',
  email: 'kwame.sampleton@example.com',
  phones: [{ printed: '0117 496 0273', e164: '+441174960273' }],
  location: 'Cardiff, UK',
  summary:
    'Chartered engineer who has taken six bridges and a bus station from the first pile to the ribbon.',
  work: [
    {
      title: 'Site Manager',
      company: 'Taff & Usk Construction plc',
      place: 'Cardiff',
      start: '2019-01',
      end: 'present',
      points: ['Responsible for programme, safety and a team of forty on projects of up to £18m.'],
    },
    {
      title: 'Section Engineer',
      company: 'Gower Bridgeworks Ltd',
      place: 'Swansea',
      start: '2014-09',
      end: '2018-12',
      points: ['Set out and supervised two river crossings.'],
    },
    {
      title: 'Graduate Engineer',
      company: 'Volta Basin Consultants',
      place: 'Accra',
      start: '2012-10',
      end: '2014-08',
      points: ['Drainage design for forty kilometres of road.'],
    },
  ],
  education: [
    {
      institution: 'University of Severn Vale',
      degree: 'MSc',
      field: 'Structural Engineering',
      start: '2011',
      end: '2012',
    },
    {
      institution: 'Kumasi College of Engineering',
      degree: 'BSc',
      field: 'Civil Engineering',
      start: '2007',
      end: '2011',
    },
  ],
  skills: [
    { name: 'Site', skills: ['Temporary works', 'NEC contracts', 'Piling', 'CDM regulations'] },
    { name: 'Software', skills: ['AutoCAD', 'Primavera P6', 'Tekla'] },
  ],
  spoken: [],
  statements: [{ key: 'notice_period', label: 'Notice', value: '4 weeks' }],
  extras: [{ title: 'Referees', lines: ['Available on request'] }],
};
