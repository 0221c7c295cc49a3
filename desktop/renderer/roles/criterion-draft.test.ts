import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { type Criterion, criteriaSchema } from '@pluto/shared/profile/criterion.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { describe, expect, it } from 'vitest';
import {
  type CriterionForm,
  formFor,
  formOf,
  kindsOf,
  readCriterion,
  scorableFields,
} from './criterion-draft.ts';

const field = (key: string) => catalogue.find((one) => one.key === key) as FieldDefinition;
const read = (key: string, over: Partial<CriterionForm>) =>
  readCriterion({ ...formFor(field(key)), ...over }, { taken: [] }, 'Suggested');

describe('a criterion', () => {
  it('can be made for what somebody can do, not for who they are', () => {
    const keys = scorableFields(catalogue).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['years_experience', 'skills', 'location', 'salary_expectation']),
    );
    expect(keys).not.toEqual(expect.arrayContaining(['name']));
    expect(kindsOf(field('email'))).toEqual([]);
  });

  const whole: Criterion[] = criteriaSchema.parse([
    {
      key: 'a',
      label: 'A',
      field_key: 'years_experience',
      weight: 3,
      kind: 'number_at_least',
      at_least: 5,
      zero_at: 2,
    },
    {
      key: 'b',
      label: 'B',
      field_key: 'graduation_year',
      weight: 1.5,
      kind: 'number_range',
      min: 2010,
      max: 2020,
      tolerance: 2,
    },
    {
      key: 'c',
      label: 'C',
      field_key: 'skills',
      weight: 1,
      kind: 'list_contains',
      items: [
        { value: 'C++', weight: 3 },
        { value: 'SQL', weight: 1 },
      ],
    },
    {
      key: 'd',
      label: 'D',
      field_key: 'highest_degree',
      weight: 1,
      kind: 'degree_at_least',
      degree: 'Master',
      partial: true,
    },
    {
      key: 'e',
      label: 'E',
      field_key: 'remote_preference',
      weight: 1,
      kind: 'equals',
      values: ['remote', 'hybrid'],
    },
    {
      key: 'f',
      label: 'F',
      field_key: 'location',
      weight: 1,
      kind: 'place',
      places: ['Ghent, Belgium'],
      partial: false,
    },
    { key: 'g', label: 'G', field_key: 'notice_period', weight: 1, kind: 'notice_at_most', days: 30 },
    {
      key: 'h',
      label: 'H',
      field_key: 'salary_expectation',
      weight: 1,
      kind: 'salary_at_most',
      amount: 60000,
      currency: 'EUR',
      zero_at: 80000,
    },
  ]);
  it.each(whole.map((one) => [one.kind, one] as const))(
    'of kind %s is the same after the form',
    (_kind, criterion) => {
      const form = formOf(criterion, field(criterion.field_key));
      expect(readCriterion(form, { key: criterion.key }, '')).toEqual({ criterion });
    },
  );

  it.each<[string, string, Partial<CriterionForm>, string[]]>([
    ['no number', 'years_experience', { at_least: 'five' }, ['at_least']],
    ['nothing at or above what earns all', 'years_experience', { at_least: '5', zero_at: '5' }, ['zero_at']],
    ['a range upside down', 'graduation_year', { min: '2020', max: '2010' }, ['max']],
    ['no skill', 'skills', {}, ['items']],
    ['no weight', 'skills', { items: ['SQL'], weight: '0' }, ['weight']],
    ['a huge weight', 'skills', { items: ['SQL'], weight: '1001' }, ['weight']],
    ['no currency', 'salary_expectation', { amount: '60000', currency: 'euros' }, ['currency']],
    [
      'nothing earned below the budget',
      'salary_expectation',
      { amount: '60000', zero_at: '50000' },
      ['zero_at'],
    ],
  ])('names what is wrong: %s', (_name, key, over, problems) => {
    expect(read(key, over)).toEqual({ problems });
  });

  it('is called as suggested when it has no name, and has a key of its own', () => {
    const made = readCriterion(
      { ...formFor(field('skills')), items: ['Go ×2,5', 'SQL'] },
      { taken: ['sql_skills'] },
      'SQL skills',
    );
    expect(made).toMatchObject({
      criterion: {
        key: 'sql_skills_2',
        label: 'SQL skills',
        items: [
          { value: 'Go', weight: 2.5 },
          { value: 'SQL', weight: 1 },
        ],
      },
    });
  });
});
