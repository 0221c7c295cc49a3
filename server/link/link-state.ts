import type { CandidateRow, IntakeLinkRow } from '../database/rows.ts';

/** Recruiters are told this long before a link ends, or when a quarter of its life is left if that is later. */
export const expiringWithinMs = 12 * 3600 * 1000;

export type LinkState = 'active' | 'expired' | 'revoked' | 'completed';

/**
 * What a link is good for now. Completed comes first: whoever has finished is thanked, not told that a link expired.
 */
export function linkState(
  link: Pick<IntakeLinkRow, 'expires_at' | 'revoked_at'>,
  candidate: Pick<CandidateRow, 'status'>,
  now: Date,
): LinkState {
  if (candidate.status === 'intake_completed') return 'completed';
  if (link.revoked_at) return 'revoked';
  return link.expires_at <= now ? 'expired' : 'active';
}
