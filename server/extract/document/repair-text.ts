/** Radicals that Unicode's compatibility forms leave alone; fonts deliver them in place of the characters. */
const radicals: Record<string, string> = {
  '⺟': '母',
  '⻘': '青',
  '⻑': '長',
  '⻄': '西',
  '⻝': '食',
  '⻩': '黄',
  '⻁': '虎',
  '⺠': '民',
  '⻤': '鬼',
};

/** PDF fonts for Chinese characters often report the radical block instead of the character it looks like. */
function repairRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/g, (radical) => radicals[radical] ?? radical);
}

/** Letters set apart for effect ("W O R K") are one word; wider gaps between them are spaces. */
export function closeSpacedLetters(text: string): string {
  const tokens = text.split(/ +/);
  if (tokens.length < 4) return text;
  const single = tokens.filter((token) => [...token].length === 1).length;
  if (single / tokens.length < 0.8 || !/\p{L} \p{L} \p{L}/u.test(text)) return text;
  return text
    .split(/ {2,}|\t/)
    .map((word) => word.replace(/ /g, ''))
    .join(' ');
}

// The control character is what such fonts really deliver.
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is the mark of a lost character here
const lostLigature = /(\p{L}?)[\u0000\uFFFD](?=(\p{Ll}*))/gu;

/**
 * Some fonts lose the character of a ligature (it arrives as U+0000 or a replacement mark). Only "fi", "fl",
 * "ff" and their like are drawn as ligatures; "fi" is by far the most frequent, "fl" is told by what follows.
 */
export function repairLigatures(text: string): string {
  if (/^[\s\uFFFD]*$/u.test(text.replaceAll('\0', ''))) return '•';
  const plain = repairRadicals(text).replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  return plain.replace(lostLigature, (_all, before: string, after: string) =>
    // Alone between spaces it stood for an icon, not for letters.
    before === '' && after === ''
      ? ''
      : before + (/^(ow|ex|ue|uid|oor|at|ash|ask|utter|eet|y\b|ight|ect)/.test(after) ? 'fl' : 'fi'),
  );
}

/** What a font delivers, as it was meant: words joined, ligatures spelled out, invisible marks and stray icons gone. */
export function repairText(text: string): string {
  const spaced = closeSpacedLetters(text.replace(/[\u00A0\u2007\u202F]/g, ' ').trim());
  const plain = repairLigatures(spaced.replace(/ +/g, ' '))
    // A soft hyphen inside a line was not needed; at its end it parts the word.
    .replace(/\u00AD(?=\p{L})/gu, '')
    .replace(/\u00AD$/u, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '');
  // An icon has no letters of its own; alone it stays, as the mark of a list.
  return /[\p{L}\p{N}]/u.test(plain) ? plain.replace(/\p{Co}+/gu, '').trim() : plain;
}
