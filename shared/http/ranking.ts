import { z } from 'zod';
import { questionPlanSchema } from '../agent/question-plan.ts';
import { criterionSchema } from '../profile/criterion.ts';
import { fieldKeySchema } from '../profile/profile.ts';
import { scoreSchema } from '../profile/score.ts';
import { defineRoute } from './define-route.ts';
import { bytesSchema, candidateSummarySchema, cursorSchema, idSchema, timeSchema } from './words.ts';

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

export const rankingSortSchema = z
  .enum(['score', 'worth_asking', 'name', 'enriched', 'updated'])
  .describe('worth_asking: who could move most');
export type RankingSort = z.infer<typeof rankingSortSchema>;

export const rankingFilterSchema = z
  .enum([
    'all',
    'not_invited',
    'invited',
    'in_intake',
    'stuck',
    'expiring',
    'expired',
    'completed',
    'enriched',
    'declined',
  ])
  .describe(
    'invited: has a link, has not begun; stuck: began and has not been seen for 15 minutes; expiring: the link ends within 12 hours; expired: no link works and the intake is not done',
  );
export type RankingFilter = z.infer<typeof rankingFilterSchema>;

const searchSchema = z
  .string()
  .max(200)
  .describe(
    'Every word must begin a word of the record, or be part of name, e-mail, phone, title or company',
  );

export const getRanking = defineRoute({
  name: 'ranking.get',
  method: 'GET',
  path: '/api/pluto/rankings',
  summary: 'Candidates of a role, ranked; by cursor to go on, by offset to jump',
  caller: 'recruiter',
  query: z
    .object({
      role_id: idSchema,
      sort: rankingSortSchema.optional(),
      direction: z.enum(['usual', 'reversed']).optional().describe('usual: best, newest or A first'),
      filter: rankingFilterSchema.optional(),
      search: searchSchema.optional(),
      cursor: cursorSchema.optional(),
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(1_000_000)
        .optional()
        .describe('Rows to skip, for a table that is scrolled anywhere; not with a cursor'),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      detail: z
        .enum(['full', 'brief'])
        .optional()
        .describe('brief: scores without their criteria, for a table; full by default'),
    })
    .strict()
    .refine(({ cursor, offset }) => cursor === undefined || offset === undefined, {
      message: 'Give a cursor or an offset, not both.',
    }),
  response: z.object({
    role: roleSchema,
    rows: z.array(rankingRowSchema),
    next_cursor: cursorSchema.nullable(),
    total: z.number().int().min(0),
  }),
  errors: ['not_found'],
});

export const getRankingRow = defineRoute({
  name: 'ranking.get_row',
  method: 'GET',
  path: '/api/pluto/roles/:role_id/candidates/:candidate_id',
  summary: 'One candidate of a ranking, with every point explained, before and after enrichment',
  caller: 'recruiter',
  params: z.object({ role_id: idSchema, candidate_id: idSchema }).strict(),
  response: rankingRowSchema,
  errors: ['not_found'],
});

const matchingShape = {
  role_id: idSchema,
  filter: rankingFilterSchema.optional(),
  search: searchSchema.optional(),
};

export const selectRanked = defineRoute({
  name: 'ranking.select',
  method: 'POST',
  path: '/api/pluto/rankings/select',
  summary: 'Ids of everyone in a ranking who fits, in an order that no change moves; for "select all"',
  caller: 'recruiter',
  body: z
    .object({
      ...matchingShape,
      after: idSchema.optional().describe('Last id of the part before'),
      limit: z.number().int().min(1).max(5000).optional(),
    })
    .strict(),
  response: z.object({
    candidate_ids: z.array(idSchema),
    next: idSchema.nullable().describe('Send it as `after`; null at the end'),
  }),
  errors: ['not_found'],
});

export const exportRankingBodySchema = z
  .object({
    ...matchingShape,
    candidate_ids: z.array(idSchema).max(20_000).optional().describe('Only these'),
    except: z.array(idSchema).max(20_000).optional().describe('All but these'),
    format: z
      .enum(['csv', 'json'])
      .optional()
      .describe('csv by default; json: an array of rows of texts, the first holds the headings'),
  })
  .strict();

export const exportRanking = defineRoute({
  name: 'ranking.export',
  method: 'POST',
  path: '/api/pluto/rankings/export',
  summary: 'A ranking as CSV that is safe to open in a spreadsheet, best first',
  caller: 'recruiter',
  body: exportRankingBodySchema,
  response: bytesSchema,
  replyKind: 'bytes',
  errors: ['not_found'],
});

const rankedBandSchema = z.object({ low: z.number(), high: z.number() });

export const previewRole = defineRoute({
  name: 'ranking.preview',
  method: 'POST',
  path: '/api/pluto/roles/:role_id/preview',
  summary: 'What other criteria would do to the ranking of a role; nothing is stored',
  caller: 'recruiter',
  params: roleParams,
  body: z
    .object({ criteria: z.array(criterionSchema).max(50), custom_fields: z.array(z.unknown()).max(30) })
    .strict(),
  response: z.object({
    sampled: z.number().int().min(0).describe('How many were scored: all, or the best of now and a sample'),
    total: z.number().int().min(0).describe('How many are ranked'),
    average: z.object({ before: rankedBandSchema, after: rankedBandSchema }),
    rows: z
      .array(
        z.object({
          candidate_id: idSchema,
          name: z.string(),
          place: z.number().int().positive().describe('Place within the sample, after'),
          place_before: z.number().int().positive(),
          before: rankedBandSchema,
          after: rankedBandSchema,
        }),
      )
      .describe('The first ten after, and whoever rises or falls most, in order of place'),
  }),
  errors: ['not_found', 'question_refused'],
});

/** What a saved view keeps: how a ranking is sorted, narrowed and shown. It serves every role. */
export const rankingViewSchema = z
  .object({
    sort: rankingSortSchema,
    direction: z.enum(['usual', 'reversed']),
    filter: rankingFilterSchema,
    search: searchSchema,
    columns: z.array(z.string().max(40)).max(30).describe('Keys of the columns shown, in order'),
  })
  .strict();
export type RankingView = z.infer<typeof rankingViewSchema>;

const viewNameSchema = z.string().trim().min(1).max(60).describe('Name, unique for its recruiter');
export const savedViewSchema = z.object({
  view_id: idSchema,
  name: viewNameSchema,
  view: rankingViewSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const listViews = defineRoute({
  name: 'ranking.list_views',
  method: 'GET',
  path: '/api/pluto/ranking-views',
  summary: 'Saved views of the recruiter who asks, by name',
  caller: 'recruiter',
  response: z.object({ views: z.array(savedViewSchema) }),
});

export const saveView = defineRoute({
  name: 'ranking.save_view',
  method: 'POST',
  path: '/api/pluto/ranking-views',
  summary: 'Save a view; one of the same name is replaced',
  caller: 'recruiter',
  body: z.object({ name: viewNameSchema, view: rankingViewSchema }).strict(),
  response: savedViewSchema,
  errors: ['conflict'],
});

export const deleteView = defineRoute({
  name: 'ranking.delete_view',
  method: 'DELETE',
  path: '/api/pluto/ranking-views/:view_id',
  summary: 'Delete a saved view of one’s own',
  caller: 'recruiter',
  params: z.object({ view_id: idSchema }).strict(),
  response: z.object({ deleted: z.literal(true) }),
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
