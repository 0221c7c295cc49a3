import { describe, expect, it } from 'vitest';
import { linesFrom } from './lines-for-tests.ts';
import { splitSections } from './split-sections.ts';
import { untitledEntries } from './untitled-entries.ts';

const found = (...flows: string[][]) => {
  const { work, education } = untitledEntries(splitSections(flows.map(linesFrom)));
  return [work, education].map((blocks) => blocks.map((block) => block.map((line) => line.text)));
};

describe('entries under no title', () => {
  it('are told apart by degrees and schools', () => {
    const page = [
      '*Ada Lake',
      'ada@example.org',
      '',
      'Editor, Blue Press | 2019 – 2021',
      'Edited books.',
      '',
      'BA, Physics, University of Quillport | 2012 – 2016',
    ];
    expect(found(page)).toEqual([
      [['Editor, Blue Press   2019 – 2021', 'Edited books.']],
      [['BA, Physics, University of Quillport   2012 – 2016']],
    ]);
  });

  it('are not looked for under titles that say what they are', () => {
    const page = [
      'Ada Lake',
      '',
      '*PROJECTS',
      'Tide clock | 2019 – 2021',
      '',
      '*WORK',
      'Editor | 2019 – 2021',
    ];
    expect(found(page)).toEqual([[], []]);
  });

  it('are not found in sentences', () => {
    const told = `From 2019 – 2021 she ${'edited many books and '.repeat(5)}was happy.`;
    expect(found(['Ada Lake', '', told])).toEqual([[], []]);
  });
});
