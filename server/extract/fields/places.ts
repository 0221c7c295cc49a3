import cityTimezones from 'city-timezones';

const usStates = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia`;
const provinces = `AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan`;
const australia = `NSW New South Wales|QLD Queensland|VIC Victoria|TAS Tasmania|ACT Australian Capital Territory`;
const britain = [
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'UK',
  'U.K.',
  'Great Britain',
  'Angleterre',
  'Schottland',
];

const displayLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'ru', 'ja', 'ko', 'zh'];

/** Names that cities have in English besides the one on their own maps. */
const otherCityNames: Record<string, string> = {
  gothenburg: 'SE',
  göteborg: 'SE',
  munich: 'DE',
  münchen: 'DE',
  köln: 'DE',
  nürnberg: 'DE',
  wien: 'AT',
  zürich: 'CH',
  genève: 'CH',
  genf: 'CH',
  bern: 'CH',
  milano: 'IT',
  roma: 'IT',
  torino: 'IT',
  napoli: 'IT',
  firenze: 'IT',
  venezia: 'IT',
  praha: 'CZ',
  warszawa: 'PL',
  kraków: 'PL',
  lisboa: 'PT',
  sevilla: 'ES',
  københavn: 'DK',
  'den haag': 'NL',
  'the hague': 'NL',
  gent: 'BE',
  ghent: 'BE',
  antwerpen: 'BE',
  bruxelles: 'BE',
  brussel: 'BE',
  brüssel: 'BE',
  москва: 'RU',
  'санкт-петербург': 'RU',
  київ: 'UA',
  bangalore: 'IN',
  bengaluru: 'IN',
  bombay: 'IN',
  gurgaon: 'IN',
  gurugram: 'IN',
  'new delhi': 'IN',
  tokyo: 'JP',
  東京: 'JP',
  大阪: 'JP',
  京都: 'JP',
  서울: 'KR',
  부산: 'KR',
  北京: 'CN',
  上海: 'CN',
  cambridge: 'GB',
  oxford: 'GB',
  bilbao: 'ES',
};

interface PlaceIndex {
  countries: Map<string, string>;
  regions: Map<string, string>;
  cities: Map<string, string>;
  /** ISO codes of all countries. */
  codes: Set<string>;
}

let index: PlaceIndex | null = null;

/** A name without its accents, as it is written in a hurry and in city lists. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’']/g, "'").replace(/\.$/, '').trim();
}

function buildIndex(): PlaceIndex {
  const countries = new Map<string, string>([
    ['usa', 'US'],
    ['u.s.a', 'US'],
    ['us', 'US'],
    ['u.s', 'US'],
    ['united states of america', 'US'],
    ['uae', 'AE'],
    ['holland', 'NL'],
    ['czech republic', 'CZ'],
    ['korea', 'KR'],
    ['russia', 'RU'],
    ['deutschland', 'DE'],
    ['brasil', 'BR'],
  ]);
  for (const name of britain) countries.set(fold(name), 'GB');
  const regions = new Map<string, string>();
  for (const [list, country] of [
    [usStates, 'US'],
    [provinces, 'CA'],
    [australia, 'AU'],
  ] as const) {
    for (const entry of list.split('|')) {
      const [code, ...name] = entry.split(' ');
      regions.set(code as string, country);
      regions.set(fold(name.join(' ')), country);
    }
  }
  const cities = new Map<string, string>();
  const population = new Map<string, number>();
  const codes = new Set<string>();
  for (const city of cityTimezones.cityMapping) {
    if (city.iso2?.length !== 2) continue;
    codes.add(city.iso2);
    for (const name of new Set([fold(city.city), fold(city.city_ascii)])) {
      if (name.length < 3 || (population.get(name) ?? -1) >= city.pop) continue;
      population.set(name, city.pop);
      cities.set(name, city.iso2);
    }
    const province = fold(city.province ?? '');
    if (province.length > 3 && !regions.has(province)) regions.set(province, city.iso2);
  }
  for (const language of displayLanguages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name && !countries.has(fold(name))) countries.set(fold(name), code);
    }
  }
  for (const [name, country] of Object.entries(otherCityNames)) cities.set(name, country);
  return { countries, regions, cities, codes };
}

function places(): PlaceIndex {
  index ??= buildIndex();
  return index;
}

/** ISO country code of a country's name in one of the languages we read; null if it is none. */
export function countryOf(text: string): string | null {
  return places().countries.get(fold(text)) ?? null;
}

/** ISO country code of a state or province, given by name or by the code usual in addresses ("CA", "NSW"). */
export function regionCountry(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '');
  return (
    places().regions.get(trimmed) ??
    (trimmed.length > 3 ? (places().regions.get(fold(trimmed)) ?? null) : null)
  );
}

/** ISO country code of a larger city; null where the name is not known. */
export function cityCountry(text: string): string | null {
  const name = fold(text);
  return places().cities.get(name) ?? places().cities.get(unaccented(name)) ?? null;
}

const postcode =
  /(?:^|\s)(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}-?\d{4,5}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s*\d[A-Z]\d|\d{2}-\d{3}|\d{6}|〒?\d{3}-\d{4}|\d{4})(?=\s|$)/gu;
const street =
  /\d+\s*[a-z]?\b.*\b(?:st|street|ave|avenue|rd|road|blvd|boulevard|lane|ln|drive|dr|way|court|ct|square|sq|terrace|place|pl|close|crescent|highway|hwy|rue|calle|plaza|via|straat|gatan|gade)\b|(?:straße|strasse|str\.|weg|allee|platz|gasse|gatan|vägen|gade|straat|laan)\s*\d+|\b(?:rue|avenue|boulevard|calle|c\/|plaza|paseo|avenida|via|viale|ulica|ul\.|улица|ул\.|rua|apt|apartment|suite|flat|unit|p\.?o\.? box|floor)\b|^\d+\s+\p{Lu}/iu;

/** "123 Main St. Springfield": the town may follow the street without a comma. */
const townAfterStreet =
  /^\d+\s+.*\b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Ln|Drive|Dr|Way|Court|Ct)\.?\s+(\p{Lu}[\p{L}. '-]{2,})$/u;

export function isStreet(text: string): boolean {
  return (
    street.test(text) ||
    /^(?:ul|str|av|avda|c|pl|os|al)\.\s|^\p{Lu}[\p{L}.'’ -]{3,}\s\d{1,4}\s?[a-z]?$/iu.test(text)
  );
}

function withoutPostcode(text: string): string {
  return text.replace(postcode, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a text is nothing but a place: "Berlin", "Austin, TX", "Remote, France". */
export function isPlaceOnly(text: string): boolean {
  const parts = text
    .split(/[,/|–—·•()]| - /)
    .map((part) => withoutPostcode(part.trim()))
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 4 || text.length > 70) return false;
  const isKnown = (part: string) =>
    countryOf(part) !== null ||
    regionCountry(part) !== null ||
    cityCountry(part) !== null ||
    /^(?:remote|hybrid|on-?site|homeoffice|home office|télétravail|remoto)$/i.test(part);
  const known = parts.filter(isKnown).length;
  if (known === parts.length) return true;
  // A town we do not know is believed when a state or country follows it.
  const last = parts.at(-1) as string;
  const first = parts[0] as string;
  const isName = /^\p{Lu}[\p{L}.'’ -]{1,30}$/u.test(first) && first.split(' ').length <= 3;
  return (
    parts.length >= 2 &&
    parts.length <= 3 &&
    isName &&
    (regionCountry(last) !== null || countryOf(last) !== null) &&
    parts.slice(1).every(isKnown)
  );
}

/** "São Paulo, SP BR" and "Galway, Ireland (IE)": a country's code at the end says nothing new for the reader. */
function withoutCountryCode(text: string): string {
  const [, before, code] = /^(.*\S)[\s,]+\(?([A-Z]{2})\)?$/u.exec(text) ?? [];
  if (!before || !code || !places().codes.has(code)) return text;
  const isState = regionCountry(code) !== null && !/,.*,|\s[A-Z]{2}$/.test(before);
  return isState ? text : before.replace(/,$/, '');
}

/** What an address says: the town part in printed form, and the country it lies in. */
export interface Place {
  text: string;
  country: string | null;
  /** 0..1: how sure it is that this is a place at all. */
  confidence: number;
}

/**
 * Reads "123 Main St, Sacramento, California 95814" into "Sacramento, California": street and postcode are left
 * out, nothing is added. Null where the text does not look like a place.
 */
export function readPlace(text: string): Place | null {
  const labelled =
    /^(?:address|location|city|adresse|anschrift|wohnort|ort|domicilio|dirección|ciudad|ville|lieu|residence|based in|lives in|住所|주소|адрес|город)\s*[:：]?\s+/iu.exec(
      text.trim(),
    );
  const bare = labelled ? text.trim().slice(labelled[0].length) : text.trim();
  if (bare.length > 120 || /[@]|https?:|www\./i.test(bare)) return null;
  const pieces = withoutCountryCode(bare)
    .split(/[,·•|]|\s[–—-]\s/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length === 0 || pieces.length > 6) return null;
  const hadPostcode = pieces.some(
    (piece) => /\d/.test(piece) && withoutPostcode(piece) !== piece && !isStreet(piece),
  );
  const hadStreet = pieces.some(isStreet);
  const kept = pieces
    .map((piece) => townAfterStreet.exec(piece)?.[1] ?? piece)
    .filter((piece, i) => !(isStreet(piece) && (pieces.length > 1 || i > 0)))
    .map(withoutPostcode)
    .filter((piece) => /\p{L}{2}/u.test(piece) && !/\d{3,}/.test(piece));
  if (kept.length === 0) return null;
  const isBare =
    kept.length === 1 &&
    (countryOf(kept[0] as string) !== null || regionCountry(kept[0] as string) !== null) &&
    cityCountry(kept[0] as string) === null;
  const last = kept.at(-1) as string;
  const country =
    kept.map(countryOf).find(Boolean) ??
    regionCountry(last) ??
    kept.map(regionCountry).find(Boolean) ??
    cityCountry(kept[0] as string) ??
    null;
  const isNamed = kept.every(
    (piece) => /^[\p{Lu}\p{Lo}\d][\p{L}\p{M}.'’ ()-]*$/u.test(piece) && piece.split(' ').length <= 4,
  );
  if (!isNamed) return null;
  const hasCity = kept.some((piece) => cityCountry(piece) !== null);
  const hasEnd = kept.some((piece) => countryOf(piece) !== null) || regionCountry(last) !== null;
  let confidence = 0;
  if (hasCity && hasEnd) confidence = 0.95;
  else if (hasEnd && kept.length > 1) confidence = 0.88;
  else if (labelled || (hadPostcode && kept.length > 0)) confidence = 0.8;
  else if (hasCity) confidence = kept.length === 1 || hadStreet ? 0.75 : 0.6;
  else if (hasEnd) confidence = 0.55;
  // A country alone says where a phone number may belong, not where somebody lives.
  if (isBare) confidence = 0.2;
  if (confidence === 0) return null;
  return { text: kept.join(', '), country, confidence };
}
