/** A printed date range. Months as `YYYY-MM`, years as `YYYY`; `end` null with `isOpen` for a post that goes on. */
export interface DateRange {
  start: string | null;
  end: string | null;
  isOpen: boolean;
  /** Where in the text it stands. */
  from: number;
  to: number;
}

const monthNames: readonly string[] = [
  'january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|styczeń|stycznia|январь|января|янв|tammikuu',
  'february|feb|februar|février|févr|fév|febrero|febbraio|febb|fevereiro|fev|februari|luty|lutego|февраль|февраля|фев|febr',
  'march|mar|märz|mrz|mär|mars|marzo|março|maart|mrt|marzec|marca|март|марта|мар|maerz',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|апрель|апреля|апр',
  'may|mai|mayo|maggio|mag|maio|maj|mei|maja|май|мая',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|июнь|июня|июн',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|июль|июля|июл',
  'august|aug|août|aout|agosto|ago|augusti|augustus|sierpień|sierpnia|август|августа|авг',
  'september|sept|sep|septembre|septiembre|settembre|set|setembro|wrzesień|września|сентябрь|сентября|сен|сент',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|октябрь|октября|окт',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|ноябрь|ноября|ноя|нояб',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|desember|grudzień|grudnia|декабрь|декабря|дек',
];

const monthNumbers = new Map<string, string>();
for (const [i, names] of monthNames.entries()) {
  for (const name of names.split('|'))
    monthNumbers.set(name.normalize('NFC'), String(i + 1).padStart(2, '0'));
}
const seasons: Record<string, string> = {
  spring: '03',
  summer: '06',
  autumn: '09',
  fall: '09',
  winter: '12',
};

const month = `(?:${[...monthNumbers.keys(), ...Object.keys(seasons)].sort((a, b) => b.length - a.length).join('|')})`;
const year = `(?:19[5-9]\\d|20[0-4]\\d)`;
const apostrophe = `['’‘]`;
const edge = `(?<![\\p{L}\\p{N}])`;
const end = `(?![\\p{L}\\p{N}])`;

/** One date; alternatives from the most to the least exact. */
const date = [
  `${year}\\s*[年년]\\s*(?:1[0-2]|0?[1-9])\\s*[月월]`,
  `${year}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\\d|0?[1-9])`,
  `(?:3[01]|[12]\\d|0?[1-9])[./-](?:1[0-2]|0?[1-9])[./-]${year}`,
  `(?:1[0-2]|0?[1-9])[./-](?:3[01]|[12]\\d|0?[1-9])[./-]${year}`,
  `(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|\\.)?\\s+)?${month}\\.?,?\\s*(?:de\\s+|del\\s+)?(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,\\s+)?${year}`,
  `${month}\\.?\\s*${apostrophe}\\s?\\d{2}`,
  `(?:1[0-2]|0?[1-9])\\s?[/.-]\\s?${year}`,
  `${year}[-./](?:1[0-2]|0?[1-9])(?!\\d)`,
  `${year}\\s*[年년]?`,
].join('|');

const open = `present|now|current|currently|today|to date|date|ongoing|till now|till date|until now|heute|gegenwärtig|aktuell|jetzt|laufend|bis heute|dato|présent|aujourd['’]hui|actuel|actuellement|ce jour|à ce jour|en cours|actualidad|la actualidad|actual|presente|la fecha|hoy|actualmente|oggi|attuale|in corso|atual|o momento|nuvarande|nu|pågående|nå|nåværende|nåtid|heden|obecnie|teraz|настоящее время|наст\\. время|по настоящее время|н\\.\\s?в\\.|сейчас|現在|至今|今|현재|재직중|재직 중|현재까지`;
const separator = `\\s*(?:[-–—−‒~〜～→]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bbis\\b|\\bau\\b|(?<=\\s)à(?=\\s)|\\bhasta\\b|\\ba\\b|\\bal\\b|\\btot\\b|\\btill och med\\b|\\btil\\b|\\bdo\\b|по|から)\\s*(?:zum\\s+|l['’])?`;
const since = `since|seit|depuis|desde|from|ab|dal|sedan|sinds|od|с`;

/** "03/21": only in ranges, where the other end makes it a date. */
const shortDate = `(?:1[0-2]|0[1-9])\\s?[/.]\\s?${apostrophe}?\\d{2}(?![\\d./])`;

const rangePattern = new RegExp(
  `${edge}(?:(?:from|von|vom|de|du|desde|dal|da|van|från|с)\\s+)?(?<start>${date})${separator}(?<end>${date}|(?<open>${open}))${end}`,
  'giu',
);
const twoDigitPattern = new RegExp(
  `${edge}(?<start>${shortDate})${separator}(?<end>${shortDate}|(?<open>${open}))${end}`,
  'giu',
);
const shortRangePattern = new RegExp(
  `${edge}(?<start>${year})\\s*[-–—/]\\s*(?<end>\\d{2})(?!\\d|[-./]\\d)`,
  'giu',
);
const sameYearPattern = new RegExp(
  `${edge}(?<from>${month})\\.?\\s*[-–—]\\s*(?<to>${month})\\.?\\s+(?<year>${year})${end}`,
  'giu',
);
const sincePattern = new RegExp(`${edge}(?:${since})\\s+(?<start>${date})${end}`, 'giu');
const danglingPattern = new RegExp(`${edge}(?<start>${date})\\s*[-–—~]\\s*$`, 'giu');
const singlePattern = new RegExp(`${edge}(?<start>${date})${end}`, 'giu');

/** Reads one printed date into `YYYY-MM` or `YYYY`; null if it is none. */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFC').toLowerCase().trim();
  const named = new RegExp(`(${month})\\.?[^\\p{L}]*$`, 'iu').exec(
    plain.replace(/\bdel?\b/, ' ').replace(/[\d\s,.'’‘]+$/, ''),
  )?.[1];
  const short = new RegExp(`^(\\d{2})\\s?[/.]\\s?${apostrophe}?(\\d{2})$`, 'u').exec(plain);
  if (short?.[1] && short[2]) return `${Number(short[2]) > 60 ? '19' : '20'}${short[2]}-${short[1]}`;
  const fullYear = new RegExp(year).exec(plain)?.[0];
  if (named) {
    const number = monthNumbers.get(named) ?? seasons[named];
    const short = new RegExp(`${apostrophe}\\s?(\\d{2})$`).exec(plain)?.[1];
    const known = fullYear ?? (short ? (Number(short) > 60 ? `19${short}` : `20${short}`) : null);
    return known && number ? `${known}-${number}` : known;
  }
  if (!fullYear) return null;
  const parts = plain.split(/[^\d]+/).filter(Boolean);
  if (parts.length === 1) return fullYear;
  if (parts[0] === fullYear) return `${fullYear}-${(parts[1] as string).padStart(2, '0')}`;
  if (parts.length === 2) return `${fullYear}-${(parts[0] as string).padStart(2, '0')}`;
  const [first, second] = [Number(parts[0]), Number(parts[1])];
  // Day and month of 03/04/2020 differ by country; only the unambiguous order is read as a month.
  const number = second > 12 ? first : second;
  return number >= 1 && number <= 12 ? `${fullYear}-${String(number).padStart(2, '0')}` : fullYear;
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

/** All date ranges of a text, in order. A lone "2019 –" at the end is open. */
export function findDateRanges(text: string): DateRange[] {
  const found: DateRange[] = [];
  const isFree = (from: number, to: number) => found.every((range) => to <= range.from || from >= range.to);
  const collect = (pattern: RegExp, make: (match: RegExpExecArray) => DateRange) => {
    for (const match of text.matchAll(pattern)) {
      const range = make(match as RegExpExecArray);
      if (range.start !== null && isFree(range.from, range.to)) found.push(range);
    }
  };
  collect(rangePattern, rangeOf);
  collect(twoDigitPattern, rangeOf);
  collect(sameYearPattern, (match) => {
    const { from, to, year: of } = match.groups as { from: string; to: string; year: string };
    return { ...rangeOf(match), start: readDate(`${from} ${of}`), end: readDate(`${to} ${of}`) };
  });
  collect(shortRangePattern, (match) => {
    const { start, end: short } = match.groups as { start: string; end: string };
    const full = `${start.slice(0, 2)}${short}`;
    // "2020-03" is a month; "2020-21" and "1998/99" are ranges.
    const isRange = Number(full) > Number(start) && Number(short) > 12;
    return { ...rangeOf(match), start: isRange ? start : null, end: full };
  });
  collect(sincePattern, (match) => ({ ...rangeOf(match), isOpen: true }));
  collect(danglingPattern, (match) => ({ ...rangeOf(match), isOpen: true }));
  return found.sort((a, b) => a.from - b.from);
}

/** Single dates of a text outside its ranges. */
export function findDates(text: string): DateRange[] {
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
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/g, '')
    .trim();
}
