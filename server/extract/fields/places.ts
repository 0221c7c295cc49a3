import { easternPlace } from './cjk-address.ts';
import { cityCountry, countryOf, isCountryCode, regionCountry } from './place-index.ts';
import { isStreet, townBeside, withoutPostcode } from './postal-address.ts';

const workplace =
  /^(?:(?:fully |100\s?% )?remote(?:ly)?|hybrid|on-?site|homeoffice|home office|télétravail|remoto|worldwide)$/i;

/** Whether a text is nothing but a place: "Berlin", "Austin, TX", "Remote, France". */
export function isPlaceOnly(text: string): boolean {
  const parts = text
    .split(/[,،/|–—·•()]| - /)
    .map((part) => withoutPostcode(part.trim()))
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 4 || text.length > 70) return false;
  const isKnown = (part: string) =>
    countryOf(part) !== null ||
    regionCountry(part) !== null ||
    cityCountry(part) !== null ||
    workplace.test(part);
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
  if (!before || !code || !isCountryCode(code)) return text;
  const isState = regionCountry(code) !== null && !/,.*,|\s[A-Z]{2}$/.test(before);
  return isState ? text : before.replace(/,$/, '');
}

/** What an address says: the town part in printed form, and the country it lies in. */
export interface Place {
  text: string;
  /** The same with the districts and postcodes that stand between its parts, as printed. */
  printed: string;
  country: string | null;
  /** 0..1: how sure it is that this is a place at all. */
  confidence: number;
}

const label =
  /^(?:(?:current |home |permanent |present |postal |mailing )?address|(?:current )?location|city|based|residence|adresse|anschrift|wohnort|wohnhaft in|ort|domicilio|dirección|ciudad|ville|lieu|indirizzo|residenza|endereço|cidade|adres|woonplaats|adress|ort|bostadsort|based in|living in|lives in|located in|住所|現住所|주소|거주지|地址|现居|所在地|адрес|город|место жительства|العنوان|כתובת)(?:\s*[:：]\s*|\s+)/iu;
const beside =
  /\s*[([（](?:remote|hybrid|open to .*|willing .*|relocat.*|on-?site|.*\bremote\b.*|can relocate.*)[)\]）]\s*$/i;

/** "г. Москва" and "Springfield IL": marks of a town, and a state behind it without a comma, made into pieces. */
function splitPieces(bare: string): string[] {
  return withoutCountryCode(bare)
    .split(/[,،、，·•|]|\s[–—-]\s/)
    .flatMap((piece) => {
      const trimmed = piece
        .trim()
        .replace(/^(?:г|гор)\.\s*(?=\p{Lu})/u, '')
        .replace(/\.$/, '');
      const plain = withoutPostcode(trimmed);
      const [, town, region] = /^(\p{Lu}[\p{L}\p{M}.'’ -]+?)\s+([A-Z]{2,3})$/u.exec(plain) ?? [];
      if (town && region && regionCountry(region) && !isStreet(trimmed) && !regionCountry(plain))
        return [town, region];
      return [trimmed];
    })
    .filter(Boolean);
}

/** The pieces from the town on: streets, houses and districts before a known city are left out. */
function fromTown(pieces: readonly string[]): {
  kept: string[];
  printed: string;
  hadPostcode: boolean;
  hadStreet: boolean;
} {
  const beforeCode = pieces.findIndex((piece) => townBeside(piece) !== null && !isStreetOnly(piece, pieces));
  const hadStreet = pieces.some(isStreet);
  const hadPostcode =
    beforeCode >= 0 ||
    pieces.some((piece) => /\d/.test(piece) && withoutPostcode(piece) !== piece && !isStreet(piece));
  const local = pieces
    .slice(Math.max(0, beforeCode))
    .filter((piece) => !(isStreet(piece) && townBeside(piece) === null && pieces.length > 1));
  let kept = local
    .map((piece) => townBeside(piece) ?? piece)
    .map(withoutPostcode)
    .filter(
      (piece) => /\p{L}{2}|\p{L}\p{M}\p{L}/u.test(piece) && !/\d{3,}/.test(piece) && !workplace.test(piece),
    );
  // "Andheri West, Mumbai, Maharashtra": with a street before it, the known city is the town.
  const city = kept.findIndex((piece) => cityCountry(piece) !== null);
  const isDistrict = (piece: string) => countryOf(piece) === null && regionCountry(piece) === null;
  if (city > 0 && (hadStreet || hadPostcode || kept.length > 3) && kept.slice(0, city).every(isDistrict))
    kept = kept.slice(city);
  const printed = local
    .map((piece) => (isStreet(piece) ? (townBeside(piece) ?? piece) : piece))
    .filter((piece) => /[\p{L}\d]/u.test(piece) && !workplace.test(piece) && !isNumber(piece));
  return { kept, printed: printed.join(', '), hadPostcode, hadStreet };
}

/** A phone number among the parts of an address. */
function isNumber(piece: string): boolean {
  return /^\+|^tel|^[\d\s()+./-]{8,}$/i.test(piece);
}

function isStreetOnly(piece: string, pieces: readonly string[]): boolean {
  // Five digits and a name may be a house in a long road where a state follows.
  return (
    isStreet(piece) && pieces.some((one) => one !== piece && regionCountry(withoutPostcode(one)) !== null)
  );
}

/**
 * Reads "123 Main St, Sacramento, California 95814" into "Sacramento, California": street and postcode are left
 * out, nothing is added. Null where the text does not look like a place.
 */
export function readPlace(text: string): Place | null {
  const labelled = label.exec(text.trim());
  const bare = (labelled ? text.trim().slice(labelled[0].length) : text.trim()).replace(beside, '');
  if (bare.length > 120 || /[@]|https?:|www\./i.test(bare)) return null;
  const eastern = easternPlace(bare);
  if (eastern)
    return { ...eastern, printed: eastern.text, confidence: labelled || /\d/.test(bare) ? 0.9 : 0.75 };
  const pieces = splitPieces(bare);
  if (pieces.length === 0 || pieces.length > 7) return null;
  const { kept, printed, hadPostcode, hadStreet } = fromTown(pieces);
  if (kept.length === 0) return null;
  const first = kept[0] as string;
  const isBare =
    kept.length === 1 &&
    (countryOf(first) !== null || regionCountry(first) !== null) &&
    cityCountry(first) === null;
  const last = kept.at(-1) as string;
  const country =
    kept.map(countryOf).find(Boolean) ??
    regionCountry(last) ??
    kept.map(regionCountry).find(Boolean) ??
    cityCountry(first) ??
    null;
  const isNamed = kept.every(
    (piece) =>
      /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ ()/-]*$/u.test(piece.replace(/\s*[([]\d{2,3}[)\]]$/, '')) &&
      piece.split(' ').length <= 4,
  );
  if (!isNamed) return null;
  const hasCity = kept.some((piece) => cityCountry(piece) !== null);
  const hasEnd = kept.some((piece) => countryOf(piece) !== null) || regionCountry(last) !== null;
  let confidence = 0;
  if (hasCity && hasEnd) confidence = 0.95;
  else if (hasEnd && kept.length > 1) confidence = 0.88;
  else if (labelled || hadPostcode) confidence = 0.8;
  else if (hasCity) confidence = kept.length === 1 || hadStreet ? 0.75 : 0.6;
  else if (hasEnd) confidence = 0.55;
  // A state or a country alone tells too little of where somebody lives.
  if (isBare) confidence = 0.42;
  if (confidence === 0) return null;
  return {
    text: kept.join(', '),
    printed: printed.length > 80 ? kept.join(', ') : printed,
    country,
    confidence,
  };
}
