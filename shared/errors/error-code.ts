/**
 * Closed list of error codes with the one HTTP status each has. A new code is one line here; the compiler
 * then asks for its message wherever messages are mapped.
 */
export const statusByErrorCode = {
  validation_failed: 400,
  malformed_body: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  session_expired: 401,
  link_forged: 401,
  link_other_candidate: 403,
  forbidden: 403,
  consent_required: 403,
  not_found: 404,
  conflict: 409,
  stale_version: 409,
  wrong_step: 409,
  intake_closed: 409,
  link_completed: 409,
  link_expired: 410,
  link_revoked: 410,
  candidate_erased: 410,
  body_too_large: 413,
  unsupported_file: 415,
  answer_not_understood: 422,
  no_evidence: 422,
  question_refused: 422,
  resume_unreadable: 422,
  import_unreadable: 422,
  rate_limited: 429,
  internal: 500,
  interview_unavailable: 503,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof statusByErrorCode;

export const errorCodes = Object.keys(statusByErrorCode) as [ErrorCode, ...ErrorCode[]];
