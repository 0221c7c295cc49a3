import type { FieldView } from '@pluto/shared/http/words.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { IntakeProfile } from './intake-profile.ts';

/** A field as screens and agents show it. */
export function viewField(
  field: FieldDefinition,
  known: Pick<IntakeProfile, 'profile' | 'progress'>,
): FieldView {
  const standing = known.profile[field.key];
  const { state, version } = known.progress(field.key);
  return {
    field_key: field.key,
    label: field.label,
    type: field.type,
    value: standing?.value ?? null,
    printed: standing ? field.print(standing.value) : null,
    source: standing?.provenance.source ?? null,
    confidence: standing?.provenance.confidence ?? null,
    confirmed: standing?.provenance.confirmed ?? false,
    state,
    version,
    evidence: standing?.provenance.evidence ?? null,
    choices: field.choices ? [...field.choices] : null,
    example: field.example,
  };
}
