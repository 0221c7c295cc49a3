import { describe, expect, it } from 'vitest';
import { linesFrom } from '../sections/lines-for-tests.ts';
import { readEducation } from './read-education.ts';

const read = (sketch: readonly string[]) =>
  readEducation([linesFrom(sketch)]).map(({ entry }) => [
    entry.institution,
    entry.degree,
    entry.field,
    entry.end,
  ]);

describe('studies', () => {
  it.each([
    ['school first', ['*Western University', 'BSc in Physics | 2010 – 2013']],
    ['degree first', ['*BSc in Physics | 2010 – 2013', 'Western University']],
    ['dates first', ['2010 – 2013', 'BSc in Physics', 'Western University']],
    ['in a line', ['BSc in Physics, Western University, 2010 – 2013']],
    ['with a grade', ['Western University | 2010 – 2013', 'BSc in Physics', 'GPA: 3.7/4.0']],
  ])('%s', (_name, sketch) => {
    expect(read(sketch)).toEqual([['Western University', 'BSc', 'Physics', '2013']]);
  });

  it('leaves out what is no study', () => {
    expect(read(['Western University | 2010 – 2013', 'BSc in Physics', '', 'First aid | 2019'])).toHaveLength(
      1,
    );
  });
});
