import type { Person } from '../person.ts';

// Still studying: the degree ends in the future; one post is open, part-time.
export const fredaFreshmann: Person = {
  id: 'freda-freshmann',
  language: 'en',
  name: 'Freda Freshmann',
  email: 'freda.freshmann@example.com',
  phones: [{ printed: '+1 (512) 555-0173', e164: '+15125550173' }],
  location: 'Austin, TX',
  github: 'https://github.com/freda-freshmann-sample',
  linkedin: 'https://www.linkedin.com/in/freda-freshmann-sample',
  work: [
    {
      title: 'Teaching Assistant, Data Structures',
      company: 'Pecan Valley University',
      place: 'Austin, TX',
      start: '2025-08',
      end: 'present',
      points: ['Hold two tutorials a week for sixty students.'],
    },
    {
      title: 'Software Engineering Intern',
      company: 'Bluebonnet Robotics',
      place: 'Austin, TX',
      start: '2026-05',
      end: '2026-08',
      points: ['Wrote the replay tool for sensor logs in Rust; it reads 4 GB in nine seconds.'],
    },
    {
      title: 'Barista',
      company: 'Second Street Coffee',
      place: 'Waco, TX',
      start: '2023-06',
      end: '2024-08',
      points: ['Opened the shop and trained new staff.'],
    },
  ],
  education: [
    {
      institution: 'Pecan Valley University',
      degree: 'Bachelor of Science',
      field: 'Computer Science',
      start: '2024-08',
      end: '2028-05',
    },
    { institution: 'Brazos High School', degree: 'High School Diploma', start: '2020-08', end: '2024-05' },
  ],
  skills: [
    { name: 'Languages', skills: ['Rust', 'Python', 'C', 'SQL'] },
    { name: 'Tools', skills: ['Git', 'Linux', 'Docker', 'ROS 2'] },
  ],
  spoken: [],
  statements: [],
  extras: [
    {
      title: 'Projects',
      lines: [
        'Tide Clock: an e-paper clock that shows the tide of any harbour, 2025',
        'Lost and Found: a campus site with 900 users in its first term, 2024',
      ],
    },
  ],
  words: { experience: 'Work & Internships' },
};
