import { expect, test } from 'vitest';
import { sampleAgenda, sampleIntake, withField } from '../../testing/sample-intake.ts';
import { currentQuestion, progressOf } from './page-of.ts';

test('counts settled questions whatever their order', () => {
  const intake = withField(sampleIntake('typed'), 'languages', { value: null, state: 'declined' });
  expect(progressOf(intake.agenda)).toEqual({ settled: 1, current: 2, total: 7 });
});

test.each([
  ['no agenda', null, { settled: 0, current: 0, total: 0 }],
  ['an empty one', sampleAgenda([]), { settled: 0, current: 0, total: 0 }],
  ['nothing answered', sampleAgenda(['phone', 'languages']), { settled: 0, current: 1, total: 2 }],
])('progress of %s', (_, agenda, progress) => {
  expect(progressOf(agenda)).toEqual(progress);
});

test('the present question is the one the server names, while it is open', () => {
  const intake = sampleIntake('voice', { current_question_id: 'languages' });
  expect(currentQuestion(intake)?.id).toBe('languages');
  expect(currentQuestion(withField(intake, 'languages', { value: ['English'], state: 'answered' }))?.id).toBe(
    'phone',
  );
});
