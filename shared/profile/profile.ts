import { z } from 'zod';
import { provenanceSchema } from './provenance.ts';
import { canonicalValueSchema } from './value.ts';

/** Key of a catalogue field: a built-in key, or `custom_…` for an organisation's own. */
export const fieldKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,63}$/)
  .describe('Key of a field in the catalogue');

/** A value with its provenance. */
export const profileValueSchema = z.object({ value: canonicalValueSchema, provenance: provenanceSchema });
export type ProfileValue = z.infer<typeof profileValueSchema>;

/** What is known of a candidate: one current value for each known field. Absent means unknown. */
export const profileSchema = z
  .record(fieldKeySchema, profileValueSchema)
  .describe('Known values by field key; absent means unknown');
export type Profile = z.infer<typeof profileSchema>;

/** A value offered to a profile, for one field. */
export const candidateValueSchema = profileValueSchema.extend({ field_key: fieldKeySchema });
export type CandidateValue = z.infer<typeof candidateValueSchema>;

/**
 * State of a field in an intake. Exactly one holds at a time; `declined` is final for the interviewer.
 * `none` in an answer ("I don't have one") is stored as `answered` with an empty value.
 */
export const fieldStateSchema = z.enum([
  'missing',
  'doubtful',
  'asked',
  'vague',
  'answered',
  'confirmed',
  'declined',
]);
export type FieldState = z.infer<typeof fieldStateSchema>;
