import { z } from 'zod';
import { fieldKeySchema } from './profile.ts';
import { evidenceSchema } from './provenance.ts';
import { canonicalValueSchema } from './value.ts';

/** A score as a range in points of 100: what is known, and what the gaps could still add. */
export const scoreSchema = z.object({
  low: z.number().min(0).max(100).describe('Points that are known'),
  high: z.number().min(0).max(100).describe('Points if every gap were answered at best'),
  criteria: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      field_key: fieldKeySchema,
      weight: z.number().describe('Points at stake; the weights of a role add up to 100'),
      low: z.number(),
      high: z.number(),
      value: canonicalValueSchema.nullable().describe('The value that was scored, null if unknown'),
      evidence: evidenceSchema.nullable(),
      explanation: z.string().describe('Why these points, in one sentence'),
    }),
  ),
});
export type Score = z.infer<typeof scoreSchema>;
