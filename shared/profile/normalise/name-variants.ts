import { capitalised } from './text.ts';

/**
 * Other spellings of a name that sounds the same in English: words written together, k for c and c for k, a silent h
 * left out, f for ph. For names nobody knows, where a recogniser can only guess the letters; always read back.
 */
export function nameVariants(name: string): string[] {
  const joined = name.replace(/[\s-]+/g, '');
  const bases = joined === name ? [name] : [joined.charAt(0) + joined.slice(1).toLowerCase(), name];
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replace(/([ck])h(?=[aeou])/gi, '$1'),
    (text) => text.replace(/(.)\1/gi, '$1'),
    (text) =>
      text.replace(/c(?=[aoulrktm]|$)/gi, (letter) => (letter === 'C' ? 'K' : 'k')).replace(/kk/gi, 'k'),
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
    add(base);
    for (const change of changes) add(change(base));
    for (const first of changes) for (const second of changes) add(second(first(base)));
  }
  return found;
}
