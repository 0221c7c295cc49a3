import { z } from 'zod';
import type { FieldDefinition } from '../profile/field-definition.ts';
import { fieldKeySchema } from '../profile/profile.ts';

/** A recruiter's own words for one question. */
export const ownWordingSchema = z
  .object({
    field_key: fieldKeySchema,
    question: z.string().trim().min(5).max(300).nullable().describe('First wording, null for the usual one'),
    question_again: z
      .string()
      .trim()
      .min(5)
      .max(300)
      .nullable()
      .describe('Second wording, after an answer that was not understood; null for the usual one'),
  })
  .strict();
export type OwnWording = z.infer<typeof ownWordingSchema>;

const uniqueKeys = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/**
 * What a recruiter decided about the questions of a role, beyond which fields it requires. Stored with the role;
 * `buildAgenda` reads it, so voice and keyboard follow it alike.
 */
export const questionPlanSchema = z
  .object({
    order: z
      .array(fieldKeySchema)
      .max(100)
      .refine(uniqueKeys, { message: 'A question stands twice in the order.' })
      .describe(
        'Order of asking; questions not named follow in the usual order. Which questions fit the budget is decided by worth',
      ),
    off: z
      .array(fieldKeySchema)
      .max(100)
      .refine(uniqueKeys, { message: 'A question is turned off twice.' })
      .describe('Questions never asked, not even where the resume is unclear'),
    wordings: z
      .array(ownWordingSchema)
      .max(100)
      .refine((wordings) => uniqueKeys(wordings.map(({ field_key }) => field_key)), {
        message: 'A question has two own wordings.',
      })
      .describe('Own wordings'),
  })
  .strict()
  .describe('Question plan of a role');
export type QuestionPlan = z.infer<typeof questionPlanSchema>;

/** A plan that decides nothing. */
export const emptyPlan: QuestionPlan = { order: [], off: [], wordings: [] };

/** The plan without fields that no longer exist, for example after a custom question was removed. Pure. */
export function prunePlan(plan: QuestionPlan, keys: ReadonlySet<string>): QuestionPlan {
  return {
    order: plan.order.filter((key) => keys.has(key)),
    off: plan.off.filter((key) => keys.has(key)),
    wordings: plan.wordings.filter(({ field_key }) => keys.has(field_key)),
  };
}

/** Keys that a plan speaks of. */
export function keysOfPlan(plan: QuestionPlan): string[] {
  return [...plan.order, ...plan.off, ...plan.wordings.map(({ field_key }) => field_key)];
}

/**
 * A field that is asked in the recruiter's words. Where only the first wording is theirs, it also serves as the second
 * one: the usual second wording may ask for something narrower than they meant. Pure.
 */
export function inOwnWords(field: FieldDefinition, plan: QuestionPlan): FieldDefinition {
  const own = plan.wordings.find(({ field_key }) => field_key === field.key);
  if (!own || (own.question === null && own.question_again === null)) return field;
  const question = own.question ?? field.question;
  return { ...field, question, questionAgain: own.question_again ?? own.question ?? field.questionAgain };
}
