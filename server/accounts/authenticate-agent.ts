import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AgentCaller } from '../http/caller.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Proves an agent by its job token. Whether it still holds the interview is checked where it acts. */
export function agentAuthentication({ tokens }: { tokens: Tokens }) {
  return async (bearer: string | null): Promise<AgentCaller> => {
    const verdict = bearer ? await tokens.verifyToken('agent', bearer) : null;
    if (!verdict || verdict.outcome === 'forged') {
      throw new AppError('not_signed_in', { publicMessage: 'This job has no valid token.' });
    }
    if (verdict.outcome === 'expired') {
      throw new AppError('session_expired', { publicMessage: 'The token of this job has expired.' });
    }
    const { interview_id, dispatch } = verdict.claims;
    return { kind: 'agent', interviewId: interview_id, dispatch };
  };
}
