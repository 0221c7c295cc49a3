import { z } from 'zod';
import { audioTroubleSchema } from '../agent/audio-trouble.ts';
import { fieldKeySchema } from '../profile/profile.ts';

/** The past-tense events of the nine steps; names are the contract between server and desktop. */
export const eventTypeSchema = z.enum([
  'candidate.imported',
  'candidate.edited',
  'candidate.declined',
  'candidate.erased',
  'intake_link.created',
  'intake_link.sent',
  'intake_link.revoked',
  'intake_link.expiring',
  'intake_link.expired',
  'intake.opened',
  'intake.started',
  'profile.extracted',
  'gaps.found',
  'interview.started',
  'answer.saved',
  'interview.ended',
  'interview.troubled',
  'intake_completed',
  'enrichment.reviewed',
  'ranking.scored',
  'import.undone',
]);
export type EventType = z.infer<typeof eventTypeSchema>;

/** One event of the recruiter's stream. `event_id` grows in commit order and is the SSE id. */
export const plutoEventSchema = z.object({
  event_id: z
    .string()
    .regex(/^\d+$/)
    .describe('Number in commit order; send the last one seen as Last-Event-ID'),
  type: eventTypeSchema,
  at: z.iso.datetime(),
  candidate_id: z.uuid().nullable(),
  candidate_name: z.string().nullable().describe('Looked up when the event is sent; null after erasure'),
  details: z
    .object({
      field_key: fieldKeySchema.optional(),
      field_label: z.string().optional(),
      enrichment_fields: z.array(fieldKeySchema).optional(),
      count: z.number().int().optional(),
      answered: z.number().int().optional(),
      questions: z.number().int().optional(),
      reason: z.string().optional(),
      role_id: z.uuid().optional(),
      expires_at: z.iso.datetime().optional(),
      score_before: z.number().optional(),
      score_after: z.number().optional(),
      audio_troubles: z.array(audioTroubleSchema).optional().describe('Why the interviewer heard badly'),
    })
    .describe('Facts without personal values'),
});
export type PlutoEvent = z.infer<typeof plutoEventSchema>;
