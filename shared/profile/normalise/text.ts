/** One straight apostrophe, single spaces, no surrounding punctuation. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tidied, lower case, without sentence punctuation at the ends. */
export function plain(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/^[\s,.;:!?"'-]+|[\s,.;:!?"-]+$/g, '');
}

/** Lower-case words, without punctuation except inner apostrophes and signs that belong to a word (c++, c#). */
export function wordsOf(text: string): string[] {
  return (
    tidy(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'+#]*/gu) ?? []
  );
}

/** Without accents, for comparing names of places and people. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ø/g, 'o')
    .replace(/Ø/g, 'O')
    .replace(/ß/g, 'ss');
}

/** First letter of each word in upper case, the rest as given. */
export function capitalised(text: string): string {
  return text.replace(
    /(^|[\s\-/(])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Joins items for a sentence: "a, b and c". */
export function spokenList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const fillers =
  /\b(?:um+|uh+|erm+|er|ah+|hm+|mm+|mhm|well|okay|ok|so|you know|i mean|like i said|let me see|let me think|let's see|actually|basically|honestly|to be honest|i guess|i suppose|i think|i believe|i would say|i'd say|that would be|that'd be|it would be|it'd be|please|thanks|thank you|of course)\b/gi;

/** Removes hesitations and politeness that carry no answer. */
export function withoutFillers(text: string): string {
  return tidy(text.replace(fillers, ' '))
    .replace(/\s+([,.;!?])/g, '$1')
    .replace(/^[\s,.;:!?-]+/, '')
    .replace(/,(?:\s*,)+/g, ',')
    .trim();
}
