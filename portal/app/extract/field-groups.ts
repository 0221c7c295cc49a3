import type { FieldView } from '@pluto/shared/http/words.ts';

export interface FieldGroups {
  basics: FieldView[];
  work: FieldView[];
  education: FieldView[];
  more: FieldView[];
  /** Unknown fields, which are offered but not pressed for. */
  missing: FieldView[];
}

const groupByKey: Record<string, 'basics' | 'work' | 'education'> = {
  name: 'basics',
  email: 'basics',
  phone: 'basics',
  location: 'basics',
  current_title: 'work',
  current_company: 'work',
  years_experience: 'work',
  work_history: 'work',
  skills: 'work',
  highest_degree: 'education',
  institution: 'education',
  field_of_study: 'education',
  graduation_year: 'education',
  education: 'education',
};

/** Sorts fields into the groups a reader expects, each in the catalogue's order. */
export function groupFields(fields: readonly FieldView[]): FieldGroups {
  const groups: FieldGroups = { basics: [], work: [], education: [], more: [], missing: [] };
  for (const field of fields) {
    const group = field.value === null ? 'missing' : (groupByKey[field.field_key] ?? 'more');
    groups[group].push(field);
  }
  return groups;
}

/** Keys of the fields to look at first, and of those that nobody knows yet. Pure. */
export function sortOut(
  fields: readonly FieldView[],
  needsLook: (field: FieldView) => boolean,
): { doubtful: ReadonlySet<string>; missing: ReadonlySet<string> } {
  const keysOf = (wanted: (field: FieldView) => boolean) =>
    new Set(fields.filter(wanted).map(({ field_key }) => field_key));
  return { doubtful: keysOf(needsLook), missing: keysOf(({ value }) => value === null) };
}
