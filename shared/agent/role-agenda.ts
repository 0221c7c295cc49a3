import type { Criterion } from '../profile/criterion.ts';
import type { Agenda } from './agenda.ts';
import { type AgendaInput, buildAgenda, defaultBudget } from './build-agenda.ts';
import type { QuestionPlan } from './question-plan.ts';

/** What a role says about its interview. */
export interface AgendaRole {
  criteria: readonly Criterion[];
  required_fields: readonly string[];
  budget_questions: number;
  budget_minutes: number;
  question_plan: QuestionPlan;
}

/** What an intake asks when its link names no role, or the role requires nothing. */
export const usuallyRequired: readonly string[] = [
  'email',
  'phone',
  'location',
  'current_title',
  'years_experience',
  'skills',
  'languages',
  'highest_degree',
  'work_authorization',
  'notice_period',
  'salary_expectation',
  'remote_preference',
];

/** Points of the role's score that hang on each field: its share of all weights, out of 100. */
export function weightsOf(criteria: readonly Criterion[]): Record<string, number> {
  const weights: Record<string, number> = {};
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  for (const { field_key, weight } of criteria) {
    weights[field_key] = (weights[field_key] ?? 0) + (100 * weight) / total;
  }
  return weights;
}

/** Fields that an intake for the role asks when they are unknown: the required ones and every own question. */
export function requiredKeysOf(
  role: Pick<AgendaRole, 'required_fields'> | null,
  fields: AgendaInput['fields'],
): string[] {
  const own = fields.map(({ key }) => key).filter((key) => key.startsWith('custom_'));
  const required = role && role.required_fields.length > 0 ? role.required_fields : usuallyRequired;
  return [...new Set([...required, ...own])];
}

/**
 * The agenda of an interview for a role, null for a link that names none. The server stores it for an intake; the role
 * editor shows the same one before it is asked. Pure.
 */
export function roleAgenda(
  role: AgendaRole | null,
  known: Pick<AgendaInput, 'fields' | 'profile' | 'states' | 'contradictions' | 'today'>,
): Agenda {
  return buildAgenda({
    ...known,
    requiredKeys: requiredKeysOf(role, known.fields),
    weights: weightsOf(role?.criteria ?? []),
    ...(role && { plan: role.question_plan }),
    budget: role ? { questions: role.budget_questions, minutes: role.budget_minutes } : defaultBudget,
  });
}
