import { z } from 'zod';
import { candidateValueSchema } from './profile.ts';
import type { Box } from './provenance.ts';

/** Why a resume could not be read. Each code has one sentence a candidate can act on. */
export const extractionErrorCodeSchema = z.enum([
  'no_text',
  'encrypted',
  'corrupt',
  'empty',
  'wrong_type',
  'too_large',
  'too_many_pages',
  'took_too_long',
]);
export type ExtractionErrorCode = z.infer<typeof extractionErrorCodeSchema>;

/** Something about a document that a recruiter should know, kept out of the profile. */
export const extractionFlagSchema = z.object({
  kind: z
    .enum(['invisible_text', 'active_content', 'external_reference', 'other_person'])
    .describe('What was found'),
  page: z.number().int().positive().nullable(),
  text: z.string().max(2000).describe('The text concerned, cut to 2,000 characters'),
});
export type ExtractionFlag = z.infer<typeof extractionFlagSchema>;

/** One line of a document without pages, as it is shown. */
export const documentLineSchema = z.object({
  text: z.string().max(4000),
  style: z.enum(['heading', 'item', 'text', 'code']).describe('How it stands in the document'),
});
export type DocumentLine = z.infer<typeof documentLineSchema>;

/** What was read from a resume: values with evidence and confidence, never a guess. */
export const extractionSchema = z.object({
  format: z.enum(['pdf', 'docx', 'txt', 'json']),
  language: z.string().nullable().describe('ISO 639-1 code of the document, null if not recognised'),
  pages: z
    .array(z.object({ width: z.number(), height: z.number() }))
    .describe('Page sizes in points; empty for formats without pages'),
  lines: z
    .array(documentLineSchema)
    .optional()
    .describe('Text of a document without pages, in reading order; evidence names its lines by index'),
  values: z.array(candidateValueSchema),
  flags: z.array(extractionFlagSchema),
});
export type Extraction = z.infer<typeof extractionSchema>;

/** One line of a document as an eye sees it; `line` is its number in a document without pages. */
export interface VisibleLine {
  text: string;
  page: number | null;
  box: Box | null;
  line: number | null;
}

/** Expected outcome of reading a file. `visible` is for a second reader and is not stored. */
export type ExtractionOutcome =
  | { ok: true; extraction: Extraction; visible?: readonly VisibleLine[] }
  | { ok: false; code: ExtractionErrorCode; message: string };

/** Confidence below which a value is a doubtful gap instead of a silent fact. */
export const doubtfulBelow = 0.6;
