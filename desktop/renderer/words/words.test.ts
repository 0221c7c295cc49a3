import { errorCodes } from '@pluto/shared/errors/error-code.ts';
import { languageNames } from '@pluto/shared/ipc/language.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { countIn } from './count-in.ts';
import { wordsByLanguage } from './words.ts';

type Word = string | ((...given: unknown[]) => string);

/** Every word below `words` with its path: "review.keepField". */
function wordsIn(words: object, path = ''): [string, Word][] {
  return Object.entries(words).flatMap(([key, value]): [string, Word][] => {
    const at = path ? `${path}.${key}` : key;
    // Said elsewhere where English needs none of its own.
    if (key === 'failures' || key === 'fields') return [];
    return typeof value === 'object' ? wordsIn(value, at) : [[at, value as Word]];
  });
}

// Below a thousand, so that no language groups them; prime, so that none hides in another.
const amounts = [11, 23, 47, 83];
const say = (word: Word, given: number[] = amounts) => (typeof word === 'string' ? word : word(...given));

/** Words that are the same in English and in the other language, and rightly so. */
const sameInBoth = new Set([
  'Pluto Intake',
  'Associate',
  'Bachelor',
  'Hash',
  'Import',
  'Interviewer',
  'Link',
  'Links',
  'Master',
  'Name',
  'Organisation',
  'Server',
  'Status',
  'Text',
  'System',
]);
/** Words that are nothing but what they are given. */
const onlyGiven = /^[\d\s.,:/→„“”…()%-]*$/;

const english = wordsIn(wordsByLanguage.en);

describe.each(Object.keys(languageNames).filter((language) => language !== 'en'))(
  'words in %s',
  (language) => {
    const other = new Map(wordsIn(wordsByLanguage[language as keyof typeof wordsByLanguage]));

    it('has every word, and none is empty', () => {
      expect([...other.keys()].sort()).toEqual(english.map(([path]) => path).sort());
      for (const [path, word] of other) expect(say(word).trim(), path).not.toBe('');
    });

    it.each(english.filter(([, word]) => typeof word === 'function'))(
      'loses nothing that is given: %s',
      (path, word) => {
        const text = say(word);
        const translated = say(other.get(path) ?? '');
        for (const amount of amounts) {
          expect(translated.includes(String(amount)), translated).toBe(text.includes(String(amount)));
        }
      },
    );

    it('says every failure', () => {
      const { failures } = wordsByLanguage[language as keyof typeof wordsByLanguage];
      for (const code of errorCodes) expect(failures[code]?.trim() ?? '', code).not.toBe('');
    });

    it('names every built-in field', () => {
      const { fields } = wordsByLanguage[language as keyof typeof wordsByLanguage];
      expect(Object.keys(fields).sort()).toEqual(catalogue.map(({ key }) => key).sort());
    });

    it('is translated', () => {
      const left = english
        .filter(([path, word]) => say(other.get(path) ?? '') === say(word) && path !== 'locale')
        .filter(([, word]) => !sameInBoth.has(say(word)) && !onlyGiven.test(say(word)))
        .map(([path]) => path);
      expect(left).toEqual([]);
    });
  },
);

describe('countIn', () => {
  it.each([
    ['en', 1, '1 day'],
    ['en', 0, '0 days'],
    ['en', 1200, '1,200 days'],
    ['de', 1200, '1.200 days'],
  ])('counts in %s: %d', (locale, count, text) => {
    expect(countIn(locale)(count, { one: '# day', other: '# days' })).toBe(text);
  });

  it('knows languages with more forms than two', () => {
    const counted = countIn('pl');
    const forms = { one: '# dzień', few: '# dni', many: '# dni', other: '# dnia' };
    expect([1, 2, 5, 1.5].map((count) => counted(count, forms))).toEqual([
      '1 dzień',
      '2 dni',
      '5 dni',
      '1,5 dnia',
    ]);
  });
});
