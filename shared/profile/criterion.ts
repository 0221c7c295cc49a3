import { z } from 'zod';
import { fieldKeySchema } from './profile.ts';

const base = {
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/)
    .describe('Key of the criterion, unique in its role'),
  label: z.string().min(1).max(120).describe('What a recruiter reads, for example "At least 5 years"'),
  field_key: fieldKeySchema.describe('Field of the catalogue that is scored'),
  weight: z.number().positive().max(1000).describe('Weight relative to the other criteria of the role'),
};

/**
 * One criterion of a role. Weights are relative: they are scaled so that a role is worth 100 points.
 * - `number_at_least`: full at `at_least`, linear from zero at `zero_at` (0 if absent).
 * - `number_range`: full from `min` to `max`, linear to zero `tolerance` outside (no credit if absent).
 * - `list_contains`: each wanted item earns its share by its own weight.
 * - `degree_at_least`: full at the degree or above; half one step below if `partial`.
 * - `equals`: full when the value is one of `values` (choices, yes/no, texts; case is ignored).
 * - `place`: full for one of `places` ("City, Country" or only a country); half for the same country if `partial`.
 * - `notice_at_most`: full up to `days`, linear to zero at twice that (at `days` + 30 where `days` is 0).
 * - `salary_at_most`: full up to `amount` in `currency` a year, linear to zero at `zero_at` (1.25 × amount if
 *   absent); another currency is unknown, not zero.
 */
export const criterionSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...base,
      kind: z.literal('number_at_least'),
      at_least: z.number().describe('Value that earns all points, in the unit of the field'),
      zero_at: z.number().optional().describe('Value that earns nothing; 0 if absent'),
    }),
    z.object({
      ...base,
      kind: z.literal('number_range'),
      min: z.number().describe('Lowest value that earns all points'),
      max: z.number().describe('Highest value that earns all points'),
      tolerance: z.number().min(0).optional().describe('How far outside the range credit fades to nothing'),
    }),
    z.object({
      ...base,
      kind: z.literal('list_contains'),
      items: z
        .array(
          z.object({
            value: z.string().min(1).max(120).describe('Wanted item, for example a skill'),
            weight: z.number().positive().max(1000).default(1).describe('Weight of the item'),
          }),
        )
        .min(1)
        .max(50)
        .describe('Wanted items'),
    }),
    z.object({
      ...base,
      kind: z.literal('degree_at_least'),
      degree: z
        .enum(['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'])
        .describe('Lowest degree that earns all points'),
      partial: z.boolean().optional().describe('Half the points one step below'),
    }),
    z.object({
      ...base,
      kind: z.literal('equals'),
      values: z.array(z.string().min(1).max(200)).min(1).max(50).describe('Values that earn all points'),
    }),
    z.object({
      ...base,
      kind: z.literal('place'),
      places: z.array(z.string().min(1).max(200)).min(1).max(50).describe('"City, Country" or a country'),
      partial: z.boolean().optional().describe('Half the points for the same country'),
    }),
    z.object({
      ...base,
      kind: z.literal('notice_at_most'),
      days: z.number().min(0).describe('Longest notice in days that earns all points'),
    }),
    z.object({
      ...base,
      kind: z.literal('salary_at_most'),
      amount: z.number().positive().describe('Highest yearly amount that earns all points'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('ISO 4217 code of the amount'),
      zero_at: z.number().positive().optional().describe('Yearly amount that earns nothing'),
    }),
  ])
  .describe('One criterion of a role: what is scored, how, and with what weight');
export type Criterion = z.infer<typeof criterionSchema>;

/** The criteria of a role. Keys are unique. */
export const criteriaSchema = z
  .array(criterionSchema)
  .max(50)
  .refine((list) => new Set(list.map((item) => item.key)).size === list.length, {
    message: 'Each criterion needs its own key.',
  })
  .describe('Criteria of a role');
