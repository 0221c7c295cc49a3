import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** A field beside what the record said before this intake; null where it said nothing. */
export interface ComparedField {
  field: FieldView;
  before: { value: CanonicalValue; printed: string } | null;
}

export interface Comparison {
  changed: ComparedField[];
  unchanged: FieldView[];
  /** Neither known before nor now. */
  open: FieldView[];
}

/** Sorts the fields of an intake by what it did to them. */
export function compareFields(intake: Pick<IntakeState, 'fields' | 'before'>): Comparison {
  const result: Comparison = { changed: [], unchanged: [], open: [] };
  for (const field of intake.fields) {
    const before = intake.before?.[field.field_key] ?? null;
    if (before === null && field.value === null) result.open.push(field);
    else if (before && isSameValue(before.value, field.value)) result.unchanged.push(field);
    else result.changed.push({ field, before });
  }
  return result;
}
