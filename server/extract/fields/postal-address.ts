/** Postcodes of the countries we know the form of, at a word's edge. */
const postcode =
  /(?:^|\s|〒)(?:\d{5}(?:-\d{4})?|(?:[A-Z]{1,3}-)\d{4,5}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s*\d[A-Z]\d|\d{2}-\d{3}|\d{5}-\d{3}|\d{6}|\d{3}\s\d{3}|\d{3}-\d{4}|[A-Z]\d{2}\s?[A-Z\d]{4}|\d{4})(?=\s|$)/gu;

const streetWord = String.raw`st|str|street|ave|avenue|rd|road|blvd|boulevard|lane|ln|drive|dr|way|court|ct|square|sq|terrace|place|pl|close|crescent|cres|grove|gardens|mews|hill|highway|hwy|parkway|pkwy|trail|circle|cir|loop|row|walk|quay|marg|nagar|rue|calle|plaza|via|straat|gatan|gade|cross|main`;
const germanic = String.raw`(?:stra(?:ß|ss)e|str\.|weg|allee|platz|gasse|ring|damm|ufer|gatan|vägen|gade|vej|straat|laan|gracht|plein|kade|singel|katu|tie)`;

const street = new RegExp(
  [
    String.raw`\d+\s*[a-z]?\b.*\b(?:${streetWord})\b`,
    String.raw`${germanic}\s*\d+`,
    String.raw`(?<!\p{L})(?:c\/|p\.?\s?o\.? box|postfach|ulica|ul\.|улица|ул\.|пр\.|просп|проспект|пер\.|д\.\s*\d|дом\s\d|кв\.\s*\d)`,
    String.raw`^(?:\d+\s?(?:bis|ter)?,?\s+)?(?:rue|avenue|boulevard|bd|allée|chemin|impasse|quai|cours|calle|avda|avenida|paseo|plaza|plaça|carrer|via|viale|corso|piazza|rua|travessa|largo|alameda)\s`,
    String.raw`^(?:apt|apartment|suite|ste|flat|unit|floor|house|plot|block|building|bldg|room|no|villa|tower|wing|sector|phase|door|piso|esc|of|appt|bât|bâtiment|étage|hinterhaus|whg)\b\.?\s*(?:no\.?\s*)?[#\d]?`,
    String.raw`^#\s*\d|^\d+(?:st|nd|rd|th)\s+(?:floor|cross|main|block|street|ave|avenue)\b`,
    String.raw`^[A-Z]{0,2}-?\d{1,5}[A-Z]?(?:[/-]\d{1,4})?[a-z]?$`,
    String.raw`^\d{1,2}\s?[ºª°](?:\s|$)|^bajo\b`,
  ].join('|'),
  'iu',
);
/** "Surry Hills NSW 2010": a town, its state and the postcode, not a street with a number. */
const townStatePostcode = /^\p{Lu}[\p{L}.'’ -]+\s[A-Z]{2,3}\s\d{4,5}(?:-\d{4})?$/u;

/** "123 Main St. Springfield": the town may follow the street without a comma. */
const townAfterStreet =
  /^\d+\s+.*\b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Ln|Drive|Dr|Way|Court|Ct)\.?\s+(\p{Lu}[\p{L}. '-]{2,})$/u;
/** "80331 München", "CH-8001 Zürich", "1015 CJ Amsterdam": postcode, then the town. */
const postcodeThenTown =
  /^(?:[A-Z]{1,3}-)?(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{4,6}|\d{3} \d{2}|\d{2}-\d{3})\s+(\p{Lu}[\p{L}\p{M}.'’ ()/-]{1,40})$/u;

/** Whether a text is a street, a house or a flat. */
export function isStreet(text: string): boolean {
  if (townStatePostcode.test(text)) return false;
  if (postcodeThenTown.test(text) && !new RegExp(String.raw`\b(?:${streetWord})\.?$`, 'i').test(text))
    return false;
  return (
    street.test(text) ||
    /^\d{1,5}[a-z]?\s+\p{Lu}[\p{L}'’ ]+$/u.test(text) ||
    /^(?:ul|str|av|avda|c|pl|os|al)\.\s|^\p{Lu}[\p{L}.'’ -]{3,}\s\d{1,4}\s?[a-z]?(?:\/\d{1,4})?$/iu.test(text)
  );
}

/** The town in "80331 München" or "12 High St. Springfield"; null where a piece holds none. */
export function townBeside(piece: string): string | null {
  const found = isStreet(piece) ? townAfterStreet.exec(piece) : postcodeThenTown.exec(piece);
  return found?.[1]?.trim() ?? null;
}

export function withoutPostcode(text: string): string {
  return text
    .replace(postcode, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*$/, '')
    .trim();
}
