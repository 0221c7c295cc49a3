import { withoutAccents } from './text.ts';

/** A rough spelling of how a name sounds in English: vowels merged, like consonants merged. */
export function soundKey(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/mb(?=e?r?s?$)/, 'm')
    .replace(/ph/g, 'f')
    .replace(/gh(?=[^aeiou]|$)/g, '')
    .replace(/tch|sch|ch|sh|zh/g, 'x')
    .replace(/ck|qu|q|c(?![eiy])/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/z/g, 's')
    .replace(/th/g, 't')
    .replace(/dg/g, 'j')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/[vw]/g, 'v')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouy]+/g, 'a');
}

const costly = 1;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'a' || b === 'a') return costly;
  const within = (group: string): boolean => group.includes(a) && group.includes(b);
  const groups = ['pb', 'td', 'kg', 'fv', 'sx', 'mn', 'lr', 'xj', 'fp', 'bv', 'sj', 'mp', 'mb'];
  if (groups.some(within)) return 0.4;
  // Stops are told apart by a few milliseconds: weak recognisers mix them up at the beginning of words.
  return within('ptk') || within('bdg') ? 0.6 : costly;
}

/** How differently two texts sound: 0 the same, 1 nothing in common. Vowels count little. */
export function soundDistance(left: string, right: string): number {
  const a = soundKey(left);
  const b = soundKey(right);
  if (a === '' || b === '') return 1;
  const weight = (sign: string): number => (sign === 'a' ? 0.35 : 1);
  let row = [0];
  for (const sign of b) row.push((row.at(-1) ?? 0) + weight(sign));
  for (const first of a) {
    const next = [(row[0] ?? 0) + weight(first)];
    for (let index = 0; index < b.length; index += 1) {
      const second = b[index] as string;
      next.push(
        Math.min(
          (row[index + 1] ?? 0) + weight(first),
          (next[index] ?? 0) + weight(second),
          (row[index] ?? 0) + substitution(first, second),
        ),
      );
    }
    row = next;
  }
  const longest = Math.max(
    [...a].reduce((sum, sign) => sum + weight(sign), 0),
    [...b].reduce((sum, sign) => sum + weight(sign), 0),
  );
  return Math.min(1, (row.at(-1) ?? 0) / longest);
}

/** Letters whose names rhyme, so that one is written for the other when somebody spells. */
const rhymes = ['bcdegptvz', 'ajkh8', 'mn', 'fsx', 'iy5', 'quw2', 'lo'];

/** How differently two spellings are heard when said letter by letter: 0 the same, 1 nothing in common. */
export function spelledDistance(left: string, right: string): number {
  let row = [...Array(right.length + 1).keys()];
  for (let at = 0; at < left.length; at += 1) {
    const a = left[at] as string;
    const next = [at + 1];
    for (let index = 0; index < right.length; index += 1) {
      const b = right[index] as string;
      const swap = a === b ? 0 : rhymes.some((group) => group.includes(a) && group.includes(b)) ? 0.4 : 1;
      next.push(Math.min((row[index] ?? 0) + swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, left.length, right.length);
}

/**
 * The name that a misheard one sounds most like; null if none is within the limit or two are about as near.
 * @param ease distance taken off for a name that is likely for other reasons
 * @param margin how much nearer than the next one the name must be
 */
export function nearestBySound(
  heard: string,
  names: Iterable<string>,
  limit: number,
  ease: (name: string) => number = () => 0,
  margin = 0.1,
): string | null {
  const [best, next] = [...new Set(names)]
    .map((name) => ({ name, distance: soundDistance(heard, name) - ease(name) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > limit) return null;
  return next && next.distance - best.distance < margin && best.distance > 0.05 ? null : best.name;
}
