import {
  eraYears,
  fromPattern,
  monthNumber,
  monthPattern,
  openPattern,
  separatorPattern,
  sincePattern,
} from './date-words.ts';

/** A printed date range. Months as `YYYY-MM`, years as `YYYY`; `end` null with `isOpen` for a post that goes on. */
export interface DateRange {
  start: string | null;
  end: string | null;
  isOpen: boolean;
  /** Where in the text it stands. */
  from: number;
  to: number;
}

const year = `(?:19[5-9]\\d|20[0-4]\\d)`;
const yearMark = `(?:\\s?(?:г(?:ода?)?|р(?:оку)?|r(?:oku)?)(?![\\p{L}])\\.?)?`;
const monthDigits = `(?:1[0-2]|0?[1-9])`;
const dayDigits = `(?:3[01]|[12]\\d|0?[1-9])`;
const apostrophe = `['’‘‛ʼ´\`]`;
const edge = `(?<![\\p{L}\\p{N}])`;
const end = `(?![\\p{L}\\p{N}])`;

/** One date; alternatives from the most to the least exact. */
const date = [
  `${year}\\s*[年년]\\s*${monthDigits}\\s*[月월](?:\\s*${dayDigits}\\s*[日일])?`,
  `(?:昭和|平成|令和)\\s*(?:元|\\d{1,2})\\s*年(?:\\s*${monthDigits}\\s*月)?(?:\\s*${dayDigits}\\s*日)?`,
  `${year}\\.\\s${monthDigits}\\.(?:\\s${dayDigits}\\.)?`,
  `${year}[-./]${monthDigits}[-./]${dayDigits}(?!\\d)`,
  `${dayDigits}[./-]${monthDigits}[./-]${year}`,
  `${monthDigits}[./-]${dayDigits}[./-]${year}`,
  `(?:${dayDigits}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?)?${monthPattern}[.,]?\\s*[-/]?\\s*(?:de\\s+|del\\s+|d['’])?(?:${dayDigits}(?:st|nd|rd|th)?,\\s+)?${year}${yearMark}`,
  `${year}[.,]?\\s+${monthPattern}\\.?`,
  `${monthPattern}\\.?\\s*[-/]?\\s*${apostrophe}\\s?\\d{2}(?!\\d)`,
  `${monthDigits}\\s?[/.|-]\\s?${year}${yearMark}`,
  `${year}[-./]${monthDigits}(?!\\d)`,
  `${year}(?:\\s*[年년]|${yearMark})`,
].join('|');

/** "03/21", "Mar 21": only in ranges, where the other end makes it a date. */
const shortDate = `(?:(?:1[0-2]|0[1-9])\\s?[/.]\\s?${apostrophe}?\\d{2}(?![\\d./])|${monthPattern}\\.?[\\s-]${apostrophe}?\\d{2}(?!\\d))`;
const afterOpen = `(?:\\s*[)\\]])?`;

const rangePattern = new RegExp(
  `${edge}(?:(?:${fromPattern})\\s+)?(?<start>${date})${separatorPattern}(?<end>${date}|(?<open>${openPattern}))${end}`,
  'giu',
);
const twoDigitPattern = new RegExp(
  `${edge}(?<start>${shortDate})${separatorPattern}(?<end>${shortDate}|${date}|(?<open>${openPattern}))${end}`,
  'giu',
);
const shortRangePattern = new RegExp(
  `${edge}(?<start>${year})(?<dash>\\s*[-–—/]\\s*)${apostrophe}?(?<end>\\d{2})(?!\\d|[-./]\\d)`,
  'giu',
);
const yearPairPattern = new RegExp(`${edge}(?<start>${year})\\s?/\\s?(?<end>${year})${end}`, 'giu');
const sameYearPattern = new RegExp(
  `${edge}(?<from>${monthPattern}|${monthDigits})\\.?\\s*[-–—]\\s*(?<to>${monthPattern}|${monthDigits})(?:\\.?\\s+|[/.])(?<year>${year})${end}`,
  'giu',
);
const openSincePattern = new RegExp(
  `${edge}(?:${sincePattern})\\s*:?\\s+(?<start>${date})(?:\\s*(?:onwards?|[-–—]))?${end}`,
  'giu',
);
const onwardsPattern = new RegExp(
  `${edge}(?<start>${date})\\s*(?:onwards?|(?:,|\\()?\\s*ongoing|부터|から|より)${end}`,
  'giu',
);
const danglingPattern = new RegExp(`${edge}(?<start>${date})\\s*[-–—~〜→]\\s*${afterOpen}$`, 'giu');
const singlePattern = new RegExp(`${edge}(?<start>${date})${end}`, 'giu');

/** Matches a text that is nothing but the end of a range that goes on: "present". */
export const openEnd = new RegExp(`^\\s*(?:${openPattern})\\s*$`, 'iu');

const fullYear = new RegExp(year, 'u');
const namedMonth = new RegExp(`${edge}(${monthPattern})${end}`, 'giu');
const numericShort = new RegExp(`^(\\d{2})\\s?[/.]\\s?${apostrophe}?(\\d{2})$`, 'u');
const shortYear = new RegExp(`(?:${apostrophe}\\s?|[\\s-])(\\d{2})$`, 'u');
const era = /^(昭和|平成|令和)\s*(元|\d{1,2})\s*年(?:\s*(\d{1,2})\s*月)?/u;

function century(digits: string): string {
  return `${Number(digits) > 60 ? '19' : '20'}${digits}`;
}

function ofEra(plain: string): string | null {
  const [, name, number, month] = era.exec(plain) ?? [];
  if (!name || !number) return null;
  const value = (eraYears[name] ?? 0) + (number === '元' ? 1 : Number(number));
  return month ? `${value}-${month.padStart(2, '0')}` : String(value);
}

/** Reads one printed date into `YYYY-MM` or `YYYY`; null if it is none. */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFC').toLowerCase().trim();
  const byEra = ofEra(plain);
  if (byEra) return byEra;
  const short = numericShort.exec(plain);
  if (short?.[1] && short[2]) return `${century(short[2])}-${short[1]}`;
  const found = fullYear.exec(plain)?.[0];
  const named = [...plain.matchAll(namedMonth)].at(-1)?.[1];
  const month = named ? monthNumber(named) : null;
  if (month) {
    const two = shortYear.exec(plain)?.[1];
    const known = found ?? (two ? century(two) : null);
    return known ? `${known}-${month}` : null;
  }
  if (!found) return null;
  const parts = plain.split(/[^\d]+/).filter(Boolean);
  if (parts.length === 1) return found;
  if (parts[0] === found) return `${found}-${(parts[1] as string).padStart(2, '0')}`;
  if (parts.length === 2) return `${found}-${(parts[0] as string).padStart(2, '0')}`;
  const [first, second] = [Number(parts[0]), Number(parts[1])];
  // Day and month of 03/04/2020 differ by country; only the unambiguous order is read as a month.
  const number = second > 12 ? first : second;
  return number >= 1 && number <= 12 ? `${found}-${String(number).padStart(2, '0')}` : found;
}

function rangeOf(match: RegExpExecArray): DateRange {
  const { start, end: last, open: isOpen } = match.groups ?? {};
  return {
    start: start ? readDate(start) : null,
    end: last && !isOpen ? readDate(last) : null,
    isOpen: Boolean(isOpen),
    from: match.index,
    to: match.index + match[0].length,
  };
}

/** "2020-03" is a month; "2020-21", "1998/99" and, with a dash that is no hyphen, "2009–12" are ranges. */
function shortRangeOf(match: RegExpExecArray): DateRange {
  const { start, end: short, dash } = match.groups as { start: string; end: string; dash: string };
  const full = `${start.slice(0, 2)}${short}`;
  const isRange = Number(full) > Number(start) && (Number(short) > 12 || /[–—]/.test(dash));
  return { ...rangeOf(match), start: isRange ? start : null, end: full };
}

function sameYearOf(match: RegExpExecArray): DateRange {
  const { from, to, year: of } = match.groups as { from: string; to: string; year: string };
  const dateOf = (month: string) =>
    /^\d/.test(month) ? `${of}-${month.padStart(2, '0')}` : readDate(`${month} ${of}`);
  const [start, last] = [dateOf(from), dateOf(to)];
  // "12-03-2020" is a day, not December to March.
  const isDay = /^\d/.test(from) && /^\d/.test(to) && Number(from) >= Number(to);
  return { ...rangeOf(match), start: isDay ? null : start, end: last };
}

const readers: readonly [RegExp, (match: RegExpExecArray) => DateRange][] = [
  [rangePattern, rangeOf],
  [twoDigitPattern, rangeOf],
  [sameYearPattern, sameYearOf],
  [yearPairPattern, rangeOf],
  [shortRangePattern, shortRangeOf],
  [openSincePattern, (match) => ({ ...rangeOf(match), isOpen: true })],
  [onwardsPattern, (match) => ({ ...rangeOf(match), isOpen: true })],
  [danglingPattern, (match) => ({ ...rangeOf(match), isOpen: true })],
];

function isBackward({ start, end: last }: DateRange): boolean {
  return start !== null && last !== null && last.slice(0, start.length) < start.slice(0, last.length);
}

function rangesIn(text: string): DateRange[] {
  const found: DateRange[] = [];
  for (const [pattern, make] of readers) {
    for (const match of text.matchAll(pattern)) {
      const range = make(match as RegExpExecArray);
      const isFree = found.every((other) => range.to <= other.from || range.from >= other.to);
      if (range.start !== null && isFree)
        found.push(isBackward(range) ? { ...range, start: range.end, end: range.start } : range);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The same cells are looked at by layout, sections and fields; their dates are read once. */
const remembered = new Map<string, readonly DateRange[]>();
const mostRemembered = 4000;
const mayHoldDate = /\d{2}|元年/;

/** All date ranges of a text, in order. A lone "2019 –" at the end is open. */
export function findDateRanges(text: string): readonly DateRange[] {
  if (!mayHoldDate.test(text)) return [];
  const known = remembered.get(text);
  if (known) return known;
  const found = rangesIn(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, found);
  return found;
}

/** Single dates of a text outside its ranges. */
export function findDates(text: string): DateRange[] {
  if (!mayHoldDate.test(text)) return [];
  const ranges = findDateRanges(text);
  return [...text.matchAll(singlePattern)]
    .map((match) => ({ ...rangeOf(match as RegExpExecArray), end: null }))
    .filter(
      (date) =>
        date.start !== null && ranges.every((range) => date.to <= range.from || date.from >= range.to),
    );
}

/** Whether a text holds a date range. */
export function hasDateRange(text: string): boolean {
  return findDateRanges(text).length > 0;
}

/** Cuts `spans` out of a text and tidies the brackets and separators left behind. */
export function withoutSpans(text: string, spans: readonly { from: number; to: number }[]): string {
  let result = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    result += `${text.slice(at, span.from)} `;
    at = Math.max(at, span.to);
  }
  result += text.slice(at);
  return result
    .replace(/\(\s*[,;:|•·–—-]*\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—(-]+$/g, '')
    .trim();
}
