import { type Criterion, criterionSchema } from '@pluto/shared/profile/criterion.ts';
import type { FieldDefinition, FieldType } from '@pluto/shared/profile/field-definition.ts';

export type CriterionKind = Criterion['kind'];

/** A criterion while it is written: everything as it stands in the boxes. */
export interface CriterionForm {
  field_key: string;
  kind: CriterionKind;
  label: string;
  weight: string;
  at_least: string;
  zero_at: string;
  min: string;
  max: string;
  tolerance: string;
  items: string[];
  values: string[];
  places: string[];
  degree: string;
  partial: boolean;
  days: string;
  amount: string;
  currency: string;
}

/** Boxes of a form that can be wrong. */
export type CriterionProblem =
  | 'label'
  | 'weight'
  | 'at_least'
  | 'zero_at'
  | 'min'
  | 'max'
  | 'tolerance'
  | 'items'
  | 'values'
  | 'places'
  | 'days'
  | 'amount'
  | 'currency';

const kindsByType: Partial<Record<FieldType, readonly CriterionKind[]>> = {
  number: ['number_at_least', 'number_range'],
  year: ['number_range', 'number_at_least'],
  list: ['list_contains'],
  degree: ['degree_at_least'],
  yes_no: ['equals'],
  choice: ['equals'],
  text: ['equals'],
  place: ['place'],
  notice: ['notice_at_most'],
  money: ['salary_at_most'],
};

/** Fields that say who somebody is, not what they can do. */
const identifying = new Set(['name', 'email', 'phone', 'linkedin', 'github', 'portfolio']);

/** Ways in which a field can be scored; none for one that cannot. */
export function kindsOf(field: FieldDefinition): readonly CriterionKind[] {
  return identifying.has(field.key) ? [] : (kindsByType[field.type] ?? []);
}

export function scorableFields(fields: readonly FieldDefinition[]): FieldDefinition[] {
  return fields.filter((field) => kindsOf(field).length > 0);
}

/** An empty form for a field. */
export function formFor(field: FieldDefinition): CriterionForm {
  return {
    field_key: field.key,
    kind: kindsOf(field)[0] ?? 'equals',
    label: '',
    weight: '10',
    at_least: '',
    zero_at: '',
    min: '',
    max: '',
    tolerance: '',
    items: [],
    values: field.type === 'yes_no' ? ['yes'] : [],
    places: [],
    degree: 'Bachelor',
    partial: true,
    days: '',
    amount: '',
    currency: 'EUR',
  };
}

/** The form of a criterion that stands. */
export function formOf(criterion: Criterion, field: FieldDefinition): CriterionForm {
  const form = {
    ...formFor(field),
    kind: criterion.kind,
    label: criterion.label,
    weight: String(criterion.weight),
  };
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  switch (criterion.kind) {
    case 'number_at_least':
      return { ...form, at_least: text(criterion.at_least), zero_at: text(criterion.zero_at) };
    case 'number_range':
      return {
        ...form,
        min: text(criterion.min),
        max: text(criterion.max),
        tolerance: text(criterion.tolerance),
      };
    case 'list_contains':
      return {
        ...form,
        items: criterion.items.map(({ value, weight }) => (weight === 1 ? value : `${value} ×${weight}`)),
      };
    case 'degree_at_least':
      return { ...form, degree: criterion.degree, partial: criterion.partial ?? false };
    case 'equals':
      return { ...form, values: criterion.values };
    case 'place':
      return { ...form, places: criterion.places, partial: criterion.partial ?? false };
    case 'notice_at_most':
      return { ...form, days: text(criterion.days) };
    case 'salary_at_most':
      return {
        ...form,
        amount: text(criterion.amount),
        currency: criterion.currency,
        zero_at: text(criterion.zero_at),
      };
  }
}

/** What is wanted, in a few words, for the name that is suggested. */
export function wantedOf(form: CriterionForm): string {
  const wanted: Record<CriterionKind, string> = {
    number_at_least: form.at_least,
    number_range: `${form.min}–${form.max}`,
    list_contains: form.items.join(', '),
    degree_at_least: form.degree,
    equals: form.values.join(', '),
    place: form.places.join(', '),
    notice_at_most: form.days,
    salary_at_most: `${form.amount} ${form.currency}`,
  };
  return wanted[form.kind].slice(0, 80);
}

/** A number as people write it, with a comma or a point; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s’']/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** "TypeScript ×3" is an item that counts three times. */
function itemIn(text: string): { value: string; weight: number } {
  const [, value = text, weight = '1'] = /^(.*?)\s*[×x*]\s*(\d+(?:[.,]\d+)?)$/i.exec(text) ?? [];
  return { value: value.trim(), weight: numberIn(weight) ?? 1 };
}

function keyOf(label: string, taken: readonly string[]): string {
  const base =
    label
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 50) || 'criterion';
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}_${number}`;
  return key;
}

/**
 * Reads a form. The problems are boxes; their sentences are words of the page.
 * @param label what the criterion is called when its box is empty
 * @param given key of the criterion that is changed, or the keys that are taken
 */
export function readCriterion(
  form: CriterionForm,
  given: { key: string } | { taken: readonly string[] },
  label: string,
): { criterion: Criterion } | { problems: CriterionProblem[] } {
  const problems: CriterionProblem[] = [];
  const need = (box: CriterionProblem, text: string, least: number): number => {
    const value = numberIn(text);
    if (value === null || value < least) problems.push(box);
    return value ?? 0;
  };
  const optional = (box: CriterionProblem, text: string): number | undefined =>
    text.trim() === '' ? undefined : need(box, text, 0);
  const listed = (box: CriterionProblem, list: readonly string[]): string[] => {
    if (list.length === 0) problems.push(box);
    return [...list];
  };
  const weight = need('weight', form.weight, 0.001);
  if (weight > 1000) problems.push('weight');
  const name = form.label.trim() || label.trim();
  if (name === '' || name.length > 120) problems.push('label');
  const rule = ruleOf(form, { need, optional, listed, problems });
  if (problems.length > 0) return { problems: [...new Set(problems)] };
  const key = 'key' in given ? given.key : keyOf(name, given.taken);
  const parsed = criterionSchema.safeParse({ key, label: name, field_key: form.field_key, weight, ...rule });
  return parsed.success ? { criterion: parsed.data } : { problems: ['label'] };
}

function ruleOf(
  form: CriterionForm,
  read: {
    need: (box: CriterionProblem, text: string, least: number) => number;
    optional: (box: CriterionProblem, text: string) => number | undefined;
    listed: (box: CriterionProblem, list: readonly string[]) => string[];
    problems: CriterionProblem[];
  },
): object {
  const { need, optional, listed, problems } = read;
  switch (form.kind) {
    case 'number_at_least': {
      const at_least = need('at_least', form.at_least, 0);
      const zero_at = optional('zero_at', form.zero_at);
      if (zero_at !== undefined && zero_at >= at_least) problems.push('zero_at');
      return { kind: form.kind, at_least, zero_at };
    }
    case 'number_range': {
      const min = need('min', form.min, 0);
      const max = need('max', form.max, 0);
      if (max < min) problems.push('max');
      return { kind: form.kind, min, max, tolerance: optional('tolerance', form.tolerance) };
    }
    case 'list_contains':
      return { kind: form.kind, items: listed('items', form.items).map(itemIn) };
    case 'degree_at_least':
      return { kind: form.kind, degree: form.degree, partial: form.partial };
    case 'equals':
      return { kind: form.kind, values: listed('values', form.values) };
    case 'place':
      return { kind: form.kind, places: listed('places', form.places), partial: form.partial };
    case 'notice_at_most':
      return { kind: form.kind, days: need('days', form.days, 0) };
    case 'salary_at_most': {
      const amount = need('amount', form.amount, 1);
      const zero_at = optional('zero_at', form.zero_at);
      if (zero_at !== undefined && zero_at <= amount) problems.push('zero_at');
      const currency = form.currency.trim().toUpperCase();
      if (!/^[A-Z]{3}$/.test(currency)) problems.push('currency');
      return { kind: form.kind, amount, currency, zero_at };
    }
  }
}
