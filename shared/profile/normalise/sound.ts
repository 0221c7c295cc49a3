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
    .replace(/tch|ch|sh|zh/g, 'x')
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
  const groups = ['pb', 'td', 'kg', 'fv', 'sx', 'mn', 'lr', 'xj', 'fp', 'bv', 'sj', 'mp', 'mb'];
  return groups.some((group) => group.includes(a) && group.includes(b)) ? 0.4 : costly;
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

/**
 * The name that a misheard one sounds most like; null if none is within the limit or two are about as near.
 * @param ease distance taken off for a name that is likely for other reasons
 */
export function nearestBySound(
  heard: string,
  names: Iterable<string>,
  limit: number,
  ease: (name: string) => number = () => 0,
): string | null {
  const [best, next] = [...new Set(names)]
    .map((name) => ({ name, distance: soundDistance(heard, name) - ease(name) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > limit) return null;
  return next && next.distance - best.distance < 0.1 && best.distance > 0.05 ? null : best.name;
}
