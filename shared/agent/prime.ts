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
 * The form of an answer, by type or key: words that many answers share and no answer by itself. A single example
 * ("English, Spanish") would be worse than nothing: a small recogniser that hears badly recites its prompt, and what
 * it recites would be a wrong value. Choices are given all or not at all. Amounts of money do harm.
 */
const forms: Record<string, readonly string[]> = {
  phone: ['+1 415 555 2671'],
  notice_period: ['immediately', 'weeks', 'months'],
  remote_preference: ['remote', 'hybrid', 'on site'],
  work_authorization: ['citizen', 'permit', 'visa sponsorship', 'green card'],
  willing_to_relocate: ['relocate', 'move', 'stay here'],
  highest_degree: ["bachelor's", "master's", 'doctorate', 'secondary school'],
  email: ['at', 'dot com'],
};

/**
 * Prompt for the recogniser: the form of the expected answer and what is already known of the candidate (name,
 * resume terms). It helps hearing only; what was said is still checked. At most 400 characters, empty if nothing helps.
 */
export function primeFor(field: FieldDefinition, context: InterviewContext): string {
  const name = context.candidateName.trim();
  const known = (related[field.key] ?? []).flatMap((key) => texts(context.profile[key]?.value));
  const isAddress = field.type === 'email' || field.type === 'url';
  const own = isAddress ? [name, name.toLowerCase().replace(/\s+/g, '.')] : [];
  const terms = [...new Set([...own, ...known, ...(forms[field.key] ?? [])])].slice(0, 20);
  return terms.join(', ').slice(0, 400);
}
