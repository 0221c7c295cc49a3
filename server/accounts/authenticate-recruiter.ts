import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tokens } from '../tokens/tokens.ts';

const signInFirst = 'Please sign in.';
const signInAgain = 'You have been signed out. Please sign in again.';

/** Proves a recruiter by bearer token and by a session row that has not ended. */
export function recruiterAuthentication(deps: { database: Database; tokens: Tokens; clock: Clock }) {
  const { models } = deps.database;
  return async (bearer: string | null): Promise<RecruiterCaller> => {
    if (!bearer) throw new AppError('not_signed_in', { publicMessage: signInFirst });
    const verdict = await deps.tokens.verifyToken('recruiter', bearer);
    if (verdict.outcome === 'forged') throw new AppError('not_signed_in', { publicMessage: signInFirst });
    const session =
      verdict.outcome === 'valid' ? await models.RecruiterSession.findByPk(verdict.claims.jti) : null;
    const hasEnded = !session || session.revoked_at !== null || session.expires_at <= deps.clock.now();
    const account = hasEnded ? null : await models.Account.findByPk(session.account_id);
    if (hasEnded || !account) throw new AppError('session_expired', { publicMessage: signInAgain });
    return {
      kind: 'recruiter',
      organisationId: account.organisation_id,
      accountId: account.account_id,
      accountName: account.name,
      sessionId: session.session_id,
      sessionExpiresAt: session.expires_at,
    };
  };
}
