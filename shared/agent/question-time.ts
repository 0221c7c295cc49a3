import type { FieldDefinition } from '../profile/field-definition.ts';
import type { GapReason } from './agenda.ts';

/** Greeting and goodbye. */
export const framingSeconds = 25;

const readBackSeconds = 15;
const yesSeconds = 12;
const secondsByType: Partial<Record<FieldDefinition['type'], number>> = {
  yes_no: 12,
  choice: 14,
  degree: 14,
  number: 14,
  year: 14,
  email: 28,
  phone: 25,
  url: 25,
  list: 26,
};
const usualSeconds = 20;

/**
 * How long a question takes on average, spoken: asking, answering, the thanks, and the read-back of an exact value. A value
 * that was read already needs a yes only. Rough on purpose: it keeps a talk short, it does not cut one off. Pure.
 */
export function estimateSeconds(
  field: Pick<FieldDefinition, 'type' | 'needsReadBack'>,
  reason: GapReason['kind'],
  isOfferedForYes: boolean,
): number {
  if (isOfferedForYes) return yesSeconds;
  if (reason === 'unexplained_gap') return 30;
  return (secondsByType[field.type] ?? usualSeconds) + (field.needsReadBack ? readBackSeconds : 0);
}
