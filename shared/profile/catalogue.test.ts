import { describe, expect, it } from 'vitest';
import { wireValue } from '../agent/interview-draft.ts';
import {
  builtInKeys,
  catalogue,
  catalogueWith,
  customField,
  fieldByKey,
  refuseProtectedQuestion,
} from './catalogue.ts';
import { loadPlaces } from './cities.ts';
import { confirmsValue } from './confirms-value.ts';
import type { CanonicalValue } from './value.ts';

const examples: Record<string, CanonicalValue[]> = {
  name: ['Jane Doe'],
  email: ['ben.carter@example.com'],
  phone: ['+14155552671'],
  location: ['Denver, United States', 'Bad Aibling, Germany', 'San José, Costa Rica'],
  current_title: ['Head of Sales'],
  current_company: ['Northwind Traders'],
  years_experience: [8.5, 0, 11],
  skills: [['Excel', 'C++', 'CI/CD'], ['Research and Development', 'SAP'], ['SAP']],
  languages: [['Urdu', 'English'], ['Sign Language']],
  work_gap: ['I took a course.'],
  highest_degree: ['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'],
  institution: ['University of Oslo'],
  field_of_study: ['Business Administration'],
  graduation_year: [1998, 2012],
  work_authorization: ['yes', 'no'],
  willing_to_relocate: ['yes', 'no'],
  remote_preference: ['remote', 'hybrid', 'onsite'],
  notice_period: ['immediate', '2 months', '1 month', '10 days'],
  salary_expectation: ['55000 EUR/year', '55000 EUR/year (50000-60000)', '25 GBP/hour'],
  linkedin: ['https://linkedin.com/in/jane-doe'],
  github: ['https://github.com/octocat'],
  portfolio: ['https://janedoe.com/work'],
};

describe('the catalogue', () => {
  it('has the fields of the product, each once', () => {
    expect(new Set(builtInKeys).size).toBe(builtInKeys.length);
    for (const key of ['name', 'email', 'phone', 'location', 'skills', 'salary_expectation', 'portfolio'])
      expect(builtInKeys).toContain(key);
  });

  it('gives no CSV header to two fields', () => {
    const headers = catalogue.flatMap((field) => field.headers);
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
    for (const header of headers) expect(header).toBe(header.toLowerCase());
  });

  it.each(catalogue.map((field) => [field.key, field] as const))(
    '%s: words, and an example that is understood',
    async (key, field) => {
      expect(field.question).toMatch(/\?$/);
      expect(field.questionAgain).not.toBe(field.question);
      expect(field.description.length).toBeGreaterThan(10);
      if (!field.askable && key !== 'work_gap') return;
      const places = await loadPlaces();
      expect(field.normalise(field.example, { modality: 'typed', today: '2026-11-22', places }).kind).toBe(
        'value',
      );
      for (const value of examples[key] ?? []) {
        expect(field.schema.safeParse(value).success).toBe(true);
        expect(field.print(value)).not.toBe('');
        const text = wireValue(value);
        for (const modality of ['typed', 'import'] as const) {
          expect(
            field.normalise(text, { modality, today: '2026-11-22', places }),
            `${modality}: ${text}`,
          ).toMatchObject({ kind: 'value', value });
        }
      }
      expect(examples[key], `${key} needs an example`).toBeDefined();
    },
  );

  it('never lets a typed answer be refused for being a word of speech', () => {
    expect(
      fieldByKey('location')?.normalise('Wobbly Bottom, United Kingdom', {
        modality: 'typed',
        today: '2026-11-22',
      }),
    ).toMatchObject({
      kind: 'value',
      value: 'Wobbly Bottom, United Kingdom',
    });
  });
});

describe('confirmsValue', () => {
  const email = fieldByKey('email');
  const value = 'ben.carter@example.com';
  it.each([
    ['So your e-mail address is ben dot carter at example dot com. Is that right?', 'Yes.', true],
    [
      'Let me spell it: B, E, N, dot, C, A, R, T, E, R, at, E, X, A, M, P, L, E, dot, C, O, M. Is that right?',
      'exactly',
      true,
    ],
    ['So your e-mail address is ben dot carter at example dot com. Is that right?', 'No.', false],
    ['So your e-mail address is bob dot carter at example dot com. Is that right?', 'Yes.', false],
    ['What is your e-mail address?', 'Yes.', false],
  ])('"%s" "%s": %s', (readBack, reply, expected) => {
    expect(email && confirmsValue(email, value, readBack, reply)).toBe(expected);
  });
});

describe("an organisation's own fields", () => {
  const common = { unit: null, question_again: null, choices: null };
  it('join the catalogue', () => {
    const fields = catalogueWith([
      { key: 'custom_van', label: 'Van', type: 'yes_no', question: 'Can you drive a van?', ...common },
    ]);
    expect(fields).toHaveLength(catalogue.length + 1);
    expect(fields.at(-1)?.normalise('sure', { modality: 'spoken', today: '2026-11-22' })).toMatchObject({
      value: 'yes',
    });
  });

  it.each([
    ['number', 'How far would you travel, in km?', 'about forty kilometres', 40],
    ['date', 'When could you visit us?', 'the first of March 2027', '2027-03-01'],
    ['yes_no', 'Do you have a driving licence?', 'not yet', 'no'],
    ['text', 'What do you like about our shop?', 'the people', 'the people'],
  ] as const)('%s', (type, question, said, value) => {
    const field = customField({ key: 'custom_x', label: 'Own question', type, question, ...common });
    expect(field.normalise(said, { modality: 'spoken', today: '2026-11-22' })).toMatchObject({
      kind: 'value',
      value,
    });
  });

  it.each([
    ['How old are you?', 'age'],
    ['What is your date of birth?', 'age'],
    ['Are you married?', 'family'],
    ['Do you plan to have children?', 'family'],
    ['Are you pregnant?', 'pregnancy'],
    ['What is your religion?', 'religion'],
    ['Where are you originally from?', 'origin'],
    ['What is your nationality?', 'nationality'],
    ['Do you have a disability?', 'disability'],
    ['Are you a member of a union?', 'union'],
    ['Have you ever been arrested?', 'criminal'],
    ['What gender do you identify as?', 'gender'],
    ['What is your sexual orientation?', 'gender'],
    ['Which party do you vote for?', 'political'],
  ])('may not ask "%s"', (question, topic) => {
    expect(refuseProtectedQuestion(question)).toContain(topic);
    expect(() => customField({ key: 'custom_x', label: 'X', type: 'text', question, ...common })).toThrow(
      /cannot be asked/,
    );
  });

  it.each([
    'Do you have a driving licence?',
    'Can you lift 20 kilograms?',
    'Which shift do you prefer?',
    'Have you managed a budget?',
    'Can you work at weekends?',
    'How many people have you managed?',
    'Which languages do you use at work?',
  ])('may ask "%s"', (question) => {
    expect(refuseProtectedQuestion(question)).toBeNull();
  });
});
