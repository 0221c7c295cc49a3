/** Letters looked at are at least so many: of fewer nothing can be said. */
const leastLetters = 60;
/** Marks that no resume prints: a font that does not say which letters it shows delivers them instead. */
const strange = /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu;

/**
 * Whether what a document's fonts deliver are words. Fonts without a table of their letters deliver the numbers of
 * their glyphs, which look like text and mean nothing: control characters in place of spaces, hardly a vowel.
 */
export function hasReadableLetters(text: string): boolean {
  const printed = text.replace(/\s+/g, '');
  if (printed.length < leastLetters) return true;
  if ((printed.match(strange)?.length ?? 0) > printed.length * 0.15) return false;
  const letters = printed.match(/\p{L}/gu)?.length ?? 0;
  if (letters < printed.length * 0.3) return false;
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '');
  const latin = plain.match(/[a-z]/gi)?.length ?? 0;
  if (latin < leastLetters || latin < letters * 0.9) return true;
  const vowels = plain.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels > latin * 0.15;
}
