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

  it('takes a town nobody listed for one where the other entries end in theirs', () => {
    expect(
      read([
        'Editor, Blue Harbour | Chicago',
        '2019 – 2021',
        '- A.',
        'Editor, Old Mill | Quillport',
        '2015 – 2019',
        '- B.',
      ]),
    ).toEqual([
      ['Editor', 'Blue Harbour', '2019', '2021'],
      ['Editor', 'Old Mill', '2015', '2019'],
    ]);
    expect(read(['Editor, Children | Quillport', '2015 – 2019', '- B.'])).toEqual([
      ['Editor, Children', 'Quillport', '2015', '2019'],
    ]);
  });

  it('reads posts told in one sentence', () => {
    const first = 'Site Manager, Harbour Ltd, Cardiff, January 2019 to Present. Responsible for';
    const second = 'Section Engineer, Bridge Ltd, Swansea, May 2014 to June 2018. Set out and';
    expect(read([first, 'safety and a team of forty.', second, 'supervised two crossings.'])).toEqual([
      ['Site Manager', 'Harbour Ltd', '2019-01', null],
      ['Section Engineer', 'Bridge Ltd', '2014-05', '2018-06'],
    ]);
  });

  it('names work for oneself', () => {
    expect(read(['Freelance', 'Translator | 2013 – 2015', '- Novels.'])).toEqual([
      ['Translator', 'Freelance', '2013', '2015'],
    ]);
  });
});
