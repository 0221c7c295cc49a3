import { countryName } from '@pluto/shared/profile/normalise/countries.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import { readPlace } from '@pluto/shared/profile/normalise/read-place.ts';

const leastSure = 0.6;

/**
 * A place as the catalogue keeps it, "City, Country" in English, so that one read from a resume equals the same one
 * typed or said. What is doubtful, or has no country, stays as printed.
 */
export function canonicalPlace(
  place: { text: string; country: string | null; confidence: number },
  context: { today: string; places: PlaceIndex },
): string {
  const town = place.text.split(', ')[0]?.replace(/\s*\([^)]*\)$/, '');
  if (!town || !place.country || place.confidence < leastSure) return place.text;
  const reading = readPlace(`${town}, ${countryName(place.country)}`, {
    today: context.today,
    places: context.places,
    modality: 'typed',
  });
  return reading && 'value' in reading && reading.confidence >= leastSure ? reading.value : place.text;
}
