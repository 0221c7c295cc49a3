import { z } from 'zod';
import { agendaSchema } from '../agent/agenda.ts';
import { audioTroubleSchema } from '../agent/audio-trouble.ts';
import { extractionErrorCodeSchema } from '../profile/extraction.ts';
import { fieldKeySchema } from '../profile/profile.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { fieldViewSchema, idSchema, timeSchema } from './words.ts';

/** Where the candidate is. The server's step wins over whatever a page believes. */
export const intakeStepSchema = z.enum([
  'consent',
  'extract',
  'gaps',
  'interview',
  'merge',
  'done',
  'withdrawn',
]);
export type IntakeStep = z.infer<typeof intakeStepSchema>;

export const transcriptEntrySchema = z.object({
  entry_id: z.string().max(100).describe('Id given by who heard it; repeating an id changes nothing'),
  speaker: z.enum(['interviewer', 'candidate']),
  text: z.string().max(5000),
  at: timeSchema.describe('When the words began'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Of the recogniser, null for typed or synthesised words'),
  modality: z.enum(['spoken', 'typed']),
  reply_to: z
    .string()
    .max(100)
    .nullish()
    .describe(
      'Of the candidate: the newest sentence of the interviewer they had heard when they began to speak; later ones they do not answer',
    ),
  heard_characters: z
    .number()
    .int()
    .min(0)
    .nullish()
    .describe(
      'How much of a sentence of the interviewer was heard: 0 while it begins, null when it was all heard',
    ),
});
export type TranscriptEntry = z.infer<typeof transcriptEntrySchema>;

/** Everything the portal shows, whole; sent on load, by each mutation, and by the event stream. */
export const intakeStateSchema = z.object({
  intake_id: idSchema,
  revision: z
    .number()
    .int()
    .min(0)
    .describe('Grows with each change; an older state never replaces a newer one'),
  candidate_id: idSchema,
  candidate_name: z.string(),
  organisation_name: z.string(),
  recruiter_name: z.string().nullable().describe('The human who sent the link'),
  role_title: z.string().nullable(),
  link_expires_at: timeSchema,
  step: intakeStepSchema,
  notice: z
    .object({
      version: z.string(),
      paragraphs: z.array(z.string()).describe('The plain notice to read before consent'),
      retention_days: z.number().int().positive(),
      sends_resume_to: z
        .string()
        .nullable()
        .describe('Host of the model that reads resumes a second time; null: a resume goes nowhere else'),
    })
    .describe('What is agreed to'),
  consented_at: timeSchema.nullable(),
  resume: z
    .object({
      resume_id: idSchema,
      file_name: z.string(),
      format: z.enum(['pdf', 'docx', 'txt', 'json']),
      pages: z.number().int().min(0),
      found: z.number().int().min(0).describe('How many fields were read from it'),
      doubtful: z.number().int().min(0),
      other_person: z
        .object({ resume_says: z.string(), record_says: z.string() })
        .nullable()
        .describe(
          'Not null: the resume names somebody else. Nothing of it is used until the candidate has said whose it is',
        ),
    })
    .nullable(),
  fields: z.array(fieldViewSchema).describe('Every catalogue field in order'),
  before: z
    .record(fieldKeySchema, z.object({ value: canonicalValueSchema, printed: z.string() }))
    .optional()
    .describe('The record before this intake, by field key; what is not there was unknown'),
  agenda: agendaSchema.nullable().describe('Null until the gaps were found'),
  interview: z
    .object({
      interview_id: idSchema,
      mode: z.enum(['voice', 'typed']),
      status: z.enum(['waiting', 'active', 'ended']).describe('waiting: no interviewer in the room yet'),
      started_at: timeSchema,
      end_reason: z.string().nullable(),
    })
    .nullable(),
  voice: z.object({
    available: z.boolean().describe('False when no LiveKit or no worker can be had now; typing still works'),
    reason: z.string().nullable().describe('Why not, fit for the candidate'),
  }),
  current_question_id: z.string().nullable().describe('What is being asked right now'),
  keyboard_field: z.string().nullable().describe('Field the interviewer asks to be typed, or null'),
  audio_troubles: z
    .array(audioTroubleSchema)
    .describe('Why the interviewer hears badly; empty when it does not'),
  transcript: z.array(transcriptEntrySchema).describe('The conversation so far, oldest first'),
  completed_at: timeSchema.nullable(),
});
export type IntakeState = z.infer<typeof intakeStateSchema>;

/** Reply of an upload that could not be read; the intake stays where it was. */
export const uploadOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), state: intakeStateSchema }),
  z.object({
    outcome: z.literal('unreadable'),
    code: extractionErrorCodeSchema,
    message: z.string().describe('What is wrong with the file and what to do next'),
    state: intakeStateSchema,
  }),
]);

/** Reply to a typed answer or correction. */
export const answerOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), state: intakeStateSchema }),
  z.object({
    outcome: z.literal('not_understood'),
    message: z.string().describe('What was not understood and an example that would be'),
    state: intakeStateSchema,
  }),
]);
export type AnswerOutcome = z.infer<typeof answerOutcomeSchema>;
