import { capitalised } from './text.ts';

/**
 * Other spellings of a name that sounds the same in English: words written together, k for c and c for k, a silent h
 * left out, f for ph. For names nobody knows, where a recogniser can only guess the letters; always read back.
 */
export function nameVariants(name: string): string[] {
  const joined = name.replace(/[\s-]+/g, '');
  // Long names of several words are real words, not pieces of one that the recogniser split.
  const isSplit = joined !== name && joined.length <= 11;
  const bases = isSplit ? [joined.charAt(0) + joined.slice(1).toLowerCase(), name] : [name];
  const silent = (text: string): string => text.replace(/(\Bc|k)h(?=[aou])/gi, '$1').replace(/(.)\1/gi, '$1');
  const withK = (text: string): string =>
    text.replace(/c(?=[aoulrktm]|$)/gi, (letter) => (letter === 'C' ? 'K' : 'k')).replace(/kk/gi, 'k');
  const changes: readonly ((text: string) => string)[] = [
    // A recogniser writes what it does not know like English: the plainest other spelling comes first.
    (text) => withK(silent(text)),
    silent,
    withK,
    (text) => text.replace(/k(?=[aoulr]|$)/gi, (letter) => (letter === 'K' ? 'C' : 'c')),
    (text) => text.replace(/ph/gi, (letters) => (letters[0] === 'P' ? 'F' : 'f')),
    (text) => text.replace(/y(?=[^aeiou]|$)/gi, 'i'),
  ];
  const found: string[] = [];
  const add = (text: string): void => {
    const variant = capitalised(text);
    if (variant !== name && variant.length >= 3 && !found.includes(variant)) found.push(variant);
  };
  for (const base of bases) {
    for (const change of changes) add(change(base));
    add(base);
  }
  for (const base of bases)
    for (const first of changes) for (const second of changes) add(second(first(base)));
  return found;
}
