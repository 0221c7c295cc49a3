import type { FieldDefinition, NormaliseContext, Normalised } from './field-definition.ts';
import { countryCode, countryOfRegion } from './normalise/countries.ts';
import { tidy } from './normalise/text.ts';

/** Below this a place is a guess: one of several cities of that name, or a country that was not written. */
const surePlace = 0.6;
const placeLike = /^\p{L}[\p{L}\p{M}\d'’ .,()/-]{1,119}$/u;
const sentenceLike =
  /\b(?:i|i'm|i'd|my|you|we|they|don't|can't|not|know|what|why|how|because|think|hello|yes|no|none|nothing|sure)\b/i;

/** A place that no list has, as its writer wrote it; null for what names only a country or no place at all. */
function placeAsTyped(text: string): string | null {
  const typed = tidy(text).replace(/[.,\s]+$/, '');
  if (!placeLike.test(typed) || sentenceLike.test(typed)) return null;
  return countryCode(typed) || countryOfRegion(typed) ? null : typed;
}

/**
 * What a text that a person typed means for a field. As the field's own normaliser says, except for places: a city
 * that is clear becomes "City, Country"; a place that is unknown or one of several is kept as it was typed, because
 * its writer knows better than a list of cities.
 * @param context give `places`, or no city without its country is known
 */
export function normaliseTyped(
  field: FieldDefinition,
  text: string,
  context: Omit<NormaliseContext, 'modality'>,
): Normalised {
  const meant = field.normalise(text, { ...context, modality: 'typed' });
  if (field.type !== 'place') return meant;
  const isSure = meant.kind === 'value' && meant.confidence >= surePlace;
  if (isSure || meant.kind === 'declined' || meant.kind === 'none') return meant;
  const kept = placeAsTyped(text);
  return kept ? { kind: 'value', value: kept, confidence: 1, words: kept } : meant;
}
