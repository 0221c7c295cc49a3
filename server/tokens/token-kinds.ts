import { z } from 'zod';

const id = z.uuid();

/**
 * The four kinds of token. Each has its own `typ`, audience and keys, so that one is never taken for another.
 * Claims hold ids only: a token travels through logs of proxies and tells nothing about a person.
 */
export const tokenKinds = {
  /** In the address a candidate gets; `jti` is the id of the link. */
  link: { typ: 'pluto-link+jwt', audience: 'pluto-portal', claims: z.object({ candidate_id: id }) },
  /** In the HttpOnly cookie of the portal. */
  intake: {
    typ: 'pluto-intake+jwt',
    audience: 'pluto-intake-session',
    claims: z.object({ candidate_id: id, intake_id: id, link_id: id }),
  },
  /** Bearer token of the desktop; `jti` is the id of the session, which can be ended. */
  recruiter: {
    typ: 'pluto-recruiter+jwt',
    audience: 'pluto-desktop',
    claims: z.object({ account_id: id, organisation_id: id }),
  },
  /** Bearer token of an agent's job: one interview; a later dispatch puts an earlier one out of office. */
  agent: {
    typ: 'pluto-agent+jwt',
    audience: 'pluto-agent',
    claims: z.object({ interview_id: id, dispatch: z.number().int().min(1) }),
  },
} as const;

export type TokenKind = keyof typeof tokenKinds;

/** Claims of a kind, without the registered ones. */
export type TokenClaims<K extends TokenKind> = z.infer<(typeof tokenKinds)[K]['claims']>;
