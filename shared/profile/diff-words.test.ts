import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

function sideOf(changes: ReturnType<typeof diffWords>, other: 'added' | 'removed'): string {
  return changes
    .filter((change) => change.kind !== other)
    .map((change) => change.text)
    .join('');
}

describe('diffWords', () => {
  it.each([
    ['', '', []],
    ['same', 'same', [{ kind: 'same', text: 'same' }]],
    ['', 'new', [{ kind: 'added', text: 'new' }]],
    ['old', '', [{ kind: 'removed', text: 'old' }]],
    [
      'Software Engineer',
      'Senior Software Engineer',
      [
        { kind: 'added', text: 'Senior ' },
        { kind: 'same', text: 'Software Engineer' },
      ],
    ],
    [
      'in Lisbon, Portugal',
      'in Porto, Portugal',
      [
        { kind: 'same', text: 'in ' },
        { kind: 'removed', text: 'Lisbon' },
        { kind: 'added', text: 'Porto' },
        { kind: 'same', text: ', Portugal' },
      ],
    ],
    [
      'Zoë',
      'Zoe',
      [
        { kind: 'removed', text: 'Zoë' },
        { kind: 'added', text: 'Zoe' },
      ],
    ],
    [
      'Product Designer in Porto',
      'UX Lead in Porto',
      [
        { kind: 'removed', text: 'Product Designer' },
        { kind: 'added', text: 'UX Lead' },
        { kind: 'same', text: ' in Porto' },
      ],
    ],
  ])('compares %j with %j', (before, after, expected) => {
    expect(diffWords(before, after)).toEqual(expected);
  });

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', ',', 'é', '\n', '😀'))
    .map((parts) => parts.join(''));

  it('gives back both texts', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = diffWords(before, after);
        expect(sideOf(changes, 'added')).toBe(before);
        expect(sideOf(changes, 'removed')).toBe(after);
      }),
    );
  });

  it('finds nothing to say about equal texts', () => {
    fc.assert(fc.property(words, (text) => diffWords(text, text).every((change) => change.kind === 'same')));
  });

  it('replaces very long texts whole instead of standing still', () => {
    const before = 'a '.repeat(2000);
    const after = 'b '.repeat(2000);
    expect(diffWords(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
