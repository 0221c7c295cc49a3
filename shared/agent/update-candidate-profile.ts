import { z } from 'zod';
import { fieldKeySchema } from '../profile/profile.ts';

/** Arguments of the one tool a model sees; the route that stores an answer extends the same schema. */
export const updateCandidateProfileSchema = z.object({
  field_name: fieldKeySchema.describe('Key of the field, exactly as listed in the questions'),
  field_value: z
    .string()
    .max(2000)
    .describe('The answer in the words of the candidate; never a value that the candidate did not say'),
});
export type UpdateCandidateProfile = z.infer<typeof updateCandidateProfileSchema>;

export const updateCandidateProfileTool = {
  name: 'update_candidate_profile',
  description:
    'Store what the candidate just said for one field. Call it after each answer, once for each field the answer holds. ' +
    'If it is refused, read the reason and ask the candidate again.',
} as const;
