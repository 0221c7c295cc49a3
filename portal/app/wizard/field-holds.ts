import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { FieldWrite } from './wizard-state.ts';

/** True when the record already holds what a write wanted, because its reply was lost on the way. */
export function fieldHolds(intake: IntakeState, write: FieldWrite): boolean {
  const field = intake.fields.find(({ field_key }) => field_key === write.field_key);
  if (!field) return false;
  if (write.kind === 'correction' && write.value === null) return field.value === null;
  if (write.kind === 'answer' && write.answer.kind === 'declined') return field.state === 'declined';
  if (write.kind === 'answer' && write.answer.kind === 'none')
    return field.state === 'answered' && !field.printed;
  if (field.source !== 'typed') return false;
  const text = write.kind === 'answer' && write.answer.kind === 'text' ? write.answer.text : null;
  if (text !== null) return field.evidence?.kind === 'typed' && field.evidence.text === text;
  return write.kind === 'correction' && isSameValue(field.value, write.value);
}
