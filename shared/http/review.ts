import { z } from 'zod';
import { fieldDiffSchema } from '../profile/diff.ts';
import { extractionFlagSchema } from '../profile/extraction.ts';
import { fieldKeySchema, profileSchema } from '../profile/profile.ts';
import { provenanceSchema } from '../profile/provenance.ts';
import { scoreSchema } from '../profile/score.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { auditHeadSchema } from './audit.ts';
import { defineRoute } from './define-route.ts';
import { transcriptEntrySchema } from './intake-state.ts';
import { candidateParams, candidateSummarySchema, idSchema, timeSchema } from './words.ts';

export const decisionSchema = z
  .enum(['keep', 'restore', 'edit'])
  .describe(
    'keep: what stands, or after a restore or edit what the candidate offered, with its proof; restore: the old value; edit: another',
  );

export const decisionIdSchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .describe('Number of a decision');

export const reviewFieldSchema = fieldDiffSchema.extend({
  label: z.string(),
  type: z.string(),
  before_printed: z.string().nullable(),
  after_printed: z.string().nullable(),
  state: z.enum(['missing', 'doubtful', 'asked', 'vague', 'answered', 'confirmed', 'declined']),
  decision: z
    .object({
      decision_id: decisionIdSchema,
      decision: decisionSchema,
      by: z.string(),
      at: timeSchema,
      reason: z.string().nullable(),
    })
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

export const undoReview = defineRoute({
  name: 'review.undo',
  method: 'POST',
  path: '/api/pluto/candidates/:candidate_id/review/undo',
  summary:
    'Take decisions back as if they had never been made: the value and the decision of before stand again. All or ' +
    'nothing; `conflict` when one of them is no longer the last about its field',
  caller: 'recruiter',
  params: candidateParams,
  body: z.object({ decision_ids: z.array(decisionIdSchema).min(1).max(60) }).strict(),
  response: reviewSchema,
  errors: ['not_found', 'conflict'],
});

const historyValue = {
  at: timeSchema,
  value: canonicalValueSchema.nullable().describe('Null: cleared, or the person has no such thing'),
  printed: z.string().nullable().describe('The value as text for people'),
};

/** One thing that happened to a field, oldest first in a list of them. */
export const historyEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value').describe('A value came in'),
    ...historyValue,
    provenance: provenanceSchema,
  }),
  z.object({
    kind: z.literal('decision').describe('A recruiter decided in the review'),
    ...historyValue,
    decision: decisionSchema,
    by: z.string(),
    reason: z.string().nullable(),
    undone: z
      .object({ at: timeSchema, by: z.string() })
      .nullable()
      .describe('When the decision was taken back and by whom, null while it stands'),
  }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const getFieldHistory = defineRoute({
  name: 'review.field_history',
  method: 'GET',
  path: '/api/pluto/candidates/:candidate_id/review/history/:field_key',
  summary: 'Everything that happened to one field, oldest first: values with their proof, and decisions',
  caller: 'recruiter',
  params: candidateParams.extend({ field_key: fieldKeySchema }),
  response: z.object({
    field_key: fieldKeySchema,
    label: z.string(),
    entries: z.array(historyEntrySchema),
  }),
  errors: ['not_found'],
});

/** A review as a document that stands by itself: what the JSON export holds and the PDF is drawn from. */
export const reviewDocumentSchema = z.object({
  schema: z.literal('pluto.review/1').describe('Name and version of this shape'),
  exported_at: timeSchema,
  exported_by: z.string().describe('Name of the recruiter'),
  organisation_name: z.string(),
  review: reviewSchema,
  history: z
    .record(fieldKeySchema, z.array(historyEntrySchema))
    .describe('By field key, everything that happened to each field of the review'),
  audit_head: auditHeadSchema.describe(
    'Signed head of the audit log just after this export was entered in it',
  ),
});
export type ReviewDocument = z.infer<typeof reviewDocumentSchema>;

export const exportReview = defineRoute({
  name: 'review.export',
  method: 'POST',
  path: '/api/pluto/candidates/:candidate_id/review/export',
  summary: 'The whole review as one document; that it left is entered in the audit log first',
  caller: 'recruiter',
  params: candidateParams,
  body: z.object({ format: z.enum(['json', 'pdf']).describe('What the document is for') }).strict(),
  response: reviewDocumentSchema,
  errors: ['not_found'],
});
