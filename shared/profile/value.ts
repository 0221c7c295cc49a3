import { z } from 'zod';

/** A month as `YYYY-MM`, or only a year as `YYYY` where no month is known. */
export const yearMonthSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
  .describe('Month as "YYYY-MM", or "YYYY" where the month is unknown');

/** One post in a work history. `end` null means the post is open ("present") or its end is unknown. */
export const workEntrySchema = z.object({
  title: z.string().nullable().describe('Job title as printed or said'),
  company: z.string().nullable().describe('Employer'),
  start: yearMonthSchema.nullable().describe('First month, null if unknown'),
  end: yearMonthSchema.nullable().describe('Last month, null for a present post or if unknown'),
  current: z.boolean().optional().describe('True when the document says the post goes on'),
});
export type WorkEntry = z.infer<typeof workEntrySchema>;

/** One course of study. */
export const educationEntrySchema = z.object({
  institution: z.string().nullable().describe('School, college or university'),
  degree: z.string().nullable().describe('Degree as printed, for example "BSc"'),
  field: z.string().nullable().describe('Subject, for example "Computer Science"'),
  end: yearMonthSchema.nullable().describe('Month or year of completion'),
});
export type EducationEntry = z.infer<typeof educationEntrySchema>;

/** What a field can hold: text, number, list of texts, or list of entries. */
export const canonicalValueSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.array(z.string().max(200)).max(200),
  z.array(workEntrySchema).max(100),
  z.array(educationEntrySchema).max(50),
]);
export type CanonicalValue = z.infer<typeof canonicalValueSchema>;
