import { z } from 'zod';
import { errorCodes } from './error-code.ts';

/** The JSON of every failed reply. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(errorCodes).describe('Stable code'),
    message: z.string().describe('What happened and what to do next, fit to show to a person'),
    request_id: z.string().describe('Quote this when asking for help; the log has it too'),
    details: z
      .array(z.object({ path: z.string().describe('Where in the request'), message: z.string() }))
      .describe('Each thing wrong with the request; empty when there is nothing to add'),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
