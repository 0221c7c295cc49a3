import { z } from 'zod';
import { emailAlternatives, emailPattern, readEmail, sayEmail, spellEmail } from '../normalise/read-email.ts';
import { printPhone, readPhone, sayPhone } from '../normalise/read-phone.ts';
import { placeAlternatives, readPlace } from '../normalise/read-place.ts';
import { readName } from '../normalise/read-text.ts';
import { readUrl, sayUrl, urlPattern } from '../normalise/read-url.ts';
import { defineField, textValue } from './define-field.ts';

/** Who the candidate is and how to reach them. */
export const nameField = defineField({
  key: 'name',
  label: 'Full name',
  type: 'text',
  description: "The candidate's full name as they write it.",
  schema: textValue(200),
  question: 'What is your full name?',
  questionAgain: 'Could you spell your first and last name for me?',
  example: 'Jane Doe',
  needsReadBack: true,
  sensitive: true,
  headers: [
    'name',
    'full name',
    'fullname',
    'candidate',
    'candidate name',
    'applicant',
    'applicant name',
    'candidate_name',
  ],
  read: readName,
  allowsNone: false,
});

export const emailField = defineField({
  key: 'email',
  label: 'E-mail address',
  type: 'email',
  description: 'E-mail address in lower case.',
  schema: z.string().regex(emailPattern).max(254),
  question: 'What is the best e-mail address to reach you?',
  questionAgain: 'Could you spell the e-mail address for me, letter by letter?',
  example: 'jane.doe@example.com',
  needsReadBack: true,
  sensitive: true,
  headers: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'email_address', 'contact email'],
  read: readEmail,
  say: (value) => sayEmail(String(value)),
  spell: (value) => spellEmail(String(value)),
  alternatives: emailAlternatives,
});

export const phoneField = defineField({
  key: 'phone',
  label: 'Phone number',
  type: 'phone',
  description: 'Phone number in E.164 form, for example +14155552671.',
  schema: z.string().regex(/^\+[1-9]\d{5,14}$/),
  question: 'What phone number can we reach you on?',
  questionAgain:
    'Could you say the phone number again, slowly, digit by digit, starting with the country code?',
  example: '+1 415 555 2671',
  needsReadBack: true,
  sensitive: true,
  headers: [
    'phone',
    'phone number',
    'telephone',
    'tel',
    'mobile',
    'mobile number',
    'cell',
    'cell phone',
    'phone_number',
    'contact number',
  ],
  read: readPhone,
  print: (value) => printPhone(String(value)),
  say: (value) => sayPhone(String(value)),
});

export const locationField = defineField({
  key: 'location',
  label: 'Location',
  type: 'place',
  description: 'Where the candidate lives, as "City, Country" in English.',
  schema: textValue(200),
  question: 'Which city and country do you live in?',
  questionAgain: 'Could you tell me just the city, and then the country?',
  example: 'Denver, United States',
  headers: ['location', 'city', 'address', 'residence', 'place', 'based in', 'current location', 'home'],
  read: readPlace,
  alternatives: placeAlternatives,
  allowsNone: false,
});

const link = (spec: {
  key: 'linkedin' | 'github' | 'portfolio';
  label: string;
  question: string;
  again: string;
  example: string;
  headers: string[];
}) =>
  defineField({
    key: spec.key,
    label: spec.label,
    type: 'url',
    description: `${spec.label} as a full https address.`,
    schema: z.string().regex(urlPattern).max(500),
    question: spec.question,
    questionAgain: spec.again,
    example: spec.example,
    needsReadBack: true,
    noMeansNone: true,
    headers: spec.headers,
    read: (text, context) => readUrl(text, context, spec.key === 'portfolio' ? 'any' : spec.key),
    print: (value) => String(value).replace(/^https?:\/\//, ''),
    say: (value) => sayUrl(String(value)),
  });

export const linkedinField = link({
  key: 'linkedin',
  label: 'LinkedIn profile',
  question: 'Do you have a LinkedIn profile, and what is its address?',
  again: 'What comes after linkedin dot com slash in slash?',
  example: 'https://linkedin.com/in/jane-doe',
  headers: ['linkedin', 'linkedin url', 'linkedin profile', 'linked in', 'linkedin_url'],
});
export const githubField = link({
  key: 'github',
  label: 'GitHub profile',
  question: 'Do you have a GitHub profile, and what is its address?',
  again: 'What comes after github dot com slash?',
  example: 'https://github.com/jane-doe',
  headers: ['github', 'github url', 'github profile', 'git', 'github_url'],
});
export const portfolioField = link({
  key: 'portfolio',
  label: 'Portfolio',
  question: 'Do you have a portfolio or website, and what is its address?',
  again: 'Could you give me the web address of your portfolio again, slowly?',
  example: 'https://janedoe.com',
  headers: ['portfolio', 'website', 'homepage', 'web', 'url', 'site', 'personal website', 'blog'],
});
