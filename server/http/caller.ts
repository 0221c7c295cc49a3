import type { Caller } from '@pluto/shared/http/route.ts';

/** Who calls, as proven by the token of the route's kind of caller. */
export interface RecruiterCaller {
  kind: 'recruiter';
  organisationId: string;
  accountId: string;
  accountName: string;
  sessionId: string;
  sessionExpiresAt: Date;
}
export interface CandidateCaller {
  kind: 'candidate';
  organisationId: string;
  candidateId: string;
  intakeId: string;
  linkId: string;
}
export interface AgentCaller {
  kind: 'agent';
  interviewId: string;
  /** Which dispatch of the interview this job was called by; only the latest may act. */
  dispatch: number;
}
export interface PublicCaller {
  kind: 'public';
}

export interface CallerByKind {
  public: PublicCaller;
  recruiter: RecruiterCaller;
  candidate: CandidateCaller;
  agent: AgentCaller;
}
export type AnyCaller = CallerByKind[Caller];

/**
 * Proves callers. Each throws `AppError`: `not_signed_in` without a token or with a forged one,
 * `session_expired` with one that has ended, and the link's own code for a candidate.
 */
export interface Authenticate {
  recruiter(bearer: string | null): Promise<RecruiterCaller>;
  candidate(session: string | null): Promise<CandidateCaller>;
  agent(bearer: string | null): Promise<AgentCaller>;
}
