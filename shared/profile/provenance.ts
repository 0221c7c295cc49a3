import { z } from 'zod';

/** Where a value came from, weakest first. `recruiter` is a value set in review. */
export const sourceSchema = z
  .enum(['import', 'resume', 'spoken', 'typed', 'recruiter'])
  .describe('Where the value came from');
export type Source = z.infer<typeof sourceSchema>;

/** The box of a text on a page: fractions of the page's width and height, origin top left. */
export const boxSchema = z
  .object({
    left: z.number().min(0).max(1),
    top: z.number().min(0).max(1),
    width: z.number().min(0).max(1),
    height: z.number().min(0).max(1),
  })
  .describe('Place on the page as fractions of its width and height, origin top left');
export type Box = z.infer<typeof boxSchema>;

/** One place in a resume that proves a value: a box on a page, or a line of a document without pages. */
export const placeSchema = z.object({
  item: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe('Entry of a list that stands here, first is 0; null for the value as a whole'),
  page: z.number().int().positive().nullable().describe('Page, first page is 1; null where there are none'),
  box: boxSchema.nullable(),
  line: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe('Line of a document without pages, first is 0; null where there are pages'),
});
export type Place = z.infer<typeof placeSchema>;

/** The proof behind a value. Each kind carries only what that kind has. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('import'),
    file: z.string().describe('Name of the imported file'),
    line: z.number().int().positive().describe('Line in that file, first line is 1'),
    column: z.string().nullable().describe('Header of the column, or null'),
  }),
  z.object({
    kind: z.literal('resume'),
    resume_id: z.string().nullable().describe('The stored resume'),
    file: z.string().describe('Name of the resume file'),
    page: z
      .number()
      .int()
      .positive()
      .nullable()
      .describe('Page, first page is 1; null where the format has none'),
    box: boxSchema.nullable(),
    text: z.string().describe('The text as it stands in the document'),
    places: z
      .array(placeSchema)
      .max(400)
      .optional()
      .describe('Where it stands, entry by entry; absent on values read before places were kept'),
    proposed_by: z
      .string()
      .max(200)
      .optional()
      .describe('Name of the model that proposed the value; absent where rules have read it'),
  }),
  z.object({
    kind: z.literal('spoken'),
    entry_ids: z
      .array(z.string())
      .min(1)
      .describe('Transcript entries that hold the words, last is the decisive one'),
    words: z.string().describe('The words the candidate said, as the recogniser wrote them'),
  }),
  z.object({ kind: z.literal('typed'), text: z.string().describe('What was typed') }),
  z.object({
    kind: z.literal('recruiter'),
    account_name: z.string().describe('Who decided'),
    reason: z.string().nullable().describe('Why'),
  }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

/** Origin of a value: source, time, proof, confidence, and whether the candidate confirmed it. */
export const provenanceSchema = z.object({
  source: sourceSchema,
  at: z.iso.datetime().describe('When the value was given, ISO 8601 in UTC'),
  evidence: evidenceSchema.nullable(),
  confidence: z.number().min(0).max(1).describe('0 (a guess) to 1 (certain)'),
  confirmed: z.boolean().describe('True when the candidate said or clicked yes to a read-back'),
});
export type Provenance = z.infer<typeof provenanceSchema>;

const rankOfSource: Record<Source, number> = { import: 1, resume: 2, spoken: 3, typed: 5, recruiter: 6 };

/**
 * How far a value is trusted: import 1 < resume 2 < spoken 3 < spoken and confirmed 4 < typed 5 < recruiter 6.
 * A lower rank never overwrites a higher one.
 */
export function trustRank(provenance: Pick<Provenance, 'source' | 'confirmed'>): number {
  return provenance.source === 'spoken' && provenance.confirmed ? 4 : rankOfSource[provenance.source];
}
