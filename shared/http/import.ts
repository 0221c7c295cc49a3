import { z } from 'zod';
import { fieldKeySchema } from '../profile/profile.ts';
import { canonicalValueSchema } from '../profile/value.ts';
import { defineRoute } from './define-route.ts';
import { rowProblemSchema } from './import-steps.ts';
import {
  bytesSchema,
  candidateDetailSchema,
  candidateParams,
  candidateStatusSchema,
  candidateSummarySchema,
  cursorSchema,
  idSchema,
} from './words.ts';

export * from './import-steps.ts';

export const importedRowSchema = z.object({
  line: z.number().int().positive().describe('Line in the file, first line is 1'),
  outcome: z.enum(['imported', 'updated', 'failed']),
  candidate_id: idSchema.nullable(),
  name: z.string().nullable(),
  problems: z.array(rowProblemSchema).describe('Why the row failed, or what of it was left out'),
});
export type ImportedRow = z.infer<typeof importedRowSchema>;

export const importResultSchema = z.object({
  import_id: idSchema,
  file_name: z.string(),
  imported: z.number().int().min(0),
  updated: z.number().int().min(0),
  failed: z.number().int().min(0),
  mapping: z
    .array(
      z.object({
        column: z.string().describe('Header in the file'),
        used_as: z
          .enum(['field', 'external_id', 'left_out'])
          .describe('field: see field_key; external_id: tells the candidates apart; left_out: not used'),
        field_key: fieldKeySchema.nullable().describe('The field, null unless used_as is "field"'),
      }),
    )
    .describe('What each column was taken as'),
  rows: z.array(importedRowSchema).describe('Rows with problems first; at most 1,000'),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const importCandidates = defineRoute({
  name: 'import.candidates',
  method: 'POST',
  path: '/api/pluto/candidates/import',
  summary:
    'Import candidates from a CSV, JSON or JSON Resume file; good rows are kept, bad rows are explained',
  caller: 'recruiter',
  query: z
    .object({
      file_name: z.string().min(1).max(255),
      role_id: idSchema.optional().describe('Rank them for this role'),
    })
    .strict(),
  body: bytesSchema,
  bodyKind: 'bytes',
  response: importResultSchema,
  errors: ['import_unreadable', 'body_too_large', 'not_found'],
});

export const listCandidates = defineRoute({
  name: 'import.list_candidates',
  method: 'GET',
  path: '/api/pluto/candidates',
  summary: 'Candidates, newest first',
  caller: 'recruiter',
  query: z
    .object({
      search: z.string().max(200).optional(),
      status: candidateStatusSchema.optional(),
      cursor: cursorSchema.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    })
    .strict(),
  response: z.object({
    candidates: z.array(candidateSummarySchema),
    next_cursor: cursorSchema.nullable(),
    total: z.number().int().min(0),
  }),
});

export const getCandidate = defineRoute({
  name: 'import.get_candidate',
  method: 'GET',
  path: '/api/pluto/candidates/:candidate_id',
  summary: 'One candidate with all fields',
  caller: 'recruiter',
  params: candidateParams,
  response: candidateDetailSchema,
  errors: ['not_found'],
});

const typedValues = z
  .record(fieldKeySchema, z.union([canonicalValueSchema, z.null()]))
  .describe('Values as text or in canonical form, by field key; null clears');

export const createCandidate = defineRoute({
  name: 'import.create_candidate',
  method: 'POST',
  path: '/api/pluto/candidates',
  summary: 'Create one candidate by hand',
  caller: 'recruiter',
  body: z
    .object({
      values: typedValues,
      external_id: z.string().max(200).optional(),
      role_id: idSchema.optional(),
    })
    .strict(),
  response: candidateDetailSchema,
  status: 201,
  errors: ['not_found', 'conflict'],
});

export const editCandidate = defineRoute({
  name: 'import.edit_candidate',
  method: 'PATCH',
  path: '/api/pluto/candidates/:candidate_id',
  summary: 'Change values of a candidate by hand; the history stays',
  caller: 'recruiter',
  params: candidateParams,
  body: z.object({ values: typedValues }).strict(),
  response: candidateDetailSchema,
  errors: ['not_found'],
});
