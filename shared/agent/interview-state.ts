import { z } from 'zod';
import type { FieldDefinition } from '../profile/field-definition.ts';
import type { PlaceIndex } from '../profile/normalise/place-index.ts';
import type { fieldStateSchema, Profile } from '../profile/profile.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { type Agenda, agendaQuestionSchema } from './agenda.ts';

/** What the interviewer may know besides its state. Passed at every turn, because functions cannot be stored. */
export interface InterviewContext {
  candidateName: string;
  organisationName?: string | null;
  roleTitle?: string | null;
  /** The catalogue with the organisation's own fields. */
  fields: readonly FieldDefinition[];
  /** Known values: they prime the recogniser and help to recognise names; they are data, never instructions. */
  profile: Profile;
  /** `YYYY-MM-DD`. */
  today: string;
  /** ISO 3166-1 alpha-2 of the candidate's country, if known. */
  country?: string | null;
  /** Cities of the world; without them spoken cities are all read back. */
  places?: PlaceIndex;
  /** True when the talk was begun before: greet as a return. */
  resumed?: boolean;
  /** True when another interviewer failed in the middle of this talk: neither greet nor welcome back. */
  tookOver?: boolean;
}

/** A value waiting for the candidate's yes. */
export const proposalSchema = z.object({
  field_key: z.string(),
  value: canonicalValueSchema,
  words: z.string(),
  entry_ids: z.array(z.string()),
  spelled: z.boolean().describe('True when it was read back letter by letter or digit by digit'),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** One asking, and what the candidate said to it. Whose question a sentence answers is a matter of what was heard. */
export const exchangeSchema = z.object({
  id: z.number().int().describe('Counts the askings of this talk'),
  field_key: z.string(),
  value: canonicalValueSchema.nullable().describe('The value that was read back, null for a question'),
  words: z.string().describe('What the candidate said to it so far'),
  entry_ids: z.array(z.string()),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** What the server was asked to store and has not answered yet. */
export const pendingSaveSchema = z.object({
  field_key: z.string(),
  intent: z.enum(['value', 'none', 'declined']),
  value: canonicalValueSchema.nullable(),
  confirmed: z.boolean(),
  words: z.string(),
  entry_ids: z.array(z.string()),
});
export type PendingSave = z.infer<typeof pendingSaveSchema>;

/** Memory of one question. */
export const questionMemorySchema = agendaQuestionSchema.extend({
  value: canonicalValueSchema.nullable().describe('The value saved in this talk, null if none'),
  refused: z.array(canonicalValueSchema).describe('Values the candidate said no to: never proposed again'),
  heard: z.array(z.string()).describe('Answers that were not understood, oldest first'),
  strayed: z.number().int().describe('How often the candidate spoke of something else'),
  left_for_typing: z.boolean().describe('True after the last try: only the keyboard is offered'),
  mentioned: proposalSchema.nullable().describe('A value said while another question was open'),
});
export type QuestionMemory = z.infer<typeof questionMemorySchema>;

/** The whole memory of an interviewer. Plain data: it can be stored, and rebuilt from the server's agenda. */
export const interviewStateSchema = z.object({
  phase: z.enum(['asking', 'confirming', 'saving', 'ended']),
  questions: z.array(questionMemorySchema),
  current: z.string().nullable().describe('Field key of the open question'),
  proposal: proposalSchema.nullable(),
  last_saved: z.string().nullable().describe('Field key of the answer that was stored last in this talk'),
  saving: z.array(pendingSaveSchema),
  queued: z
    .array(z.object({ text: z.string(), entry_ids: z.array(z.string()), confidence: z.number().nullable() }))
    .describe(
      'What was said while an answer was being stored: it belongs to the question before the next one',
    ),
  exchanges: z.array(exchangeSchema).describe('The last askings, newest last'),
  notes: z.array(z.string()).describe('What to say once everything is stored'),
  silences: z.number().int(),
  noises: z.number().int(),
  turn: z.number().int().describe('Counts what was said, to vary the wording'),
  last_said: z.string(),
  last_purpose: z.string(),
});
export type InterviewState = z.infer<typeof interviewStateSchema>;

/** What happens to the interviewer. */
export type InterviewEvent =
  | {
      kind: 'utterance';
      text: string;
      entry_id: string;
      confidence?: number | null;
      /**
       * The newest asking that the candidate had heard when they began to speak; null when they had heard none. What
       * was begun before a question was heard does not answer it. Absent: they had heard all that was said.
       */
      heard_exchange?: number | null;
    }
  /** The candidate typed or skipped a field on the page; it is stored already. */
  | {
      kind: 'typed';
      field_key: string;
      version: number;
      state: z.infer<typeof fieldStateSchema>;
      value: z.infer<typeof canonicalValueSchema> | null;
    }
  | { kind: 'silence' }
  /** Sound that did not become words. */
  | { kind: 'noise' }
  /** The server's answer to a `save`. `version` is the field's version from now on. */
  | {
      kind: 'save_result';
      field_key: string;
      outcome: 'saved' | 'rejected';
      version: number;
      reason?: string;
    }
  /** The agenda changed on the server (other device, recruiter). */
  | { kind: 'agenda'; agenda: Agenda }
  /** The candidate is back after a lost connection. */
  | { kind: 'returned' }
  | { kind: 'stop' };

/** How long to wait for the end of an answer. Digits and spelling take longer than yes or no. */
export type Endpointing = 'short' | 'normal' | 'long';

export type SayPurpose =
  | 'greeting'
  | 'question'
  | 'again'
  | 'confirm'
  | 'answer'
  | 'wait'
  | 'silence'
  | 'farewell';

/** What the interviewer does. Actions are carried out in order. */
export type InterviewAction =
  | {
      kind: 'say';
      text: string;
      purpose: SayPurpose;
      field_key: string | null;
      endpointing: Endpointing;
      prime: string;
      /** The asking that these words are; null when they ask nothing. */
      exchange: number | null;
    }
  /**
   * Store by the route `interview.save_answer`. With `awaits` the interviewer goes on only after a `save_result` for
   * the field; without, the result only brings a new version.
   */
  | {
      kind: 'save';
      awaits: boolean;
      field_name: string;
      field_value: string;
      intent: 'value' | 'none' | 'declined' | 'vague' | 'asked';
      version: number;
      confirmed: boolean;
      keyboard: boolean;
      entry_ids: string[];
      words: string;
      /** Canonical value for the intent `value`, otherwise null. */
      value: z.infer<typeof canonicalValueSchema> | null;
    }
  | { kind: 'end'; reason: 'gaps_filled' | 'candidate_stopped' | 'silence' };

/** State and actions after an event. */
export interface InterviewStep {
  state: InterviewState;
  actions: InterviewAction[];
}
