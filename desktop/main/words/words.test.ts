import { languages } from '@pluto/shared/ipc/language.ts';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { mainWords } from './words.ts';

/** Words German took over. */
const sameInBoth = new Set(['Live', 'Name', 'Original', 'Status']);

const wordsIn = (words: object, path = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? wordsIn(value, `${path}.${key}`)
      : [[`${path}.${key}`, value]],
  );

describe.each(languages.filter((language) => language !== 'en'))(
  'words of the main process in %s',
  (language) => {
    it('are all there and translated', () => {
      const other = new Map(wordsIn(mainWords[language]));
      for (const [path, word] of wordsIn(en)) {
        expect(other.get(path), path).toBeTruthy();
        if (typeof word === 'string' && !sameInBoth.has(word)) expect(other.get(path), path).not.toBe(word);
      }
    });
  },
);
