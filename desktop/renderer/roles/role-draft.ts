import type { QuestionPlan } from '@pluto/shared/agent/question-plan.ts';
import type { Role } from '@pluto/shared/http/ranking.ts';
import { type CustomField, readCustomFields } from '@pluto/shared/profile/catalogue.ts';

/** A role while it is edited: what the form holds. */
export interface RoleDraft {
  title: string;
  criteria: Role['criteria'];
  required_fields: string[];
  custom_fields: CustomField[];
  question_plan: QuestionPlan;
  rescore: Role['rescore'];
  budget_questions: number;
  budget_minutes: number;
}

/** The form of a role. */
export function draftOf(role: Role): RoleDraft {
  const { title, criteria, required_fields, question_plan, rescore, budget_questions, budget_minutes } = role;
  const custom_fields = readCustomFields(role.custom_fields);
  return {
    title,
    criteria,
    required_fields,
    custom_fields,
    question_plan,
    rescore,
    budget_questions,
    budget_minutes,
  };
}

/** What differs from the role, or null when nothing does. */
export function changeOf(role: Role, draft: RoleDraft): Partial<RoleDraft> | null {
  const before = draftOf(role);
  const changed = (Object.keys(draft) as (keyof RoleDraft)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(draft[key]),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, draft[key]]));
}

/** Points of 100 that each criterion is worth, from the relative weights. */
export function pointsOf(criteria: RoleDraft['criteria']): Map<string, number> {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return new Map(criteria.map(({ key, weight }) => [key, sum > 0 ? (weight / sum) * 100 : 0]));
}

/** The draft with another weight for one criterion; a weight is above zero. */
export function withWeight(draft: RoleDraft, key: string, weight: number): RoleDraft {
  const safe = Math.min(1000, Math.max(1, weight));
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) =>
      criterion.key === key ? { ...criterion, weight: safe } : criterion,
    ),
  };
}

/** The draft with a criterion changed, or added at the end. */
export function withCriterion(draft: RoleDraft, criterion: RoleDraft['criteria'][number]): RoleDraft {
  const isThere = draft.criteria.some(({ key }) => key === criterion.key);
  return {
    ...draft,
    criteria: isThere
      ? draft.criteria.map((one) => (one.key === criterion.key ? criterion : one))
      : [...draft.criteria, criterion],
  };
}
