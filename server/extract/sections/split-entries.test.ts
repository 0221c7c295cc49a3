import { describe, expect, it } from 'vitest';
import { labelledValue, roleOf } from './entry-labels.ts';
import { linesFrom } from './lines-for-tests.ts';
import { splitEntries } from './split-entries.ts';

const heads = (sketch: readonly string[], allowSingle = false) =>
  splitEntries(linesFrom(sketch), allowSingle).map((entry) => entry.head.map((line) => line.text));

describe('entries of a section', () => {
  it('stand above their dates, as the whole section does', () => {
    expect(
      heads([
        '*Blue Press',
        'Editor',
        '2019 – 2021',
        '- Edited.',
        '*Red House',
        'Reader',
        '2015 – 2019',
        '- Read.',
      ]),
    ).toEqual([
      ['Blue Press', 'Editor', '2019 – 2021'],
      ['Red House', 'Reader', '2015 – 2019'],
    ]);
  });

  it('stand below their dates where those come first', () => {
    expect(heads(['2019 – 2021', 'Blue Press', 'Editor', '2015 – 2019', 'Red House', 'Reader'])).toEqual([
      ['2019 – 2021', 'Blue Press', 'Editor'],
      ['2015 – 2019', 'Red House', 'Reader'],
    ]);
  });

  it('keep a description without list marks out of the next heading', () => {
    const text = 'Shipped a checkout used by many shoppers in nine countries of the union.';
    expect(
      heads(['*Blue Press', 'Editor | 2019 – 2021', text, '', '*Red House', 'Reader | 2015 – 2019', text]),
    ).toEqual([
      ['Blue Press', 'Editor   2019 – 2021'],
      ['Red House', 'Reader   2015 – 2019'],
    ]);
  });

  it('lift dates that stand beside the first item of the description', () => {
    const [entry] = splitEntries(
      linesFrom(['*Blue Press, Editor | Bristol', '- Edited. | May 2019 – present']),
      false,
    );
    expect(entry?.range).toMatchObject({ start: '2019-05', isOpen: true });
    expect(entry?.head[0]?.text).toContain('Blue Press, Editor');
  });

  it('take the roles of columns from the head row of a table', () => {
    const [entry] = splitEntries(linesFrom(['Position | Company', 'Editor 2019 – 2021 | Blue Press']), false);
    expect(entry?.columns?.map((column) => column.role)).toEqual(['title', 'company']);
    expect(entry?.head).toHaveLength(1);
  });

  it.each([
    ['Employer: Blue Press', 'company', 'Blue Press'],
    ['Occupation or position held: Editor', 'title', 'Editor'],
    ['Arbeitgeber: Blaue Presse', 'company', 'Blaue Presse'],
  ])('know the label in %s', (text, role, value) => {
    expect(labelledValue(text)).toEqual({ role, value });
  });

  it('takes no other word before a colon for a label', () => {
    expect(labelledValue('Tools: hammer')).toBeNull();
    expect(roleOf('Blue Press')).toBeNull();
  });
});
