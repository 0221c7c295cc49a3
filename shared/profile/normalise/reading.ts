import type { NormaliseContext } from '../field-definition.ts';
import type { CanonicalValue } from '../value.ts';

/**
 * What a reader made of a text: a value with confidence 0..1, or a reason why it is not clear.
 * Below `acceptFrom` a value is only a proposal that the candidate must confirm.
 */
export type Reading<T extends CanonicalValue = CanonicalValue> =
  | { value: T; confidence: number }
  | { unclear: string };

/** Reads one kind of value from a text. Null means that the text has nothing of that kind. */
export type Reader<T extends CanonicalValue = CanonicalValue> = (
  text: string,
  context: NormaliseContext,
) => Reading<T> | null;

/** From this confidence on, a spoken value may be stored without asking back (unless the field needs read-back). */
export const acceptFrom = 0.75;

/** Confidence of what is understood by the letter. */
export const certain = 0.95;

/** Confidence of what follows from the words but was not said by the letter. */
export const likely = 0.85;

/** Confidence of a repaired or unusual value: a proposal. */
export const proposed = 0.55;

/** True when the reading holds a value. */
export function isReading<T extends CanonicalValue>(
  reading: Reading<T> | null,
): reading is { value: T; confidence: number } {
  return reading !== null && 'value' in reading;
}
