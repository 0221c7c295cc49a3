import { fieldByKey } from '../catalogue.ts';
import type { NormaliseContext } from '../field-definition.ts';
import { acceptFrom } from '../normalise/reading.ts';
import type { CanonicalValue } from '../value.ts';

/** Outcome of a spoken form: a value that is taken, one that is only proposed, or none. */
export type Understood =
  | CanonicalValue
  | { proposes: CanonicalValue }
  | { kind: 'none' | 'declined' | 'unclear' };

/** What is said, what it means, and the candidate's country where it matters. */
export type SpokenForm = readonly [said: string, expected: Understood, country?: string];

/** The day on which all tables of spoken forms are read. */
export const tableDay = '2026-11-22';

/** Reads a spoken answer to a built-in field as the interviewer would. */
export function understood(key: string, said: string, context: Partial<NormaliseContext> = {}): Understood {
  const field = fieldByKey(key);
  if (!field) throw new Error(`There is no field ${key}.`);
  const reading = field.normalise(said, { modality: 'spoken', today: tableDay, ...context });
  if (reading.kind !== 'value') return { kind: reading.kind };
  return reading.confidence >= acceptFrom ? reading.value : { proposes: reading.value };
}
