import { describe, expect, it } from 'vitest';
import { linesFrom } from '../sections/lines-for-tests.ts';
import { readWork } from './read-work.ts';

const read = (sketch: readonly string[]) =>
  readWork([linesFrom(sketch)]).map(({ entry }) => [entry.title, entry.company, entry.start, entry.end]);

describe('posts', () => {
  it.each([
    ['title above employer', ['*Editor', 'Blue Harbour', '2019 – 2021', '- Edited.']],
    ['employer above title', ['*Blue Harbour', 'Editor', '2019 – 2021', '- Edited.']],
    ['both in a line', ['Editor, Blue Harbour | 2019 – 2021', '- Edited.']],
    ['parted by a sign', ['Editor @ Blue Harbour (2019 – 2021)', '- Edited.']],
    ['with a place at the right', ['*Blue Harbour | Quillport', 'Editor | 2019 – 2021', '- Edited.']],
  ])('%s', (_name, sketch) => {
    expect(read(sketch)).toEqual([['Editor', 'Blue Harbour', '2019', '2021']]);
  });

  it('lets several posts share the employer above them', () => {
    expect(
      read(['*Blue Harbour', 'Senior Editor | 2019 – 2021', '- Led.', 'Editor | 2015 – 2019', '- Edited.']),
    ).toEqual([
      ['Senior Editor', 'Blue Harbour', '2019', '2021'],
      ['Editor', 'Blue Harbour', '2015', '2019'],
    ]);
  });

  it('takes no state for the employer, and no employer for a place', () => {
    expect(read(['Editor | 2019 – 2021', 'Barrow Freight, Chicago, IL'])).toEqual([
      ['Editor', 'Barrow Freight', '2019', '2021'],
    ]);
  });

  it('names work for oneself', () => {
    expect(read(['Freelance', 'Translator | 2013 – 2015', '- Novels.'])).toEqual([
      ['Translator', 'Freelance', '2013', '2015'],
    ]);
  });
});
