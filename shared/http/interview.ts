import { z } from 'zod';
import { agendaSchema } from '../agent/agenda.ts';
import { audioTroubleSchema } from '../agent/audio-trouble.ts';
import { updateCandidateProfileSchema } from '../agent/update-candidate-profile.ts';
import { fieldKeySchema } from '../profile/profile.ts';
import { defineRoute } from './define-route.ts';
import { answerOutcomeSchema, intakeStateSchema, transcriptEntrySchema } from './intake-state.ts';
import { fieldViewSchema, idSchema, timeSchema } from './words.ts';

export const startInterview = defineRoute({
  name: 'interview.start',
  method: 'POST',
  path: '/api/pluto/intake/interview',
  summary: 'Start or rejoin the interview; by voice it returns the way into exactly one room',
  caller: 'candidate',
  body: z.object({ mode: z.enum(['voice', 'typed']) }).strict(),
  response: z.object({
    state: intakeStateSchema,
    room: z
      .object({
        livekit_url: z.string(),
        token: z.string().describe('One room, microphone only, minutes of life'),
        room_name: z.string(),
        expires_at: timeSchema,
      })
      .nullable()
      .describe('Null when mode is "typed"'),
  }),
  errors: ['consent_required', 'wrong_step', 'interview_unavailable'],
});

export const answerByTyping = defineRoute({
  name: 'interview.answer',
  method: 'POST',
  path: '/api/pluto/intake/answers',
  summary: 'Answer a question by typing, say there is none, or decline it',
  caller: 'candidate',
  body: z
    .object({
      question_id: z.string().max(100),
      field_key: fieldKeySchema,
      version: z.number().int().min(0).describe('Version of the field the candidate saw'),
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string().min(1).max(2000) }),
        z.object({ kind: z.literal('none') }),
        z.object({ kind: z.literal('declined') }),
      ]),
    })
    .strict(),
  response: answerOutcomeSchema,
  errors: ['stale_version', 'wrong_step', 'not_found'],
});

export const endInterview = defineRoute({
  name: 'interview.stop',
  method: 'POST',
  path: '/api/pluto/intake/interview/end',
  summary: 'The candidate ends the talk; what was answered is kept',
  caller: 'candidate',
  body: z.object({}).strict(),
  response: intakeStateSchema,
  errors: ['wrong_step'],
});

export const briefingSchema = z.object({
  interview_id: idSchema,
  candidate_name: z.string(),
  organisation_name: z.string(),
  role_title: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2, for phone numbers and currencies'),
  today: z.iso.date(),
  voice: z.string().nullable().describe('Voice chosen by organisation or role'),
  resumed: z.boolean().describe('True when this talk was begun before: do not greet as if it were new'),
  fields: z.array(fieldViewSchema).describe('Every catalogue field, known or not'),
  custom_fields: z.array(z.unknown()).describe("The organisation's own fields, as `customFieldSchema`"),
  agenda: agendaSchema,
  audio_troubles: z.array(audioTroubleSchema).describe('What was noticed, and said, before in this talk'),
  transcript: z.array(transcriptEntrySchema).describe('Tail of the talk so far'),
});
export type Briefing = z.infer<typeof briefingSchema>;

const interviewParams = z.object({ interview_id: idSchema }).strict();

export const getBriefing = defineRoute({
  name: 'interview.briefing',
  method: 'GET',
  path: '/api/pluto/agent/interviews/:interview_id',
  summary: 'What the interviewer may know: agenda, known fields, organisation',
  caller: 'agent',
  params: interviewParams,
  response: briefingSchema,
  errors: ['not_found', 'intake_closed'],
});

export const saveAnswer = defineRoute({
  name: 'interview.save_answer',
  method: 'POST',
  path: '/api/pluto/agent/interviews/:interview_id/answers',
  summary: 'Store one answer; needs the words in the candidate’s own final transcript',
  caller: 'agent',
  params: interviewParams,
  body: updateCandidateProfileSchema
    .extend({
      version: z.number().int().min(0).describe('Version of the field the question was asked for'),
      intent: z
        .enum(['value', 'none', 'declined', 'vague', 'asked'])
        .describe(
          'value: store; none: has no such thing; declined: does not say; vague: not understood; asked: now asking',
        ),
      entry_ids: z
        .array(z.string())
        .max(20)
        .describe('Candidate transcript entries that hold the words; empty for "asked"'),
      confirmed: z.boolean().describe('True when the candidate said yes to a read-back'),
      keyboard: z.boolean().optional().describe('True asks the page to open the field for typing'),
    })
    .strict(),
  response: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), field: fieldViewSchema, agenda: agendaSchema }),
    z.object({
      outcome: z.literal('rejected'),
      reason: z.string().describe('Why, in words a model can act on'),
      field: fieldViewSchema.nullable(),
      agenda: agendaSchema,
    }),
  ]),
  errors: ['not_found', 'intake_closed'],
});

export const appendTranscript = defineRoute({
  name: 'interview.append_transcript',
  method: 'POST',
  path: '/api/pluto/agent/interviews/:interview_id/transcript',
  summary:
    'Append final transcript entries; of entries already stored only how much was heard of them may change',
  caller: 'agent',
  params: interviewParams,
  body: z.object({ entries: z.array(transcriptEntrySchema).min(1).max(50) }).strict(),
  response: z.object({ stored: z.number().int().min(0) }),
  errors: ['not_found', 'intake_closed'],
});

export const agentEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('agenda'), agenda: agendaSchema, fields: z.array(fieldViewSchema) }),
  z.object({ type: z.literal('typed'), field: fieldViewSchema, agenda: agendaSchema }),
  z.object({ type: z.literal('close'), reason: z.string() }),
]);
export type AgentEvent = z.infer<typeof agentEventSchema>;

export const watchInterview = defineRoute({
  name: 'interview.watch',
  method: 'GET',
  path: '/api/pluto/agent/interviews/:interview_id/events',
  summary:
    'What happens to the record while the agent talks; while this stream is open the agent counts as present',
  caller: 'agent',
  params: interviewParams,
  response: agentEventSchema,
  replyKind: 'events',
  errors: ['not_found', 'intake_closed'],
});

export const noteAudio = defineRoute({
  name: 'interview.audio',
  method: 'POST',
  path: '/api/pluto/agent/interviews/:interview_id/audio',
  summary: 'The candidate is heard badly: the page opens the keyboard, and recruiters are told',
  caller: 'agent',
  params: interviewParams,
  body: z.object({ troubles: z.array(audioTroubleSchema).min(1).max(10) }).strict(),
  response: z.object({ noted: z.literal(true) }),
  errors: ['not_found', 'intake_closed'],
});

export const agentEndsInterview = defineRoute({
  name: 'interview.end',
  method: 'POST',
  path: '/api/pluto/agent/interviews/:interview_id/end',
  summary: 'The interview is over; repeating it changes nothing',
  caller: 'agent',
  params: interviewParams,
  body: z
    .object({
      reason: z.enum(['gaps_filled', 'candidate_stopped', 'silence', 'candidate_left', 'failed']),
      complete: z.boolean().describe('True when nothing is left to ask or the candidate is done'),
      audio_note: z.string().max(500).nullable().describe('Audio trouble that was noticed, null if none'),
    })
    .strict(),
  response: z.object({ ended: z.literal(true) }),
  errors: ['not_found'],
});

export const reportBrainTrouble = defineRoute({
  name: 'interview.trouble',
  method: 'POST',
  path: '/api/pluto/agent/interviews/:interview_id/trouble',
  summary: 'A configured model or speech service failed and the rules took over',
  caller: 'agent',
  params: interviewParams,
  body: z.object({ part: z.enum(['model', 'hearing', 'speaking']), message: z.string().max(500) }).strict(),
  response: z.object({ noted: z.literal(true) }),
  errors: ['not_found'],
});
