import { emptyPlan } from '@pluto/shared/agent/question-plan.ts';
import { customFieldSchema } from '@pluto/shared/profile/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { buildRole } from '../testing/builders.ts';
import {
  keyFor,
  moveQuestion,
  resetOrder,
  turnOff,
  turnOn,
  withCustomField,
  withoutCustomField,
  withWording,
} from './change-plan.ts';
import { draftOf } from './role-draft.ts';

const draft = draftOf(buildRole({ required_fields: ['phone', 'skills'] }));
const van = customFieldSchema.parse({
  key: 'custom_van',
  label: 'Van',
  type: 'yes_no',
  question: 'Can you drive a van?',
});

describe('changing a plan', () => {
  it('turns a question off and on again without changing what else is asked', () => {
    const off = turnOff(turnOff(draft, 'phone'), 'phone');
    expect(off.question_plan.off).toEqual(['phone']);
    expect(off.required_fields).toEqual(draft.required_fields);
    expect(turnOn(off, 'phone')).toEqual(draft);
    expect(turnOn(draft, 'github').required_fields).toEqual(['phone', 'skills', 'github']);
    expect(draft.question_plan).toEqual(emptyPlan);
  });

  it('keeps the usual questions of a role that names none, when one more is turned on', () => {
    const { required_fields } = turnOn({ ...draft, required_fields: [] }, 'github');
    expect(required_fields).toContain('salary_expectation');
    expect(required_fields).toContain('github');
  });

  it.each<[string, string, number, string[]]>([
    ['earlier', 'c', 0, ['c', 'a', 'b', 'hidden']],
    ['later', 'a', 1, ['b', 'a', 'c', 'hidden']],
    ['not past the end', 'a', 9, ['b', 'c', 'a', 'hidden']],
    ['not before the first', 'b', -3, ['b', 'a', 'c', 'hidden']],
  ])('moves a question %s; one that is not shown now stays behind', (_name, key, to, expected) => {
    const ordered = { ...draft, question_plan: { ...emptyPlan, order: ['b', 'hidden'] } };
    expect(moveQuestion(ordered, ['a', 'b', 'c'], key, to).question_plan.order).toEqual(expected);
    expect(resetOrder(ordered).question_plan.order).toEqual([]);
  });

  it('keeps one wording for a question, and none where the usual one is wanted', () => {
    const own = { field_key: 'phone', question: 'Which number?', question_again: null };
    const twice = withWording(withWording(draft, { ...own, question: 'Number?' }), own);
    expect(twice.question_plan.wordings).toEqual([own]);
    expect(withWording(twice, { ...own, question: null })).toEqual(draft);
  });

  it('takes an own question away with everything that speaks of it', () => {
    const planned = turnOff(withCustomField(draft, van), 'custom_van');
    const changed = withCustomField(planned, { ...van, label: 'Small van' });
    expect(changed.custom_fields.map(({ label }) => label)).toEqual(['Small van']);
    expect(withoutCustomField(changed, 'custom_van')).toEqual(draft);
  });

  it.each([
    ['Driving licence', [], 'custom_driving_licence'],
    ['Führerschein!', [], 'custom_fu_hrerschein'],
    ['2 shifts', [], 'custom_shifts'],
    ['???', [], 'custom_question'],
    ['Van', ['custom_van', 'custom_van_2'], 'custom_van_3'],
  ])('makes a free key of "%s"', (label, taken, key) => {
    expect(keyFor(label, taken)).toBe(key);
    expect(customFieldSchema.safeParse({ ...van, key: keyFor(label, taken) }).success).toBe(true);
  });
});
