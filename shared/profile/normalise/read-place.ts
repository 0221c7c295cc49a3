import type { NormaliseContext } from '../field-definition.ts';
import { countryCode, countryName, countryNames, countryOfRegion } from './countries.ts';
import { certain, likely, proposed, type Reading } from './reading.ts';
import { soundDistance } from './sound.ts';
import { capitalised, tidy, withoutAccents, withoutFillers } from './text.ts';

const framing =
  /^(?:(?:right now|currently|at the moment|these days|today|now|yes|sure|ok|okay)[ ,]+)*(?:(?:and |but )?(?:i(?:'m| am|'ve been| have been)?|we(?:'re| are)?|my (?:home|place|city|town|location)(?: is)?|home is|it's|it is|that's|that is|the city is|the city of)(?: (?:still|currently|now|living|live|based|located|staying|residing|reside|settled|from|base|moved to|relocated to|recently moved to|just moved to|is|at home|at|right now|out|over|originally))*\b|(?:living|based|located|from|live)\b)?[ ,]*(?:(?:in|at|from|near|close to|around|just outside(?: of)?|outside(?: of)?|out of|over in|the city of|a town called|a city called|here in)\s+)*/i;
const trailing =
  /[ ,]+(?:these days|at the moment|right now|currently|now|for now|actually|by the way|with my family|area|region|if that helps|i live there|is (?:my home|where i live|where i am)|where i (?:live|am)|and i (?:love|like) it|since \d{4}|last (?:year|month|week)|this year|recently|(?:a|two|three|some) years? ago)[ .!]*$/i;

function cityCase(text: string): string {
  return text === text.toLowerCase() || text === text.toUpperCase()
    ? capitalised(text.toLowerCase()).replace(
        /\b(Of|The|De|La|Le|Du|Del|Di|Am|Upon|On|And)\b/g,
        (word, _w: string, at: number) => (at === 0 ? word : word.toLowerCase()),
      )
    : text;
}

/** Splits a trailing country (or state) said without a comma: "Karachi Pakistan", "Denver Colorado". */
function splitTail(text: string): { head: string; tail: string } | null {
  const words = text.split(' ');
  for (let size = Math.min(4, words.length - 1); size >= 1; size -= 1) {
    const tail = words.slice(-size).join(' ');
    const name = withoutAccents(tail).toLowerCase().replace(/\.$/, '');
    if (countryNames().has(name) || countryOfRegion(tail))
      return { head: words.slice(0, -size).join(' ').replace(/,$/, ''), tail };
  }
  return null;
}

function canonical(city: string, country: string): string {
  return `${city}, ${countryName(country)}`;
}

const noName = /^(?:the|a|my|some|somewhere|anywhere|nowhere|here|there|in)\b/i;

/** A spoken city that is not in the list: the one city of that country that sounds like it, as a proposal. */
function repaired(heard: string, country: string, context: NormaliseContext): Reading<string> | null {
  // A whole sentence that was not understood sounds like some city in the end; a name has few words.
  if (heard.split(' ').length > 3 || noName.test(heard)) return null;
  const candidates = context.places?.inCountry(country) ?? [];
  const scored = candidates
    .map((city) => ({ city, distance: soundDistance(heard, city.name) }))
    .filter((item) => item.distance <= 0.5)
    // More people live in larger cities.
    .map((item) => ({ ...item, cost: item.distance - 0.05 * Math.log10(item.city.population / 100_000) }))
    .sort((a, b) => a.cost - b.cost);
  const best = scored[0];
  if (!best) return null;
  const next = scored.find(({ city }) => city.name !== best.city.name);
  const isClear = !next || next.cost - best.cost > 0.03 || best.distance < 0.3;
  return isClear ? { value: canonical(best.city.name, country), confidence: proposed } : null;
}

/** Where somebody lived before: what stands between it and the present is no answer. */
const past =
  /^.*\b(?:used to|was born|born in|grew up|originally|i come from|i'm from)\b.*?\b(?:but(?: now)?|now|currently|these days|nowadays|and (?=i\b)|and (?=live\b))\s*(?:(?:i'?m|am) (?=in\b|living\b|based\b))?|^.*\bmoved (?:here |over )?from\b.*?\bto\s+/i;

/** The words of an answer that name the place, without fillers, frame and what was before. */
function placeSaid(text: string): string {
  return tidy(withoutFillers(text))
    .replace(/[.!?]+$/g, '')
    .replace(/\bD\.? ?C\b\.?/g, 'DC')
    .replace(/\b(St|Ft|Mt)\.(?= )/gi, '$1')
    .replace(past, '')
    .replace(framing, '')
    .replace(trailing, '')
    .replace(/[.!?,]+$/g, '')
    .trim();
}

/** City, perhaps a region, and country as they were said, with or without commas and "in". */
function placeParts(said: string): string[] {
  const parts = said
    .split(/\s*[,;.]\s*|\s+-\s+|\s+in\s+(?=\p{Lu}|the )/u)
    .map((part) =>
      part

        .replace(/^(?:(?:and|that's|that is|which is|it's|so|a|uh|ah)\s+)*(?:(?:in|at|from|near)\s+)?/i, '')
        .replace(trailing, '')
        .trim(),
    )
    .filter((part) => part !== '');
  const only = parts[0];
  const split = parts.length === 1 && only !== undefined ? splitTail(only) : null;
  return split && split.head !== '' ? [split.head.replace(/\s+in$/i, ''), split.tail] : parts;
}

function readCity(text: string, context: NormaliseContext): Reading<string> | null {
  const said = placeSaid(text);
  if (said === '' || said.length > 80) return null;
  const parts = placeParts(said);
  if (parts.length === 0) return null;
  const last = parts.at(-1) as string;
  const isForeignText = context.modality !== 'spoken';
  const country =
    countryCode(last) ??
    (parts.length > 1
      ? countryCode(last.toUpperCase().length === 2 && isForeignText ? last.toUpperCase() : last)
      : null);
  const region = countryOfRegion(last);
  const cityName = cityCase(parts[0] as string);

  if (parts.length === 1) {
    const cities = context.places?.named(last) ?? [];
    const [first, second] = cities;
    if (first) {
      const isPlain =
        !second ||
        cities.every((city) => city.country === first.country) ||
        first.population > 12 * second.population;
      const isHome = context.country === first.country;
      return isPlain || isHome
        ? {
            value: canonical(asHeard(cityCase(last), first.name), first.country),
            confidence: first.population > 100_000 || isHome ? likely : 0.6,
          }
        : { value: canonical(first.name, first.country), confidence: proposed };
    }
    if (country)
      return isCityState(country)
        ? { value: canonical(countryName(country), country), confidence: likely }
        : { unclear: 'Which city is that?' };
    if (region) return { unclear: 'Which city is that?' };
    return isForeignText && context.country && /^[\p{L}' .-]+$/u.test(last)
      ? { value: canonical(cityCase(last), context.country), confidence: 0.5 }
      : null;
  }

  // "Georgia", "Victoria" are both: a US city before "Georgia" decides for the state.
  let code =
    region && country && region !== country
      ? preferRegion(cityName, region, country, context)
      : (country ?? region);
  if (!code && isForeignText && parts.length >= 2) code = context.places?.named(cityName)[0]?.country ?? null;
  if (!code) {
    const city = context.places?.named(cityName)[0];
    if (city) return { value: canonical(city.name, city.country), confidence: 0.55 };
    return null;
  }
  if (!context.places) return { value: canonical(cityName, code), confidence: isForeignText ? certain : 0.7 };
  const heardName = parts[0] as string;
  const namesakes = context.places.named(heardName);
  const known = namesakes.find((city) => city.country === code);
  if (known) return { value: canonical(asHeard(cityName, known.name), code), confidence: certain };
  if (isForeignText) return { value: canonical(cityName, code), confidence: 0.8 };
  // A real city elsewhere ("Paris, Texas") was heard well: the list only lacks the smaller one.
  if (namesakes.length > 0) return { value: canonical(cityName, code), confidence: proposed };
  const repair = repaired(heardName, code, context);
  if (repair) return repair;
  const isNameLike =
    /^[\p{L}][\p{L}'. -]{2,40}$/u.test(heardName) &&
    heardName.split(' ').length <= 3 &&
    !noName.test(heardName);
  return isNameLike
    ? { value: canonical(cityName, code), confidence: 0.5 }
    : { unclear: `I did not catch the city in ${countryName(code)}.` };
}

/**
 * "City, Country" from "I'm based in Denver, Colorado" and the like. Spoken cities must be known cities. They are
 * written without accents, because only chance decides whether a recogniser writes them.
 */
export function readPlace(text: string, context: NormaliseContext): Reading<string> | null {
  const reading = readCity(text, context);
  const isSpoken = context.modality === 'spoken' && reading !== null && 'value' in reading;
  return isSpoken ? { ...reading, value: withoutAccents(reading.value) } : reading;
}

/** Places that the words heard may mean: as heard, and with a country that was written into the city's last word. */
export function placeAlternatives(heard: readonly string[], context: NormaliseContext): string[] {
  return [...heard].reverse().flatMap((text) => {
    const said = placeSaid(text);
    const found: string[] = [];
    const parts = placeParts(said);
    const country = countryCode(parts.at(-1) ?? '');
    if (parts.length === 2 && country && /^[\p{L}][\p{L}'. -]{2,40}$/u.test(parts[0] ?? '')) {
      found.push(canonical(cityCase(parts[0] as string), country));
    }
    if (!country) {
      const joined = withoutAccents(said).toLowerCase();
      const inside = [...countryNames()].find(
        ([name]) => name.length >= 5 && joined.endsWith(name) && joined.length - name.length >= 3,
      );
      const repair = inside
        ? repaired(joined.slice(0, joined.length - inside[0].length), inside[1], context)
        : null;
      if (repair && 'value' in repair) found.push(repair.value);
    }
    return found.map(withoutAccents);
  });
}

/** The name as it was heard where the list only adds accents ("Krakow"), otherwise the list's English name. */
function asHeard(heard: string, listed: string): string {
  const fold = (name: string): string => withoutAccents(name).toLowerCase();
  return fold(heard) === fold(listed) ? heard.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : listed;
}

function preferRegion(city: string, region: string, country: string, context: NormaliseContext): string {
  const known = context.places?.named(city) ?? [];
  if (known.some((item) => item.country === country) && !known.some((item) => item.country === region))
    return country;
  return region;
}

function isCityState(country: string): boolean {
  return ['SG', 'MC', 'VA', 'HK', 'MO', 'LU', 'GI'].includes(country);
}
