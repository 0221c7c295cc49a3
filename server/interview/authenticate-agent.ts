import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AgentCaller } from '../http/caller.ts';
import type { Tokens } from '../tokens/tokens.ts';

/**
 * Proves an agent by its job token. Whether the dispatch it was called by is still the latest is asked by the routes.
 * Throws `AppError`: `not_signed_in` for no or a forged token, `session_expired` for an old one.
 */
export function authenticateAgent(deps: { tokens: Tokens }): (bearer: string | null) => Promise<AgentCaller> {
  return async (bearer) => {
    const verdict = bearer ? await deps.tokens.verifyToken('agent', bearer) : null;
    if (verdict?.outcome === 'valid') {
      const { interview_id, dispatch } = verdict.claims;
      return { kind: 'agent', interviewId: interview_id, dispatch };
    }
    if (verdict?.outcome === 'expired') {
      throw new AppError('session_expired', { publicMessage: 'This job is over. Leave the room.' });
    }
    throw new AppError('not_signed_in', { publicMessage: 'This needs the token of an interview job.' });
  };
}
