import { z } from 'zod';
import { degrees, readDegree } from '../normalise/read-degree.ts';
import { readInstitution, readSubject } from '../normalise/read-text.ts';
import { readGraduationYear } from '../normalise/read-year.ts';
import { educationEntrySchema } from '../value.ts';
import { defineField, textValue } from './define-field.ts';

const degreeLabels: Record<(typeof degrees)[number], string> = {
  Secondary: 'Secondary school',
  Associate: 'Associate degree',
  Bachelor: "Bachelor's degree",
  Master: "Master's degree",
  Doctorate: 'Doctorate',
};

/** What the candidate studied. */
export const highestDegreeField = defineField({
  key: 'highest_degree',
  label: 'Highest degree',
  type: 'degree',
  description: 'Highest completed degree: Secondary, Associate, Bachelor, Master or Doctorate.',
  schema: z.enum(degrees),
  question: 'What is your highest degree?',
  questionAgain: "Is that a school diploma, an associate, a bachelor's, a master's or a doctorate?",
  example: "Master's degree",
  choices: degrees.map((value) => ({ value, label: degreeLabels[value] })),
  headers: [
    'degree',
    'highest degree',
    'education level',
    'highest_degree',
    'qualification',
    'highest education',
  ],
  read: readDegree,
  print: (value) => degreeLabels[value as (typeof degrees)[number]] ?? String(value),
  say: (value) =>
    `a ${(degreeLabels[value as (typeof degrees)[number]] ?? String(value)).toLowerCase()}`
      .replace(/^a associate/, 'an associate')
      .replace('secondary school', 'secondary school diploma'),
});

export const institutionField = defineField({
  key: 'institution',
  label: 'School or university',
  type: 'text',
  description: 'Where the highest degree was earned.',
  schema: textValue(200),
  question: 'Which school or university did you attend?',
  questionAgain: 'Could you say the name of the school or university again, slowly?',
  example: 'University of Oslo',
  headers: ['institution', 'university', 'school', 'college', 'alma mater'],
  read: readInstitution,
});

export const fieldOfStudyField = defineField({
  key: 'field_of_study',
  label: 'Field of study',
  type: 'text',
  description: 'Subject of the highest degree.',
  schema: textValue(200),
  question: 'What did you study?',
  questionAgain: 'What was your main subject, in a word or two?',
  example: 'Business Administration',
  headers: ['field of study', 'field_of_study', 'major', 'subject', 'study', 'course'],
  read: readSubject,
});

export const graduationYearField = defineField({
  key: 'graduation_year',
  label: 'Graduation year',
  type: 'year',
  description: 'Year in which the highest degree was completed.',
  schema: z.number().int().min(1940).max(2100),
  question: 'In which year did you graduate?',
  questionAgain: 'Which year did you finish your studies? Just the year is fine.',
  example: '2012',
  headers: ['graduation year', 'graduation_year', 'graduated', 'year of graduation', 'grad year', 'class of'],
  read: readGraduationYear,
});

export const educationField = defineField({
  key: 'education',
  label: 'Education',
  type: 'education',
  description: 'Courses of study, latest first.',
  schema: z.array(educationEntrySchema).max(50),
  question: 'Could you tell me where and what you studied?',
  questionAgain: 'Which schools did you attend, and when?',
  example: 'BSc Physics, University of Oslo, 2012',
  askable: false,
  headers: ['education', 'education details', 'education history'],
  read: () => null,
  print: (value) =>
    (Array.isArray(value) ? value : [])
      .map((entry) =>
        typeof entry === 'object' && 'institution' in entry
          ? [entry.degree, entry.field, entry.institution, entry.end].filter(Boolean).join(', ')
          : '',
      )
      .join('; '),
});
