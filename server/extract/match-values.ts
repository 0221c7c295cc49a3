/** Letters and digits in lower case without accents, words parted by single spaces. */
export function plain(text: unknown): string {
  return String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** The same without spaces. */
export function tight(text: unknown): string {
  return plain(text).replaceAll(' ', '');
}

const words = (text: unknown) => plain(text).split(' ').filter(Boolean);

/** The part of the words of both that both have. */
function overlap(truth: string, read: string): number {
  const [a, b] = [new Set(words(truth)), new Set(words(read))];
  if (a.size === 0 || b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

/** The same thing written a little differently: equal, most of it contained, or 60 % of the words shared. */
export function isAlike(truth: string | null, read: string | null): boolean {
  const [a, b] = [tight(truth), tight(read)];
  if (!a || !b) return false;
  if (a === b) return true;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short >= 3 && (a.includes(b) || b.includes(a)) && short / long >= 0.4) return true;
  return overlap(String(truth), String(read)) >= 0.6;
}

const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'phd', 'msc']);

/** Order of the words and titles do not matter; of a name given in two scripts either is enough. */
export function isSameName(truth: string, read: string): boolean {
  const bare = (name: string) => words(name).filter((word) => !titles.has(word));
  const [a, b] = [bare(truth), bare(read)];
  if (b.length === 0) return false;
  if (a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ')) return true;
  const parts = truth.split(/[()]/).filter((part) => part.trim());
  return parts.length > 1 && parts.some((part) => bare(part).join('') === b.join(''));
}

/** All digits, or the national form of at least seven. */
export function isSamePhone(truth: string, read: string): boolean {
  const [a, b] = [truth.replace(/\D/g, ''), read.replace(/\D/g, '')];
  if (!b) return false;
  const national = b.replace(/^0+/, '');
  return a === b || (national.length >= 7 && a.endsWith(national));
}

/** Host and path, without protocol, "www." and the last slash. */
export function isSameUrl(truth: string, read: string): boolean {
  const key = (address: string) => {
    const trimmed = address.trim();
    const whole = trimmed.includes('://') ? trimmed : `http://${trimmed}`;
    if (!URL.canParse(whole)) return trimmed.toLowerCase();
    const { host, pathname } = new URL(whole);
    const path = decodeURIComponent(pathname).replace(/\/+$/, '');
    return `${host.replace(/^www\./, '')}${path}`.toLowerCase();
  };
  return key(truth) === key(read);
}

/** The town of the truth must be there, and the value must still be a place, not a paragraph. */
export function isSameLocation(truth: string, read: string): boolean {
  return read.length <= 90 && tight(read).includes(tight(truth.split(',')[0]));
}

/** Within a year or 15 %. */
export function isSameYears(truth: string, read: string): boolean {
  const found = /\d+(?:\.\d+)?/.exec(read);
  return found !== null && Math.abs(Number(truth) - Number(found[0])) <= Math.max(1, 0.15 * Number(truth));
}

/** Statements in free words: one holds the other, the same digits, or half of the words. */
export function isSameStatement(truth: string, read: string): boolean {
  const [a, b] = [tight(truth), tight(read)];
  if (!b) return false;
  if (b.includes(a) || (a.includes(b) && b.length >= 3)) return true;
  const [digits, readDigits] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  return (digits !== '' && digits === readDigits) || overlap(truth, read) >= 0.5;
}

const levels: readonly (readonly [string, RegExp])[] = (
  [
    ['phd', 'phd|doctor|dphil'],
    ['master', 'master|msc|mba|m sc|m a|ma|meng|m eng|ms|m s|mtech'],
    ['bachelor', 'bachelor|bachelors|bsc|b sc|ba|b a|bs|b s|beng|btech|b tech|bscs|llb|b com|bcom'],
    ['associate', 'associate|associates|associate s'],
    ['diploma', 'diploma|diplom|pgce|lpc'],
  ] as const
).map(([level, pattern]) => [level, new RegExp(`(?:^|\\s)(?:${pattern})(?:\\s|$)`)] as const);

const levelOf = (degree: string) => levels.find(([, pattern]) => pattern.test(plain(degree)))?.[0];

interface Degree {
  degree: string | null;
  field: string | null;
}

/** The same level where both say one, else the same words. */
export function isSameDegree(truth: Degree, read: Degree): boolean {
  const want = truth.degree || truth.field;
  const got = [read.degree, read.field].filter(Boolean).join(' ');
  if (!want || !got) return false;
  const [level, readLevel] = [levelOf(want), levelOf(got)];
  if (level && readLevel) return level === readLevel;
  return tight(got).includes(tight(want)) || isAlike(want, got);
}

/** The year of a date, "present" for an open one. */
export function yearOf(date: string | null): string | null {
  if (!date) return null;
  if (/present|now|current|heute|actual|today|ongoing/i.test(date)) return 'present';
  return /(?:19|20)\d\d/.exec(date)?.[0] ?? null;
}
