import type { FieldDefinition } from '../profile/field-definition.ts';
import type { CanonicalValue } from '../profile/value.ts';
import type { InterviewContext } from './interview-state.ts';

function texts(value: CanonicalValue | undefined): string[] {
  if (value === undefined || typeof value === 'number') return [];
  if (typeof value === 'string') return [value];
  return value.flatMap((item) =>
    typeof item === 'string'
      ? [item]
      : Object.values(item).filter((part): part is string => typeof part === 'string' && !/^\d/.test(part)),
  );
}

const related: Record<string, readonly string[]> = {
  current_title: ['current_title', 'work_history'],
  current_company: ['current_company', 'work_history'],
  institution: ['institution', 'education'],
  field_of_study: ['field_of_study', 'education'],
  skills: ['skills'],
  languages: ['languages', 'location'],
  location: ['location'],
  work_gap: ['work_history'],
};

/**
 * Prompt for the recogniser: the form of the expected answer and what is already known of the candidate (name,
 * resume terms). It helps hearing only; what was said is still checked. At most 400 characters.
 */
export function primeFor(field: FieldDefinition, context: InterviewContext): string {
  const name = context.candidateName.trim();
  const known = (related[field.key] ?? []).flatMap((key) => texts(context.profile[key]?.value));
  const mail =
    field.type === 'email' || field.type === 'url' ? [name, name.toLowerCase().replace(/\s+/g, '.')] : [];
  const terms = [...new Set([...mail, ...known])].slice(0, 20);
  return [`${field.label}: ${field.example}.`, ...terms].join(' ').slice(0, 400);
}
