import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countChosen, everybody, isChosen, nobody, withChosen } from './selection.ts';

it('chooses some, or all but some', () => {
  const some = withChosen(nobody, ['a', 'b'], true);
  expect([isChosen(some, 'a'), isChosen(some, 'c'), countChosen(some, 100)]).toEqual([true, false, 2]);
  const most = withChosen(everybody, ['a'], false);
  expect([isChosen(most, 'a'), isChosen(most, 'c'), countChosen(most, 100)]).toEqual([false, true, 99]);
  expect(countChosen(withChosen(most, ['a'], true), 100)).toBe(100);
});

it('knows of each what was said last, from nobody as from everybody', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()));
  fc.assert(
    fc.property(fc.constantFrom(nobody, everybody), steps, (begin, said) => {
      const end = said.reduce((selection, [id, isOn]) => withChosen(selection, [id], isOn), begin);
      for (const [id, isOn] of new Map(said)) expect(isChosen(end, id)).toBe(isOn);
    }),
  );
});
