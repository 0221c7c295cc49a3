/** Fewer words than these are repeated by chance, or on purpose: "six weeks" after "I have six weeks". */
const leastWords = 3;
/** Share of the words that have to be the interviewer's, in their order: an echo is heard badly. */
const likeFrom = 0.8;

/** Who answers in the interviewer's words says one of these besides. */
const answering = new Set([
  'i',
  "i'm",
  "i'd",
  "i'll",
  "i've",
  'my',
  'me',
  'yes',
  'yeah',
  'yep',
  'no',
  'nope',
  'not',
]);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** Length of the longest run of words that both have in the same order, other words in between allowed. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1) {
      next.push(word === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * Whether words that were heard while the interviewer spoke are its own, come back through the candidate's
 * loudspeaker. They must not be taken for an answer.
 */
export function isEchoOf(heard: string, spoken: string): boolean {
  const [words, own] = [wordsOf(heard), wordsOf(spoken)];
  if (words.length < leastWords) return false;
  if (words.some((word) => answering.has(word) && !own.includes(word))) return false;
  // A piece of the sentence, not words picked from all over it.
  const reach = words.length + 2;
  for (let from = 0; from < own.length; from += 1) {
    if (commonWords(words, own.slice(from, from + reach)) >= likeFrom * words.length) return true;
  }
  return false;
}
