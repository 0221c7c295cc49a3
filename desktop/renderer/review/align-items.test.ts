import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignItems } from './align-items.ts';

describe('alignItems', () => {
  it.each([
    [[], [], []],
    [['Figma'], ['figma', 'Sketch'], ['Figma→figma', '→Sketch']],
    [['C', 'C++'], ['C++'], ['C++→C++', 'C→']],
    [
      ['Designer, Norrsken · Mar 2021 – now', 'Intern, Holm · 2019'],
      ['Intern, Holm · 2019', 'Designer, Norrsken · Mar 2021 – Nov 2025', 'Lead, Fjord · since 2025'],
      [
        'Intern, Holm · 2019→Intern, Holm · 2019',
        'Designer, Norrsken · Mar 2021 – now→Designer, Norrsken · Mar 2021 – Nov 2025',
        '→Lead, Fjord · since 2025',
      ],
    ],
    [['Swedish'], ['English'], ['→English', 'Swedish→']],
  ])('aligns %j with %j', (before, after, expected) => {
    const pairs = alignItems(before, after).map((pair) => `${pair.before ?? ''}→${pair.after ?? ''}`);
    expect(pairs).toEqual(expected);
  });

  it('loses and invents nothing, whatever the lists', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'a b', 'a b c', 'c d', ''), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = alignItems(before, after);
        const sideOf = (side: 'before' | 'after') => pairs.flatMap((pair) => pair[side] ?? []).sort();
        expect(sideOf('before')).toEqual([...before].sort());
        expect(sideOf('after')).toEqual([...after].sort());
      }),
    );
  });
});
