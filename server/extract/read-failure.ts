import type { ExtractionErrorCode, ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { type FailureReason, failureMessages, specialFailures } from './failure-messages.ts';

function isSpecial(reason: FailureReason): reason is keyof typeof specialFailures {
  return reason in specialFailures;
}

/** Thrown inside the reading steps when a file cannot be used; `readResume` turns it into an outcome. */
export class ReadFailure extends Error {
  readonly code: ExtractionErrorCode;
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(reason, { cause });
    this.name = 'ReadFailure';
    this.reason = reason;
    this.code = isSpecial(reason) ? specialFailures[reason].code : reason;
  }
}

/** The outcome for a file that cannot be used, with the sentence for the candidate. */
export function failedOutcome(reason: FailureReason): Extract<ExtractionOutcome, { ok: false }> {
  if (isSpecial(reason)) return { ok: false, ...specialFailures[reason] };
  return { ok: false, code: reason, message: failureMessages[reason] };
}
