import { expect, test } from 'vitest';
import { sampleIntake } from '../../testing/sample-intake.ts';
import { editableValue, needsLook, writeFor } from './field-value.ts';

function field(key: string, moment: 'typed' | 'check' = 'typed') {
  const found = sampleIntake(moment).fields.find(({ field_key }) => field_key === key);
  if (!found) throw new Error(`No field ${key}`);
  return found;
}

test.each([
  ['a question while the interview runs', 'typed', 'phone', '+46 70', 'answer'],
  ['a field that is no question', 'typed', 'email', 'a@example.com', 'correction'],
  ['a question before the interview', 'check', 'phone', '+46 70', 'correction'],
  ['an emptied question', 'typed', 'phone', ' ', 'correction'],
] as const)('writes %s', (_, moment, key, value, kind) => {
  expect(writeFor(sampleIntake(moment), field(key), value).kind).toBe(kind);
});

test('a list becomes the text of an answer, unless an item holds a comma', () => {
  const intake = sampleIntake('typed');
  expect(writeFor(intake, field('languages'), ['English', 'Swedish'])).toMatchObject({
    kind: 'answer',
    answer: { kind: 'text', text: 'English, Swedish' },
  });
  expect(writeFor(intake, field('languages'), ['English, British'])).toMatchObject({
    kind: 'correction',
    value: ['English, British'],
  });
});

test('an emptied value is cleared', () => {
  expect(writeFor(sampleIntake('check'), field('email'), '  ')).toMatchObject({ value: null });
  expect(writeFor(sampleIntake('check'), field('skills'), [])).toMatchObject({ value: null });
});

test('an entry that was added and left empty is not written', () => {
  const [first] = field('work_history').value as object[];
  const blank = { title: null, company: ' ', start: null, end: null };
  const write = writeFor(sampleIntake('check'), field('work_history'), [first, blank] as never);
  expect(write).toMatchObject({ value: [first] });
  expect(writeFor(sampleIntake('check'), field('work_history'), [blank])).toMatchObject({ value: null });
});

test('a choice is edited in canonical form, a text as people write it', () => {
  expect(editableValue(field('highest_degree'))).toBe('Master');
  expect(editableValue(field('years_experience'))).toBe('12 years');
  expect(editableValue(field('skills'))).toContain('Figma');
  expect(editableValue(field('phone'))).toBe('');
});

test.each([
  ['read with little certainty', {}, true],
  ['confirmed', { confirmed: true }, false],
  ['typed', { source: 'typed' }, false],
  ['certain', { confidence: 0.9, state: 'answered' }, false],
  ['contradicted', { confidence: 0.9, state: 'doubtful' }, true],
  ['unknown', { value: null }, false],
] as const)('asks to look twice at a value that is %s: %o', (_, part, expected) => {
  expect(needsLook({ ...field('years_experience'), ...part })).toBe(expected);
});
