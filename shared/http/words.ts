import { z } from 'zod';
import { audioTroubleSchema } from '../agent/audio-trouble.ts';
import { fieldKeySchema, fieldStateSchema, profileSchema } from '../profile/profile.ts';
import { evidenceSchema, sourceSchema } from '../profile/provenance.ts';
import { canonicalValueSchema } from '../profile/value.ts';

/** Words that several contracts share. */
export const idSchema = z.uuid().describe('Identifier (UUID)');
export const timeSchema = z.iso.datetime().describe('Time, ISO 8601 in UTC');
export const cursorSchema = z.string().max(500).describe('Opaque place in a list; pass it back to go on');
/** A raw file as a request body. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected');
export const candidateParams = z.object({ candidate_id: idSchema }).strict();

/** Status of a candidate. Moves along `import → … → intake_completed`; the rest is derived. */
export const candidateStatusSchema = z
  .enum(['imported', 'invited', 'intake_started', 'intake_completed', 'declined', 'erased'])
  .describe('Status of the candidate');
export type CandidateStatus = z.infer<typeof candidateStatusSchema>;

/** A field as a screen shows it. */
export const fieldViewSchema = z.object({
  field_key: fieldKeySchema,
  label: z.string().describe('Label of the field'),
  type: z.string().describe('Type of the field in the catalogue'),
  value: canonicalValueSchema.nullable().describe('Canonical value, null if unknown'),
  printed: z.string().nullable().describe('The value as text for people'),
  source: sourceSchema.nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  confirmed: z.boolean(),
  state: fieldStateSchema,
  version: z.number().int().min(0).describe('Version of the field; each stored change adds one'),
  evidence: evidenceSchema.nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  example: z.string().describe('A typical answer'),
});
export type FieldView = z.infer<typeof fieldViewSchema>;

/** A candidate in lists. */
export const candidateSummarySchema = z.object({
  candidate_id: idSchema,
  external_id: z.string().nullable().describe('Id in the system the candidate was imported from'),
  name: z.string(),
  email: z.string().nullable(),
  current_title: z.string().nullable(),
  current_company: z.string().nullable(),
  location: z.string().nullable(),
  status: candidateStatusSchema,
  completeness: z.number().min(0).max(1).describe('Share of the askable fields that are known'),
  has_enrichment_data: z.boolean(),
  enrichment_date: timeSchema.nullable(),
  enrichment_fields: z.array(fieldKeySchema),
  link: z
    .object({
      link_id: idSchema,
      expires_at: timeSchema,
      state: z.enum(['active', 'expired', 'revoked', 'completed']),
      openings: z.number().int().min(0).describe('How often it was opened'),
      sent_at: timeSchema.nullable().optional().describe('When it was sent by e-mail, null if it was copied'),
    })
    .nullable()
    .describe('The latest intake link, null if none was made'),
  intake: z
    .object({
      step: z.enum(['verify', 'consent', 'extract', 'gaps', 'interview', 'merge', 'done']),
      interviewing: z.boolean().describe('True while an interview is going on'),
      answered: z.number().int().min(0),
      questions: z.number().int().min(0),
      last_seen_at: timeSchema.nullable(),
    })
    .nullable()
    .describe('How far the intake is, null before the link is opened'),
  audio_troubles: z
    .array(audioTroubleSchema)
    .describe('Why the interviewer heard badly; short or unclear answers may be the line’s doing'),
  created_at: timeSchema,
  updated_at: timeSchema,
});
export type CandidateSummary = z.infer<typeof candidateSummarySchema>;

export const candidateDetailSchema = candidateSummarySchema.extend({
  profile: profileSchema,
  fields: z.array(fieldViewSchema).describe('Every catalogue field in order, known or not'),
  roles: z.array(z.object({ role_id: idSchema, title: z.string() })),
});
export type CandidateDetail = z.infer<typeof candidateDetailSchema>;
