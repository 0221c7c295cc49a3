import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { CandidateValue } from '@pluto/shared/profile/profile.ts';

/** The fields that the rules left open or in doubt, of those that are one value or a plain list. Pure. */
export function openFields(
  fields: readonly FieldDefinition[],
  read: readonly CandidateValue[],
): FieldDefinition[] {
  const sure = new Set(
    read.filter(({ provenance }) => provenance.confidence >= doubtfulBelow).map(({ field_key }) => field_key),
  );
  return fields.filter((field) => field.askable && !sure.has(field.key));
}
