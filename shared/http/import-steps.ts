import { z } from 'zod';
import { fieldKeySchema } from '../profile/profile.ts';
import { sourceSchema } from '../profile/provenance.ts';
import { defineRoute } from './define-route.ts';
import { bytesSchema, cursorSchema, idSchema, timeSchema } from './words.ts';

/** Largest file of an import, largest piece of it that is sent at once, and most rows, in bytes and rows. */
export const importLimits = {
  fileBytes: 200 * 1024 * 1024,
  partBytes: 1024 * 1024,
  resumeBytes: 10 * 1024 * 1024,
  rows: 250_000,
  resumes: 2_000,
} as const;

export const importStatusSchema = z
  .enum(['uploading', 'checking', 'ready', 'importing', 'done', 'failed', 'cancelled', 'undoing', 'undone'])
  .describe('Where an import stands: uploading → checking → ready → importing → done → undoing → undone');
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** What to do with a field that both the record and the file know. */
export const mergeChoiceSchema = z
  .enum(['theirs', 'fill_empty', 'ours'])
  .describe(
    'theirs: the file wins, though never over what the candidate or a recruiter said; fill_empty: only where nothing is known; ours: the record stays',
  );
export type MergeChoice = z.infer<typeof mergeChoiceSchema>;

export const importPolicySchema = z
  .object({
    standard: mergeChoiceSchema,
    fields: z.record(fieldKeySchema, mergeChoiceSchema).describe('Fields for which another choice is made'),
  })
  .strict();
export type ImportPolicy = z.infer<typeof importPolicySchema>;

export const usedAsSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,63}$/)
  .describe('left_out, external_id, first_name, last_name, region, country, or the key of a field');

export const importColumnSchema = z.object({
  position: z.number().int().min(0).describe('Place of the column, first is 0'),
  column: z.string().describe('Header in the file; may be empty or stand twice'),
  used_as: usedAsSchema,
  confidence: z.number().min(0).max(1).describe('How sure the proposal is; 1 for a choice of the recruiter'),
  because: z
    .enum(['source', 'header', 'content', 'choice', 'nothing'])
    .describe('Why it is proposed: the system the file comes from, its header, what is in the cells'),
  samples: z.array(z.string()).describe('Up to three different values'),
  filled: z.number().min(0).max(1).describe('Share of the first rows that have a value'),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

export const rowProblemSchema = z.object({
  column: z.string().nullable().describe('Header of the cell concerned'),
  value: z.string().nullable().describe('What stands in the cell'),
  message: z.string().describe('What is wrong and what to do'),
});

const count = z.number().int().min(0);

export const importSummarySchema = z.object({
  import_id: idSchema,
  kind: z.enum(['table', 'resumes']).describe('A table of candidates, or a folder of resumes'),
  file_name: z.string(),
  status: importStatusSchema,
  account_name: z.string().describe('Who imports'),
  created_at: timeSchema,
  finished_at: timeSchema.nullable(),
  result: z.object({
    imported: count.describe('New candidates'),
    updated: count.describe('Candidates that were known'),
    failed: count.describe('Rows that are no candidate'),
    skipped: count.describe('Rows left out by the recruiter'),
  }),
  undo_until: timeSchema
    .nullable()
    .describe('Until then the import can be undone; null: not, or not any more'),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importViewSchema = importSummarySchema.extend({
  role_id: idSchema.nullable(),
  size_bytes: count,
  received_bytes: count,
  trouble: z.string().nullable().describe('Why it cannot go on, and what to do'),
  progress: z
    .object({
      stage: z.enum(['reading', 'matching', 'storing', 'merging', 'scoring', 'restoring']),
      done: count,
      total: count,
      rows: count.describe('Rows so far'),
      rows_per_second: count,
    })
    .nullable(),
  reading: z
    .object({
      format: z.enum(['csv', 'json', 'resumes']),
      encoding: z.string().describe('Label of the WHATWG Encoding standard, for example utf-8'),
      delimiter: z.string().nullable(),
      header_line: z.number().int().positive().nullable(),
      source: z
        .object({ key: z.string(), label: z.string() })
        .nullable()
        .describe('The system that exported the file, if it was recognised'),
    })
    .nullable(),
  columns: z.array(importColumnSchema),
  fields: z
    .array(z.object({ key: usedAsSchema, label: z.string() }))
    .describe('What a column can be used as, besides left_out'),
  policy: importPolicySchema,
  counts: z
    .object({
      rows: count,
      fresh: count.describe('Rows that make a new candidate'),
      duplicates: count.describe('Rows of somebody who is known, or stands in the file before'),
      failed: count,
      remarks: count.describe('Rows that go in without one or more of their cells'),
    })
    .nullable()
    .describe('What the check has found; null before it'),
  preview: z
    .array(
      z.object({
        line: z.number().int().positive(),
        outcome: z.enum(['fresh', 'duplicate', 'failed']),
        cells: z.array(z.string()).describe('Cells by column'),
        values: z.array(z.object({ field_key: fieldKeySchema, printed: z.string() })),
      }),
    )
    .describe('The first rows as they would be understood'),
  undone: z
    .object({
      removed: count.describe('Candidates that are gone again'),
      restored: count.describe('Candidates that have their earlier values again'),
      kept: z
        .array(z.object({ candidate_id: idSchema, name: z.string(), reason: z.string() }))
        .describe('At most 200 candidates that moved on and were kept'),
      kept_total: count,
    })
    .nullable(),
});
export type ImportView = z.infer<typeof importViewSchema>;

const importParams = z.object({ import_id: idSchema }).strict();
const numberSchema = z.coerce.number().int().min(1).max(1_000_000);
const pageQuery = z
  .object({
    cursor: cursorSchema.optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  })
  .strict();

export const createImport = defineRoute({
  name: 'import.create',
  method: 'POST',
  path: '/api/pluto/imports',
  summary:
    'Begin an import; its file is sent in parts, then checked, and nothing is stored before the commit',
  caller: 'recruiter',
  body: z
    .object({
      kind: z.enum(['table', 'resumes']),
      file_name: z.string().min(1).max(255).describe('Name of the file or of the folder'),
      size_bytes: z
        .number()
        .int()
        .min(0)
        .max(importLimits.fileBytes * 10),
      role_id: idSchema.nullable().optional().describe('Rank the candidates for this role'),
    })
    .strict(),
  response: importViewSchema,
  status: 201,
  errors: ['not_found', 'body_too_large'],
});

export const sendImportPart = defineRoute({
  name: 'import.send_part',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/parts',
  summary: 'Send one part of the file, at most 1 MB; the same number again replaces it',
  caller: 'recruiter',
  params: importParams,
  query: z.object({ number: numberSchema.describe('First part is 1') }).strict(),
  body: bytesSchema,
  bodyKind: 'bytes',
  response: z.object({ received_bytes: count }),
  errors: ['not_found', 'wrong_step', 'body_too_large'],
});

export const sendImportResume = defineRoute({
  name: 'import.send_resume',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/resumes',
  summary: 'Send one resume of a folder; it is read at once, and the same number again replaces it',
  caller: 'recruiter',
  params: importParams,
  query: z.object({ number: numberSchema, file_name: z.string().min(1).max(255) }).strict(),
  body: bytesSchema,
  bodyKind: 'bytes',
  response: z.object({
    outcome: z.enum(['read', 'unreadable']),
    name: z.string().nullable(),
    message: z.string().nullable().describe('Why it could not be read, and what to do'),
  }),
  errors: ['not_found', 'wrong_step', 'body_too_large'],
});

export const checkImport = defineRoute({
  name: 'import.check',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/check',
  summary: 'Read the file without storing anything: columns, problems, duplicates; again after a change',
  caller: 'recruiter',
  params: importParams,
  body: z
    .object({
      columns: z
        .array(z.object({ position: z.number().int().min(0).max(2000), used_as: usedAsSchema }).strict())
        .max(2000)
        .optional()
        .describe('What columns are used as; those not named keep their proposal'),
      encoding: z.string().max(40).nullable().optional().describe('Null: recognise it'),
      delimiter: z.string().min(1).max(1).nullable().optional().describe('Null: recognise it'),
    })
    .strict(),
  response: importViewSchema,
  errors: ['not_found', 'wrong_step'],
});

export const changeImport = defineRoute({
  name: 'import.change',
  method: 'PATCH',
  path: '/api/pluto/imports/:import_id',
  summary: 'Change what happens to known candidates, or the role, before the commit',
  caller: 'recruiter',
  params: importParams,
  body: z.object({ policy: importPolicySchema.optional(), role_id: idSchema.nullable().optional() }).strict(),
  response: importViewSchema,
  errors: ['not_found', 'wrong_step'],
});

export const getImport = defineRoute({
  name: 'import.get',
  method: 'GET',
  path: '/api/pluto/imports/:import_id',
  summary: 'One import: progress, what was recognised, counts, first rows, result',
  caller: 'recruiter',
  params: importParams,
  response: importViewSchema,
  errors: ['not_found'],
});

export const listImports = defineRoute({
  name: 'import.list',
  method: 'GET',
  path: '/api/pluto/imports',
  summary: 'Imports that were carried out, newest first',
  caller: 'recruiter',
  query: pageQuery,
  response: z.object({ imports: z.array(importSummarySchema), next_cursor: cursorSchema.nullable() }),
});

export const listImportProblems = defineRoute({
  name: 'import.list_problems',
  method: 'GET',
  path: '/api/pluto/imports/:import_id/problems',
  summary: 'Rows with problems in the order of the file, those that failed first',
  caller: 'recruiter',
  params: importParams,
  query: pageQuery,
  response: z.object({
    rows: z.array(
      z.object({
        number: z.number().int().positive(),
        line: z.number().int().positive(),
        outcome: z.enum(['failed', 'remark']),
        name: z.string().nullable(),
        problems: z.array(rowProblemSchema),
      }),
    ),
    next_cursor: cursorSchema.nullable(),
    total: count,
  }),
  errors: ['not_found'],
});

export const duplicateSchema = z.object({
  number: z.number().int().positive().describe('Row of the file, first is 1'),
  line: z.number().int().positive(),
  name: z.string(),
  matched_by: z.enum(['external_id', 'email', 'phone', 'name']).describe('What the two have in common'),
  candidate_id: idSchema.nullable().describe('The known candidate; null for a row of the same file'),
  candidate_name: z.string().nullable(),
  same_as_line: z.number().int().positive().nullable().describe('The earlier row of the same file'),
  decision: z
    .enum(['merge', 'new', 'skip'])
    .describe('merge: one candidate; new: somebody else; skip: leave the row out'),
  fields: z
    .array(
      z.object({
        field_key: fieldKeySchema,
        label: z.string(),
        ours: z.string().nullable().describe('In the record, printed; null if nothing is known'),
        ours_source: sourceSchema.nullable(),
        theirs: z.string().describe('In the file, printed'),
        wins: z.enum(['ours', 'theirs']).describe('What the record would hold afterwards'),
        is_fixed: z
          .boolean()
          .describe('True where the file cannot win: the candidate or a recruiter said otherwise'),
      }),
    )
    .describe('Fields in which the two differ'),
  same: count.describe('Fields in which they agree'),
});
export type ImportDuplicate = z.infer<typeof duplicateSchema>;

export const listImportDuplicates = defineRoute({
  name: 'import.list_duplicates',
  method: 'GET',
  path: '/api/pluto/imports/:import_id/duplicates',
  summary: 'Rows of people who are known, field by field beside the record',
  caller: 'recruiter',
  params: importParams,
  query: pageQuery,
  response: z.object({
    duplicates: z.array(duplicateSchema),
    next_cursor: cursorSchema.nullable(),
    total: count,
  }),
  errors: ['not_found'],
});

export const decideImportDuplicate = defineRoute({
  name: 'import.decide_duplicate',
  method: 'PATCH',
  path: '/api/pluto/imports/:import_id/duplicates/:number',
  summary: 'Decide about one duplicate: merge, somebody else, leave out; and which value of a field stays',
  caller: 'recruiter',
  params: z.object({ import_id: idSchema, number: numberSchema }).strict(),
  body: z
    .object({
      decision: z.enum(['merge', 'new', 'skip']).optional(),
      fields: z.record(fieldKeySchema, z.enum(['ours', 'theirs'])).optional(),
    })
    .strict(),
  response: duplicateSchema,
  errors: ['not_found', 'wrong_step', 'conflict'],
});

export const commitImport = defineRoute({
  name: 'import.commit',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/commit',
  summary: 'Carry the import out, all or nothing; rows that failed stay behind',
  caller: 'recruiter',
  params: importParams,
  body: z.object({}).strict(),
  response: importViewSchema,
  errors: ['not_found', 'wrong_step'],
});

export const cancelImport = defineRoute({
  name: 'import.cancel',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/cancel',
  summary: 'Stop an upload, a check or an import that is going on; nothing of it stays',
  caller: 'recruiter',
  params: importParams,
  body: z.object({}).strict(),
  response: importViewSchema,
  errors: ['not_found', 'wrong_step'],
});

export const undoImport = defineRoute({
  name: 'import.undo',
  method: 'POST',
  path: '/api/pluto/imports/:import_id/undo',
  summary:
    'Take a whole import back: new candidates go, merged ones get their values back; who moved on stays',
  caller: 'recruiter',
  params: importParams,
  body: z.object({}).strict(),
  response: importViewSchema,
  errors: ['not_found', 'wrong_step'],
});

export const downloadImportRows = defineRoute({
  name: 'import.download_rows',
  method: 'GET',
  path: '/api/pluto/imports/:import_id/failed-rows',
  summary:
    'The rows with problems as CSV with the columns of the file and a reason, to mend and import again',
  caller: 'recruiter',
  params: importParams,
  query: z
    .object({ which: z.enum(['failed', 'all']).optional().describe('all: also those that went in in part') })
    .strict(),
  response: z.undefined(),
  replyKind: 'bytes',
  errors: ['not_found'],
});
