import { z } from 'zod';
import { documentLineSchema } from '../profile/extraction.ts';
import { fieldKeySchema } from '../profile/profile.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { defineRoute } from './define-route.ts';
import { answerOutcomeSchema, intakeStateSchema, uploadOutcomeSchema } from './intake-state.ts';
import { bytesSchema, idSchema, timeSchema } from './words.ts';

export const uploadResume = defineRoute({
  name: 'extract.upload',
  method: 'POST',
  path: '/api/pluto/intake/resume',
  summary:
    'Upload and read a resume (PDF, DOCX, TXT, JSON Resume; at most 10 MB); a later one is read as well',
  caller: 'candidate',
  query: z.object({ file_name: z.string().min(1).max(255) }).strict(),
  body: bytesSchema,
  bodyKind: 'bytes',
  response: uploadOutcomeSchema,
  errors: ['consent_required', 'wrong_step', 'body_too_large'],
});

export const skipResume = defineRoute({
  name: 'extract.skip',
  method: 'POST',
  path: '/api/pluto/intake/resume/skip',
  summary: 'Go on without a resume',
  caller: 'candidate',
  body: z.object({}).strict(),
  response: intakeStateSchema,
  errors: ['consent_required', 'wrong_step'],
});

/** What a page needs to show a resume: how it is laid out, and its text where it has no pages to draw. */
export const resumeViewSchema = z.object({
  resume_id: idSchema,
  file_name: z.string(),
  format: z.enum(['pdf', 'docx', 'txt', 'json']),
  at: timeSchema.describe('When it was uploaded'),
  pages: z
    .array(z.object({ width: z.number(), height: z.number() }))
    .describe('Page sizes in points; empty for formats without pages'),
  lines: z
    .array(documentLineSchema)
    .describe('Text of a format without pages; empty for a format with pages, and for old uploads'),
});
export type ResumeView = z.infer<typeof resumeViewSchema>;

export const getOwnResumeView = defineRoute({
  name: 'extract.own_view',
  method: 'GET',
  path: '/api/pluto/intake/resume/view',
  summary: 'Page sizes or lines of the latest upload, to show where its values stand',
  caller: 'candidate',
  response: resumeViewSchema,
  errors: ['not_found'],
});

export const getResumeView = defineRoute({
  name: 'extract.view',
  method: 'GET',
  path: '/api/pluto/resumes/:resume_id/view',
  summary: 'Page sizes or lines of an uploaded resume, to show where its values stand',
  caller: 'recruiter',
  params: z.object({ resume_id: idSchema }).strict(),
  response: resumeViewSchema,
  errors: ['not_found'],
});

export const getOwnResume = defineRoute({
  name: 'extract.own_file',
  method: 'GET',
  path: '/api/pluto/intake/resume',
  summary: 'The uploaded file, for the page view',
  caller: 'candidate',
  response: z.undefined(),
  replyKind: 'bytes',
  errors: ['not_found'],
});

export const getResumeFile = defineRoute({
  name: 'extract.file',
  method: 'GET',
  path: '/api/pluto/resumes/:resume_id',
  summary: 'An uploaded resume, for the review',
  caller: 'recruiter',
  params: z.object({ resume_id: idSchema }).strict(),
  response: z.undefined(),
  replyKind: 'bytes',
  errors: ['not_found'],
});

export const correctField = defineRoute({
  name: 'extract.correct',
  method: 'POST',
  path: '/api/pluto/intake/corrections',
  summary: 'Correct, confirm or clear a value that was read; typed values win over all others',
  caller: 'candidate',
  body: z
    .object({
      field_key: fieldKeySchema,
      version: z.number().int().min(0).describe('Version the candidate saw'),
      value: z
        .union([canonicalValueSchema, z.null()])
        .describe('Text as typed, or canonical form for lists and entries; null clears'),
    })
    .strict(),
  response: answerOutcomeSchema,
  errors: ['stale_version', 'wrong_step', 'not_found'],
});

export const claimResume = defineRoute({
  name: 'extract.claim',
  method: 'POST',
  path: '/api/pluto/intake/resume/claim',
  summary: 'Say whose a resume is that names somebody else; before, nothing of it is used',
  caller: 'candidate',
  body: z
    .object({
      resume_id: idSchema,
      is_mine: z
        .boolean()
        .describe('True: its values join the intake. False: it is another person’s, and is deleted'),
    })
    .strict(),
  response: intakeStateSchema,
  errors: ['consent_required', 'wrong_step', 'not_found'],
});

export const confirmExtraction = defineRoute({
  name: 'extract.confirm',
  method: 'POST',
  path: '/api/pluto/intake/extraction/confirm',
  summary: 'What was read is right: find the gaps',
  caller: 'candidate',
  body: z.object({}).strict(),
  response: intakeStateSchema,
  errors: ['consent_required', 'wrong_step'],
});
