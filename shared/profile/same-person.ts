const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dipl',
  'ing',
  'herr',
  'frau',
  'jr',
  'sr',
]);
const specialLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A name as comparable words: lower case, without accents, titles and the letter by which an umlaut is written out. */
function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => specialLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`]/g, '')
    .replace(/([aou])e/g, '$1');
  return (plain.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !titles.has(word));
}

const isSameWord = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));

/** Whether each word of the shorter name stands in the longer one, each word there counted once. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  const rest = [...longer];
  // Whole words first, so that an initial does not take the place of one.
  return [...shorter]
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const exact = rest.indexOf(word);
      const at = exact >= 0 ? exact : rest.findIndex((other) => isSameWord(word, other));
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
}

/**
 * Whether two names may be of one person: the same words whatever their case, accents, order and titles; one may
 * leave out words or write initials, and names between the first and the last may differ. A name of initials only is
 * no proof. Pure; meant to tell another person's resume from another spelling.
 */
export function isSamePerson(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((one, two) => one.length - two.length);
  const [first, last] = [shorter[0], shorter.at(-1)];
  if (first === undefined || last === undefined) return false;
  const hasWholeWord = shorter.some((word) => word.length > 1 && longer.includes(word));
  if (!hasWholeWord) return false;
  if (isWithin(shorter, longer)) return true;
  return shorter.length > 1 && first === longer[0] && last === longer.at(-1);
}
