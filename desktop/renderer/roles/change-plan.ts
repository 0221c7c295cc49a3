import { type OwnWording, prunePlan } from '@pluto/shared/agent/question-plan.ts';
import { usuallyRequired } from '@pluto/shared/agent/role-agenda.ts';
import { builtInKeys, type CustomField } from '@pluto/shared/profile/catalogue.ts';
import type { RoleDraft } from './role-draft.ts';

function withPlan(draft: RoleDraft, change: Partial<RoleDraft['question_plan']>): RoleDraft {
  return { ...draft, question_plan: { ...draft.question_plan, ...change } };
}

/** The draft in which a question is never asked. */
export function turnOff(draft: RoleDraft, key: string): RoleDraft {
  const { off } = draft.question_plan;
  return off.includes(key) ? draft : withPlan(draft, { off: [...off, key] });
}

/** The draft in which a question is asked whenever the value is missing. */
export function turnOn(draft: RoleDraft, key: string): RoleDraft {
  const off = draft.question_plan.off.filter((other) => other !== key);
  // A role that requires nothing asks the usual ones; naming one must not drop the others.
  const required = draft.required_fields.length > 0 ? draft.required_fields : usuallyRequired;
  const isOwn = key.startsWith('custom_');
  const required_fields = isOwn || required.includes(key) ? draft.required_fields : [...required, key];
  return { ...withPlan(draft, { off }), required_fields };
}

/**
 * The draft with a question at another place. The order of the questions shown becomes the recruiter's own; those that
 * were ordered before and are not shown now keep their order behind them.
 * @param shown keys of the questions in the order in which they are shown
 * @param to place it goes to, kept within the list
 */
export function moveQuestion(draft: RoleDraft, shown: readonly string[], key: string, to: number): RoleDraft {
  if (!shown.includes(key)) return draft;
  const others = shown.filter((other) => other !== key);
  const place = Math.min(others.length, Math.max(0, to));
  const moved = [...others.slice(0, place), key, ...others.slice(place)];
  const hidden = draft.question_plan.order.filter((other) => !moved.includes(other));
  return withPlan(draft, { order: [...moved, ...hidden] });
}

/** The draft with the usual order again. */
export function resetOrder(draft: RoleDraft): RoleDraft {
  return withPlan(draft, { order: [] });
}

/** The draft with own words for a question; both null give the usual words back. */
export function withWording(draft: RoleDraft, wording: OwnWording): RoleDraft {
  const others = draft.question_plan.wordings.filter(({ field_key }) => field_key !== wording.field_key);
  const isUsual = wording.question === null && wording.question_again === null;
  return withPlan(draft, { wordings: isUsual ? others : [...others, wording] });
}

/** The draft with an own question, new or changed. */
export function withCustomField(draft: RoleDraft, field: CustomField): RoleDraft {
  const isKnown = draft.custom_fields.some(({ key }) => key === field.key);
  return {
    ...draft,
    custom_fields: isKnown
      ? draft.custom_fields.map((other) => (other.key === field.key ? field : other))
      : [...draft.custom_fields, field],
  };
}

/** The draft without an own question, and without anything that speaks of it. */
export function withoutCustomField(draft: RoleDraft, key: string): RoleDraft {
  const custom_fields = draft.custom_fields.filter((field) => field.key !== key);
  const keys = new Set([...builtInKeys, ...custom_fields.map((field) => field.key)]);
  return {
    ...draft,
    custom_fields,
    required_fields: draft.required_fields.filter((other) => other !== key),
    criteria: draft.criteria.filter(({ field_key }) => field_key !== key),
    question_plan: prunePlan(draft.question_plan, keys),
  };
}

/** A free key for an own question, made of its label. */
export function keyFor(label: string, taken: readonly string[]): string {
  const name = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  const base = `custom_${name === '' ? 'question' : name.replace(/_+$/, '')}`;
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}_${number}`;
  return key;
}
