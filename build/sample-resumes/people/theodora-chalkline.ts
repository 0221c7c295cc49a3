import type { Person } from '../person.ts';

// Fourteen months without a post between the two schools.
export const theodoraChalkline: Person = {
  id: 'theodora-chalkline',
  language: 'en',
  name: 'Theodora Chalkline',
  headline: 'Teacher of Physics',
  email: 't.chalkline@example.net',
  phones: [{ printed: '+44 20 7946 0318', e164: '+442079460318' }],
  location: 'Bristol, UK',
  summary:
    'Efficient, affable teacher of physics and mathematics for ages eleven to eighteen. My pupils build things first and find the formula afterwards.',
  work: [
    {
      title: 'Lead Teacher of Physics',
      company: 'Clifton Bridge Academy',
      place: 'Bristol',
      start: '2020-09',
      end: 'present',
      points: [
        'First choice of sixth form subject in two of the last three years.',
        'Wrote the workshop scheme that the trust’s five schools now use.',
      ],
    },
    {
      title: 'Science Teacher',
      company: 'Severnside Comprehensive School',
      place: 'Newport',
      start: '2014-09',
      end: '2019-07',
      points: [
        'Taught classes of thirty-two from Year 7 to Year 11.',
        'Started the robotics club; final of the county in 2018.',
      ],
    },
  ],
  education: [
    {
      institution: 'University of Wessex Downs',
      degree: 'PGCE',
      field: 'Secondary Physics',
      start: '2013',
      end: '2014',
    },
    {
      institution: 'University of Wessex Downs',
      degree: 'BSc',
      field: 'Physics with Mathematics',
      start: '2010',
      end: '2013',
    },
  ],
  skills: [
    {
      skills: [
        'Lesson planning',
        'Differentiation',
        'Safeguarding',
        'Laboratory safety',
        'Python',
        'Google Classroom',
      ],
    },
  ],
  spoken: [
    { name: 'English', level: 'native', rank: 5 },
    { name: 'Welsh', level: 'conversational', rank: 3 },
  ],
  statements: [],
  extras: [{ title: 'Interests', lines: ['Fell running, bell ringing, mending radios'] }],
};
