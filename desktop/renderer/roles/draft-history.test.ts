import { describe, expect, it } from 'vitest';
import { beginHistory, recordChange, redoChange, undoChange } from './draft-history.ts';

describe('the history of a draft', () => {
  const changed = recordChange(recordChange(beginHistory('a'), 'b'), 'c');

  it('goes back and forth, and stays where there is nothing more', () => {
    const back = undoChange(undoChange(changed));
    expect(back.present).toBe('a');
    expect(undoChange(back)).toBe(back);
    const forth = redoChange(redoChange(back));
    expect(forth.present).toBe('c');
    expect(redoChange(forth)).toBe(forth);
  });

  it('forgets what was undone when something else is changed', () => {
    const other = recordChange(undoChange(changed), 'd');
    expect(other.future).toEqual([]);
    expect(undoChange(other).present).toBe('b');
  });

  it('takes letters typed into one box back in one step', () => {
    const typed = ['t', 'ti', 'tit'].reduce(
      (all, text) => recordChange(all, text, 'title'),
      beginHistory(''),
    );
    expect(undoChange(typed).present).toBe('');
    expect(undoChange(recordChange(typed, 'x', 'budget')).present).toBe('tit');
    expect(undoChange(recordChange(undoChange(recordChange(typed, 'y')), 'z', 'title')).present).toBe('tit');
  });
});
