import { keysOfPlan } from '@pluto/shared/agent/question-plan.ts';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { roleInputSchema } from '@pluto/shared/http/ranking.ts';
import {
  catalogueWith,
  customFieldSchema,
  refuseProtectedQuestion,
} from '@pluto/shared/profile/catalogue.ts';
import { criteriaSchema } from '@pluto/shared/profile/criterion.ts';
import { z } from 'zod';

export type RoleInput = z.output<typeof roleInputSchema>;

function refuse(path: string, message: string): never {
  throw new AppError('validation_failed', { publicMessage: message, details: [{ path, message }] });
}

/** @throws AppError `question_refused` with the reason, when the words touch a protected attribute */
function refuseProtected(path: string, texts: readonly (string | null)[]): void {
  const refusal = refuseProtectedQuestion(texts.filter((text) => text !== null).join('\n'));
  if (!refusal) return;
  throw new AppError('question_refused', { publicMessage: refusal, details: [{ path, message: refusal }] });
}

/** Every text of a definition that is not parsed yet: label, wordings and the labels of its choices. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'key' || key === 'type' ? [] : textsOf(part),
  );
}

function checkCustomFields(fields: RoleInput['custom_fields']) {
  const parsed = fields.map((field, index) => {
    refuseProtected(`body.custom_fields.${index}`, textsOf(field));
    const checked = customFieldSchema.safeParse(field);
    if (!checked.success)
      refuse(`body.custom_fields.${index}`, `Question ${index + 1}: ${z.prettifyError(checked.error)}`);
    return checked.data;
  });
  const keys = parsed.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) refuse('body.custom_fields', `Two own questions have the key "${twice}". Give each its own.`);
  return parsed;
}

/**
 * Checks what the schema alone cannot: own questions and own wordings, unique criteria, and that every field exists.
 * @throws AppError `question_refused` for words about a protected attribute, with the reason; `validation_failed`
 */
export function checkRole(input: RoleInput): RoleInput {
  const custom = checkCustomFields(input.custom_fields);
  const criteria = criteriaSchema.safeParse(input.criteria);
  if (!criteria.success)
    refuse('body.criteria', criteria.error.issues[0]?.message ?? 'The criteria are not valid.');
  const keys = new Set(catalogueWith(custom).map((field) => field.key));
  const plan = input.question_plan;
  const named = [
    ...input.required_fields,
    ...input.criteria.map((criterion) => criterion.field_key),
    ...(plan ? keysOfPlan(plan) : []),
  ];
  for (const key of named) if (!keys.has(key)) refuse('body', `There is no field "${key}".`);
  plan?.wordings.forEach(({ question, question_again }, index) => {
    refuseProtected(`body.question_plan.wordings.${index}`, [question, question_again]);
  });
  return { ...input, custom_fields: custom };
}
