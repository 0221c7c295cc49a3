import { z } from 'zod';
import { errorCodes } from '../errors/error-code.ts';

/** A failure that crossed from main to renderer. The message is fit to show: what happened and what to do. */
export const failureSchema = z
  .object({
    code: z.enum(errorCodes).describe('Stable code'),
    message: z.string().describe('What happened and what to do next'),
    details: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .describe('Each thing wrong with the request'),
  })
  .strict();
export type Failure = z.infer<typeof failureSchema>;

/** Success with a value, or a failure. Electron loses the class of a thrown error, so nothing is thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Schema of an `Outcome` around the schema of its value. */
export function outcomeSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }).strict(),
    z.object({ ok: z.literal(false), failure: failureSchema }).strict(),
  ]);
}
