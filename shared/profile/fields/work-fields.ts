import { z } from 'zod';
import { readLanguages } from '../normalise/read-languages.ts';
import { readSkills, skillAlternatives } from '../normalise/read-skills.ts';
import {
  companyAlternatives,
  readCompany,
  readText,
  readTitle,
  titleAlternatives,
} from '../normalise/read-text.ts';
import { readYearsOfExperience } from '../normalise/read-years.ts';
import { type CanonicalValue, workEntrySchema } from '../value.ts';
import { defineField, listValue, textValue } from './define-field.ts';

/** Letters of a name, after it was not recognised. */
const spellName = (value: CanonicalValue): string =>
  `${String(value)}, ${[...String(value).replace(/[^\p{L}\d]/gu, '')].map((letter) => letter.toUpperCase()).join(' ')}`;

/** What the candidate does and can do. */
export const currentTitleField = defineField({
  key: 'current_title',
  label: 'Current job title',
  type: 'text',
  description: 'Title of the present or most recent job.',
  schema: textValue(200),
  question: 'What is your current job title?',
  questionAgain: 'In just a few words, what is your job called?',
  example: 'Electrician',
  headers: [
    'title',
    'job title',
    'current title',
    'position',
    'role',
    'current position',
    'current_title',
    'job',
    'occupation',
  ],
  read: readTitle,
  alternatives: titleAlternatives,
});

export const currentCompanyField = defineField({
  key: 'current_company',
  label: 'Current company',
  type: 'text',
  description: 'Present or most recent employer.',
  schema: textValue(200),
  question: 'Which company do you work for?',
  questionAgain: 'Could you say just the name of the company again, slowly?',
  example: 'Acme Robotics',
  headers: [
    'company',
    'current company',
    'employer',
    'current employer',
    'organisation',
    'organization',
    'current_company',
  ],
  read: readCompany,
  spell: spellName,
  alternatives: companyAlternatives,
});

export const yearsExperienceField = defineField({
  key: 'years_experience',
  label: 'Years of experience',
  type: 'number',
  unit: 'years',
  description: 'Years of professional experience as a number; months are fractions of a year.',
  schema: z.number().min(0).max(60),
  question: 'How many years of professional experience do you have?',
  questionAgain: 'Roughly how many years have you worked in total? Just the number is fine.',
  example: '8.5',
  headers: [
    'years',
    'experience',
    'years of experience',
    'years experience',
    'years_experience',
    'yoe',
    'experience (years)',
  ],
  read: readYearsOfExperience,
  allowsNone: false,
  print: (value) => `${value} ${value === 1 ? 'year' : 'years'}`,
});

export const skillsField = defineField({
  key: 'skills',
  label: 'Skills',
  type: 'list',
  description: 'Skills, tools and trades as a list.',
  schema: listValue,
  question: 'What are your main skills?',
  questionAgain: 'Could you name your main skills again, one by one, with a short pause between them?',
  example: 'Excel, SAP, Accounting',
  headers: ['skills', 'skill', 'key skills', 'technologies', 'tech stack', 'competencies', 'skillset'],
  read: readSkills,
  alternatives: skillAlternatives,
});

export const languagesField = defineField({
  key: 'languages',
  label: 'Languages',
  type: 'list',
  description: 'Languages the candidate speaks, by their English names.',
  schema: listValue,
  question: 'Which languages do you speak?',
  questionAgain: 'Could you name the languages again, one by one, slowly?',
  example: 'English, Spanish',
  headers: ['languages', 'language', 'spoken languages', 'languages spoken'],
  read: readLanguages,
  allowsNone: false,
});

export const workHistoryField = defineField({
  key: 'work_history',
  label: 'Work history',
  type: 'work_history',
  description: 'Posts held, latest first, each with title, company, start and end.',
  schema: z.array(workEntrySchema).max(100),
  question: 'Could you tell me where you have worked?',
  questionAgain: 'Which jobs have you had, and when?',
  example: 'Engineer at Acme, 2019 to 2023',
  askable: false,
  headers: ['work history', 'work_history', 'experience details', 'employment history'],
  read: () => null,
  print: (value) =>
    (Array.isArray(value) ? value : [])
      .map((entry) =>
        typeof entry === 'object' && 'company' in entry
          ? `${[entry.title, entry.company].filter(Boolean).join(', ')} (${entry.start ?? '?'} – ${entry.end ?? 'present'})`
          : '',
      )
      .join('; '),
});

/** Asked only about a gap that the work history shows; the agenda words the question with its dates. */
export const workGapField = defineField({
  key: 'work_gap',
  label: 'Gap in work history',
  type: 'text',
  description: 'What the candidate says about a gap of more than six months in the work history.',
  schema: textValue(1000),
  question: 'Would you like to say what you did during the pause in your work history?',
  questionAgain: 'Is there anything about that time that we should note? You can also skip this.',
  example: 'I took a course in data analysis',
  askable: false,
  headers: [],
  read: (text) => readText(text),
});
