import type { ExtractionErrorCode, ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { failureMessages } from './failure-messages.ts';

/** Thrown inside the reading steps when a file cannot be used; `readResume` turns it into an outcome. */
export class ReadFailure extends Error {
  readonly code: ExtractionErrorCode;

  constructor(code: ExtractionErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'ReadFailure';
    this.code = code;
  }
}

/** The outcome for a file that cannot be used, with the sentence for the candidate. */
export function failedOutcome(code: ExtractionErrorCode): Extract<ExtractionOutcome, { ok: false }> {
  return { ok: false, code, message: failureMessages[code] };
}
