import { z } from 'zod';
import { fieldKeySchema, fieldStateSchema } from '../profile/profile.ts';
import { canonicalValueSchema } from '../profile/value.ts';

/** Why a question is asked. */
export const gapReasonSchema = z.object({
  kind: z.enum(['missing', 'doubtful', 'contradictory', 'unexplained_gap']).describe('Kind of gap'),
  text: z.string().describe('The reason in words, for example "two phone numbers disagree"'),
});
export type GapReason = z.infer<typeof gapReasonSchema>;

/** One question of an agenda. */
export const agendaQuestionSchema = z.object({
  id: z.string().describe('Question id: the field key; stable over reloads and re-dispatches'),
  field_key: fieldKeySchema,
  label: z.string().describe('Label of the field'),
  reason: gapReasonSchema,
  question: z.string().describe('First wording'),
  question_again: z.string().describe('Second wording'),
  example: z.string().describe('A typical answer'),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  value_to_score: z.number().min(0).describe('Points the answer could still move the score'),
  proposed_value: canonicalValueSchema.nullable().describe('The doubtful value to confirm, or null'),
  other_value: canonicalValueSchema
    .nullish()
    .describe(
      'The one value that contradicts it, for "no, the other one"; null where there is none, or several',
    ),
  state: fieldStateSchema,
  version: z.number().int().min(0).describe('Version of the field; an answer names the version it answers'),
  tries: z.number().int().min(0).describe('How often an answer was not understood'),
});
export type AgendaQuestion = z.infer<typeof agendaQuestionSchema>;

/** Ordered questions, most valuable first, within the budget. */
export const agendaSchema = z.object({
  questions: z.array(agendaQuestionSchema),
  budget_questions: z.number().int().positive().describe('Most questions an interview may ask'),
  budget_minutes: z.number().positive().describe('Minutes an interview should take at most'),
});
export type Agenda = z.infer<typeof agendaSchema>;

/** States after which a question is not asked again. */
export const settledStates: ReadonlySet<string> = new Set(['answered', 'confirmed', 'declined']);

/** Questions that are still open, in order. */
export function openQuestions(agenda: Agenda): AgendaQuestion[] {
  return agenda.questions.filter((question) => !settledStates.has(question.state));
}
