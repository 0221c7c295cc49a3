import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import type { CanonicalValue, EducationEntry, WorkEntry } from '@pluto/shared/profile/value.ts';
import type { FieldWrite } from './wizard-state.ts';

/** Which control a field is edited with. */
export type ControlKind = 'choice' | 'tags' | 'work' | 'education' | 'text';

export function controlOf(field: Pick<FieldView, 'type' | 'choices'>): ControlKind {
  if (field.type === 'work_history') return 'work';
  if (field.type === 'education') return 'education';
  if (field.type === 'list') return 'tags';
  return field.choices && field.choices.length > 0 ? 'choice' : 'text';
}

/** What an editor starts with: the canonical form where the control needs it, else the text for people. */
export function editableValue(field: FieldView): CanonicalValue {
  const kind = controlOf(field);
  if (kind === 'choice') return field.value === null ? '' : String(field.value);
  if (kind !== 'text') return Array.isArray(field.value) ? field.value : [];
  return field.printed ?? (field.value === null ? '' : String(field.value));
}

export function isEmptyValue(value: CanonicalValue | null): boolean {
  return (
    value === null ||
    (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
  );
}

export function workEntries(value: CanonicalValue | null): WorkEntry[] {
  return Array.isArray(value) ? (value.filter((entry) => typeof entry === 'object') as WorkEntry[]) : [];
}

export function educationEntries(value: CanonicalValue | null): EducationEntry[] {
  return Array.isArray(value) ? (value.filter((entry) => typeof entry === 'object') as EducationEntry[]) : [];
}

export function tagsOf(value: CanonicalValue | null): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** True when the candidate should look twice: read with little certainty, or contradicted, and not confirmed yet. */
export function needsLook(field: FieldView): boolean {
  if (field.value === null || field.confirmed || field.source === 'typed' || field.source === 'recruiter')
    return false;
  return field.state === 'doubtful' || (field.confidence !== null && field.confidence < doubtfulBelow);
}

/** Entries that were added and left empty are none. */
function withoutBlanks(value: CanonicalValue | null): CanonicalValue | null {
  if (!Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  return items.filter(
    (item) =>
      typeof item !== 'object' ||
      item === null ||
      Object.values(item).some((part) => typeof part === 'string' && part.trim() !== ''),
  ) as CanonicalValue;
}

/**
 * The write for an edited value. While the interview runs, a field that is a question is answered (so that the
 * interviewer hears of it); everything else is a correction.
 */
export function writeFor(intake: IntakeState, field: FieldView, edited: CanonicalValue | null): FieldWrite {
  const value = withoutBlanks(edited);
  const question =
    intake.step === 'interview'
      ? intake.agenda?.questions.find(({ field_key }) => field_key === field.field_key)
      : undefined;
  const text = value === null ? '' : asText(value);
  if (question && text !== null && text.trim() !== '') {
    return {
      kind: 'answer',
      question_id: question.id,
      field_key: field.field_key,
      version: field.version,
      answer: { kind: 'text', text: text.trim() },
    };
  }
  return {
    kind: 'correction',
    field_key: field.field_key,
    version: field.version,
    value: isEmptyValue(value) ? null : typeof value === 'string' ? value.trim() : value,
  };
}

/** An answer is text. A list whose items hold commas cannot be written as one, nor can entries. */
function asText(value: CanonicalValue): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const tags = tagsOf(value);
  return tags.length === value.length && tags.every((tag) => !tag.includes(',')) ? tags.join(', ') : null;
}
