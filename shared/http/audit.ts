import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { cursorSchema, idSchema, timeSchema } from './words.ts';

export const auditEntrySchema = z.object({
  number: z.number().int().positive().describe('Place in the chain, first is 1'),
  at: timeSchema,
  actor: z.string().describe('recruiter:<id>, candidate:<id>, agent:<interview id> or system'),
  action: z.string().describe('What happened, in the past tense, for example "intake_link.created"'),
  candidate_id: idSchema.nullable(),
  details: z.record(z.string(), z.unknown()).describe('Facts without personal values: keys, ids, counts'),
  hash: z.string().describe('SHA-256 over the previous hash and this entry, hex'),
});

export const auditHeadSchema = z.object({
  number: z.number().int().min(0),
  hash: z.string(),
  signature: z.string().describe('Compact JWS over number, hash and time'),
});
export type AuditHead = z.infer<typeof auditHeadSchema>;

export const listAudit = defineRoute({
  name: 'audit.list',
  method: 'GET',
  path: '/api/pluto/audit',
  summary: 'Audit entries, newest first',
  caller: 'recruiter',
  query: z
    .object({
      candidate_id: idSchema.optional(),
      cursor: cursorSchema.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    })
    .strict(),
  response: z.object({
    entries: z.array(auditEntrySchema),
    next_cursor: cursorSchema.nullable(),
    head: auditHeadSchema,
  }),
});

export const verifyAudit = defineRoute({
  name: 'audit.verify',
  method: 'GET',
  path: '/api/pluto/audit/verification',
  summary: 'Recompute the whole chain; with a head seen earlier, prove that the past was not rewritten',
  caller: 'recruiter',
  query: z
    .object({ number: z.coerce.number().int().min(0).optional(), hash: z.string().max(100).optional() })
    .strict(),
  response: z.object({
    intact: z.boolean(),
    checked: z.number().int().min(0),
    broken_at: z.number().int().nullable().describe('First entry that does not fit, null if intact'),
    head: auditHeadSchema,
  }),
});
