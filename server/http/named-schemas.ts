import { agendaSchema } from '@pluto/shared/agent/agenda.ts';
import { errorBodySchema } from '@pluto/shared/errors/error-body.ts';
import { plutoEventSchema } from '@pluto/shared/events/event.ts';
import { accountSchema } from '@pluto/shared/http/accounts.ts';
import { auditEntrySchema, auditHeadSchema } from '@pluto/shared/http/audit.ts';
import { importedRowSchema } from '@pluto/shared/http/import.ts';
import { intakeStateSchema, transcriptEntrySchema } from '@pluto/shared/http/intake-state.ts';
import { intakeLinkSchema } from '@pluto/shared/http/link.ts';
import { roleSchema } from '@pluto/shared/http/ranking.ts';
import { historyEntrySchema, reviewDocumentSchema, reviewFieldSchema } from '@pluto/shared/http/review.ts';
import { candidateDetailSchema, candidateSummarySchema, fieldViewSchema } from '@pluto/shared/http/words.ts';
import { criterionSchema } from '@pluto/shared/profile/criterion.ts';
import { profileSchema, profileValueSchema } from '@pluto/shared/profile/profile.ts';
import { evidenceSchema, provenanceSchema } from '@pluto/shared/profile/provenance.ts';
import { scoreSchema } from '@pluto/shared/profile/score.ts';
import { canonicalValueSchema } from '@pluto/shared/profile/value.ts';
import { z } from 'zod';

/** What many replies have in common; the API description says it once, under this name. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Error: errorBodySchema,
  Account: accountSchema,
  Agenda: agendaSchema,
  AuditEntry: auditEntrySchema,
  AuditHead: auditHeadSchema,
  CandidateDetail: candidateDetailSchema,
  CandidateSummary: candidateSummarySchema,
  Criterion: criterionSchema,
  Event: plutoEventSchema,
  Evidence: evidenceSchema,
  FieldView: fieldViewSchema,
  ImportedRow: importedRowSchema,
  HistoryEntry: historyEntrySchema,
  IntakeLink: intakeLinkSchema,
  IntakeState: intakeStateSchema,
  Profile: profileSchema,
  ProfileValue: profileValueSchema,
  Provenance: provenanceSchema,
  ReviewDocument: reviewDocumentSchema,
  ReviewField: reviewFieldSchema,
  Role: roleSchema,
  Score: scoreSchema,
  TranscriptEntry: transcriptEntrySchema,
  Value: canonicalValueSchema,
};

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });

/** JSON Schema of a schema; what has a name is referred to, as OpenAPI wants it. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  // Requests stand in full: a default makes the same schema another one on its way in.
  const metadata = io === 'output' ? { metadata: registry } : {};
  const {
    $schema: _dialect,
    $defs: _named,
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', ...metadata });
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<
    string,
    unknown
  >;
}

/** All named schemas for `components.schemas`. */
export function namedJsonSchemas(): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(namedSchemas)) {
    const { $defs = {} } = z.toJSONSchema(schema, {
      io: 'output',
      unrepresentable: 'any',
      metadata: registry,
    });
    all[name] = JSON.parse(JSON.stringify($defs[name]).replaceAll('"#/$defs/', '"#/components/schemas/'));
  }
  return all;
}
