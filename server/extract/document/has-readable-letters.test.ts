import { expect, it } from 'vitest';
import { hasReadableLetters } from './has-readable-letters.ts';

const resume =
  'Jo Doe, gardener in Lyon. 2019 – 2024 Head of Gardens at the Botanical Institute: planted, pruned and watered; led six people.';
/** As a font without a table of letters delivers it: numbers of glyphs, in order of the alphabet from 3 on. */
const glyphNumbers = [...resume].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 29)).join('');
const inPrivateUse = [...resume].map((letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0))).join('');
const mixedUp = resume.replace(
  /[a-z]/gi,
  (letter) => 'qwrtpsdfghjklzxcvbnmqwrtps'[letter.toLowerCase().charCodeAt(0) - 97] ?? '',
);

it.each([
  ['words', resume, true],
  [
    'a language of few vowels',
    'Vrchní zahradník v Brně; skrz krk, prst, smrk, vlk, čtvrt, hrst zrn. Vedl skupinu šesti lidí v parku.',
    true,
  ],
  ['another script', 'Иван Петров, садовник, город Казань, 2019 – 2024, работа в саду'.repeat(2), true],
  ['Chinese', '工作经历：二零一九年至二零二四年在里昂植物园担任园丁'.repeat(4), true],
  ['glyph numbers', glyphNumbers, false],
  ['private use', inPrivateUse, false],
  ['letters mixed up', mixedUp, false],
  ['next to nothing', '§§§ 12', true],
])('%s', (_what, text, isReadable) => {
  expect(hasReadableLetters(text)).toBe(isReadable);
});
