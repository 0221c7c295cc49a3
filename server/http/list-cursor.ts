import { AppError } from '@pluto/shared/errors/app-error.ts';
import { z } from 'zod';

const placeSchema = z
  .array(z.union([z.string(), z.number(), z.null()]))
  .min(1)
  .max(5);
export type ListPlace = z.infer<typeof placeSchema>;

/** The place in a list (sort values of the last row) as an opaque text. */
export function writeCursor(place: ListPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor back; null if none was given. Throws `validation_failed` for one we did not write. */
export function readCursor(cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return null;
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('validation_failed', {
      publicMessage: 'This place in the list is not valid any more. Please load the list again.',
      details: [{ path: 'query.cursor', message: 'not a cursor of this server' }],
      cause,
    });
  }
}
