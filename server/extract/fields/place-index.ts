import cityTimezones from 'city-timezones';
import { otherCityNames, otherCountryNames, regionsByCountry } from './place-names.ts';

/** Languages in which names of countries are known; the platform brings the names. */
const displayLanguages =
  'en de fr es it pt nl sv da pl ru ja ko zh tr cs fi nb hu ro uk el ar he hi th vi id'.split(' ');

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
  const countries = new Map(Object.entries(otherCountryNames));
  const regions = new Map<string, string>();
  for (const [country, list] of Object.entries(regionsByCountry)) {
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

/** Whether a text is the ISO code of a country, in capitals. */
export function isCountryCode(text: string): boolean {
  return places().codes.has(text);
}

/** ISO country code of a state or province, given by name or by the code usual in addresses ("CA", "NSW"). */
export function regionCountry(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '');
  return (
    places().regions.get(trimmed) ??
    (trimmed.length > 3 ? (places().regions.get(fold(trimmed)) ?? null) : null)
  );
}

/** ISO country code of a larger city; null where the name is not known. "Milano (MI)" and "Greater Boston" count. */
export function cityCountry(text: string): string | null {
  const { cities } = places();
  const name = fold(text);
  const known = cities.get(name) ?? cities.get(unaccented(name));
  if (known) return known;
  const core = name
    .replace(/\s*[(（][^)）]*[)）]$/, '')
    .replace(/^(?:greater|metro|downtown|central|north|south|east|west)\s+/, '')
    .replace(/\s+(?:bay area|metropolitan area|metro area|metroplex|area|region|city)$/, '');
  return core === name ? null : (cities.get(core) ?? cities.get(unaccented(core)) ?? null);
}
