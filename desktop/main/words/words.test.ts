import { languages } from '@pluto/shared/ipc/language.ts';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { mainWords } from './words.ts';

/** Words German took over. */
const sameInBoth = new Set(['Import', 'Interviewer', 'Live', 'Name', 'Original', 'Status']);

const wordsIn = (words: object, path = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? wordsIn(value, `${path}.${key}`)
      : [[`${path}.${key}`, value]],
  );

describe.each(languages.filter((language) => language !== 'en'))(
  'words of the main process in %s',
  (language) => {
    const other = new Map(wordsIn(mainWords[language]));

    it('are all there', () => {
      for (const [path] of wordsIn(en)) expect(other.get(path), path).toBeTruthy();
    });

    it('are translated', () => {
      const same = wordsIn(en)
        .filter(([path, word]) => typeof word === 'string' && other.get(path) === word)
        .map(([, word]) => String(word));
      expect(same.filter((word) => !sameInBoth.has(word))).toEqual([]);
    });
  },
);
