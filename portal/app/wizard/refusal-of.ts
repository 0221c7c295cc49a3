import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ErrorCode } from '@pluto/shared/errors/error-code.ts';
import type { Refusal } from './wizard-state.ts';

/** Codes after which this page has no intake any more, whatever was being done. */
const endsSession: Partial<Record<ErrorCode, Refusal>> = {
  link_forged: 'forged',
  link_other_candidate: 'other_candidate',
  link_expired: 'expired',
  link_revoked: 'revoked',
  link_completed: 'completed',
  not_signed_in: 'signed_out',
  session_expired: 'signed_out',
  candidate_erased: 'erased',
};

/** The page a failure leads to, or null when the intake goes on. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof AppError ? (endsSession[error.code] ?? null) : null;
}

/** The page for a link that could not be opened: every failure has one. */
export function openingRefusalOf(error: unknown): Refusal {
  if (!(error instanceof AppError)) return 'trouble';
  const known = refusalOf(error);
  if (known) return known;
  if (error.code === 'rate_limited') return 'too_many';
  if (error.code === 'unavailable') return 'offline';
  // An address that was cut or changed on the way: the id or the token no longer has the right form.
  if (error.code === 'validation_failed' || error.code === 'not_found') return 'forged';
  return 'trouble';
}

export function isOffline(error: unknown): boolean {
  return error instanceof AppError && error.code === 'unavailable';
}
