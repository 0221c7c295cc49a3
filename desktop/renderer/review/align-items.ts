/** An item of a list beside the one it became: alone on its side when it came or went. */
export interface ItemPair {
  before: string | null;
  after: string | null;
}

/** From this share of words in common on, two items are the same one, changed. */
const sameFrom = 0.4;

const wordsOf = (text: string) => new Set(text.toLocaleLowerCase().match(/[\p{L}\p{N}+#.]+/gu) ?? []);

/** Share of words that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  if (a.toLocaleLowerCase() === b.toLocaleLowerCase()) return 1;
  const left = wordsOf(a);
  const right = wordsOf(b);
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

/**
 * Finds for each item of an old list the one it became in a new list: equal ones first, then the most alike, each used
 * once. Pairs stand in the new order, then what went in the old one. Pure.
 */
export function alignItems(before: readonly string[], after: readonly string[]): ItemPair[] {
  const candidates = after.flatMap((item, to) =>
    before.map((old, from) => ({ from, to, score: likeness(old, item) })),
  );
  const becameOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to, score } of candidates.sort((a, b) => b.score - a.score || a.from - b.from)) {
    if (score < sameFrom || taken.has(from) || becameOf.has(to)) continue;
    becameOf.set(to, from);
    taken.add(from);
  }
  const kept = after.map((item, to): ItemPair => {
    const from = becameOf.get(to);
    return { before: from === undefined ? null : (before[from] ?? null), after: item };
  });
  const gone = before.flatMap((item, from) => (taken.has(from) ? [] : [{ before: item, after: null }]));
  return [...kept, ...gone];
}
