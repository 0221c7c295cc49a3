import { z } from 'zod';
import { fieldDiffSchema } from '../profile/diff.ts';
import { extractionFlagSchema } from '../profile/extraction.ts';
import { fieldKeySchema, profileSchema } from '../profile/profile.ts';
import { scoreSchema } from '../profile/score.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { defineRoute } from './define-route.ts';
import { transcriptEntrySchema } from './intake-state.ts';
import { candidateParams, candidateSummarySchema, idSchema, timeSchema } from './words.ts';

export const decisionSchema = z
  .enum(['keep', 'restore', 'edit'])
  .describe(
    'keep: what stands, or after a restore or edit what the candidate offered, with its proof; restore: the old value; edit: another',
  );

export const reviewFieldSchema = fieldDiffSchema.extend({
  label: z.string(),
  type: z.string(),
  before_printed: z.string().nullable(),
  after_printed: z.string().nullable(),
  state: z.enum(['missing', 'doubtful', 'asked', 'vague', 'answered', 'confirmed', 'declined']),
  decision: z
    .object({ decision: decisionSchema, by: z.string(), at: timeSchema, reason: z.string().nullable() })
    .nullable()
    .describe('What a recruiter decided, null while undecided'),
});
export type ReviewField = z.infer<typeof reviewFieldSchema>;

export const reviewSchema = z.object({
  candidate: candidateSummarySchema,
  original: profileSchema.describe('The record as it was before the intake'),
  enriched: profileSchema.describe('The record now'),
  diff: z
    .array(reviewFieldSchema)
    .describe(
      'Every field that either side knows, in the catalogue’s order; a restored field shows as `after` what was offered and can still be kept',
    ),
  scores: z.array(
    z.object({
      role_id: idSchema,
      role_title: z.string(),
      before: scoreSchema.nullable(),
      after: scoreSchema,
    }),
  ),
  transcript: z.array(transcriptEntrySchema),
  resumes: z.array(
    z.object({ resume_id: idSchema, file_name: z.string(), format: z.string(), at: timeSchema }),
  ),
  flags: z
    .array(extractionFlagSchema.extend({ resume_id: idSchema }))
    .describe('What the reading found and kept out, with the resume concerned'),
  audio_note: z.string().nullable().describe('Audio trouble during the talk; never a trait of the person'),
  declined_fields: z.array(fieldKeySchema),
});
export type Review = z.infer<typeof reviewSchema>;

export const getReview = defineRoute({
  name: 'review.get',
  method: 'GET',
  path: '/api/pluto/candidates/:candidate_id/review',
  summary: 'Original and enriched, field by field, with the proof of every change',
  caller: 'recruiter',
  params: candidateParams,
  response: reviewSchema,
  errors: ['not_found'],
});

export const decideReview = defineRoute({
  name: 'review.decide',
  method: 'POST',
  path: '/api/pluto/candidates/:candidate_id/review/decisions',
  summary: 'Keep, restore or edit fields; each decision is audited and the score follows',
  caller: 'recruiter',
  params: candidateParams,
  body: z
    .object({
      decisions: z
        .array(
          z
            .object({
              field_key: fieldKeySchema,
              decision: decisionSchema,
              value: canonicalValueSchema.optional().describe('Only for "edit": text or canonical form'),
              reason: z.string().max(500).optional(),
            })
            .strict(),
        )
        .min(1)
        .max(60),
    })
    .strict(),
  response: reviewSchema,
  errors: ['not_found', 'conflict'],
});
