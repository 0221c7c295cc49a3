import { z } from 'zod';
import { questionPlanSchema } from '../agent/question-plan.ts';
import { criterionSchema } from '../profile/criterion.ts';
import { fieldKeySchema } from '../profile/profile.ts';
import { scoreSchema } from '../profile/score.ts';
import { defineRoute } from './define-route.ts';
import { candidateSummarySchema, cursorSchema, idSchema, timeSchema } from './words.ts';

/** A role: what is looked for, and what an intake for it asks. */
export const roleInputSchema = z
  .object({
    title: z.string().min(1).max(200),
    criteria: z.array(criterionSchema).max(50),
    required_fields: z
      .array(fieldKeySchema)
      .max(60)
      .describe('Fields an intake for this role asks when unknown'),
    custom_fields: z.array(z.unknown()).max(30).describe("The role's own questions, as `customFieldSchema`"),
    rescore: z.enum(['automatic', 'manual']).describe('Re-score on completion, or by the recruiter’s click'),
    budget_questions: z.number().int().min(1).max(40),
    budget_minutes: z.number().min(1).max(30),
    voice: z.string().max(50).nullable().describe('Voice of the interviewer, null for the default'),
    question_plan: questionPlanSchema
      .optional()
      .describe('Left out, it stays as it is; at first it is empty'),
  })
  .strict();

export const roleSchema = roleInputSchema.extend({
  question_plan: questionPlanSchema,
  role_id: idSchema,
  candidates: z.number().int().min(0).describe('How many are ranked'),
  created_at: timeSchema,
  updated_at: timeSchema,
});
export type Role = z.infer<typeof roleSchema>;

const roleParams = z.object({ role_id: idSchema }).strict();

export const listRoles = defineRoute({
  name: 'ranking.list_roles',
  method: 'GET',
  path: '/api/pluto/roles',
  summary: 'Roles of the organisation',
  caller: 'recruiter',
  response: z.object({ roles: z.array(roleSchema) }),
});

export const createRole = defineRoute({
  name: 'ranking.create_role',
  method: 'POST',
  path: '/api/pluto/roles',
  summary: 'Create a role',
  caller: 'recruiter',
  body: roleInputSchema,
  response: roleSchema,
  status: 201,
  errors: ['question_refused'],
});

export const editRole = defineRoute({
  name: 'ranking.edit_role',
  method: 'PATCH',
  path: '/api/pluto/roles/:role_id',
  summary: 'Change a role; every ranked candidate is re-scored',
  caller: 'recruiter',
  params: roleParams,
  body: roleInputSchema.partial(),
  response: roleSchema,
  errors: ['not_found', 'question_refused'],
});

export const rankingRowSchema = z.object({
  rank: z.number().int().positive(),
  candidate: candidateSummarySchema,
  score: scoreSchema,
  score_before: scoreSchema.nullable().describe('Score before enrichment, null if not enriched'),
  needs_rescore: z.boolean().describe('True when the profile is newer than the score'),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

export const getRanking = defineRoute({
  name: 'ranking.get',
  method: 'GET',
  path: '/api/pluto/rankings',
  summary: 'Candidates of a role, ranked',
  caller: 'recruiter',
  query: z
    .object({
      role_id: idSchema,
      sort: z
        .enum(['score', 'worth_asking', 'name', 'enriched', 'updated'])
        .optional()
        .describe('worth_asking: who could move most'),
      filter: z.enum(['all', 'enriched', 'in_intake', 'not_invited']).optional(),
      search: z.string().max(200).optional(),
      cursor: cursorSchema.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    })
    .strict(),
  response: z.object({
    role: roleSchema,
    rows: z.array(rankingRowSchema),
    next_cursor: cursorSchema.nullable(),
    total: z.number().int().min(0),
  }),
  errors: ['not_found'],
});

export const rankCandidates = defineRoute({
  name: 'ranking.rank_candidates',
  method: 'POST',
  path: '/api/pluto/roles/:role_id/candidates',
  summary: 'Rank candidates for a role; those already ranked stay',
  caller: 'recruiter',
  params: roleParams,
  body: z.object({ candidate_ids: z.array(idSchema).min(1).max(1000) }).strict(),
  response: z.object({ ranked: z.number().int().min(0) }),
  errors: ['not_found'],
});

export const rescoreRole = defineRoute({
  name: 'ranking.rescore',
  method: 'POST',
  path: '/api/pluto/roles/:role_id/rescore',
  summary: 'Score every candidate of a role again',
  caller: 'recruiter',
  params: roleParams,
  body: z.object({}).strict(),
  response: z.object({ scored: z.number().int().min(0) }),
  errors: ['not_found'],
});
