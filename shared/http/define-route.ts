import { z } from 'zod';
import type { BodyKind, ReplyKind, Route } from './route.ts';

const noParams = z.object({}).strict();

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Route<P, Q, B, R>,
  'name' | 'method' | 'path' | 'summary' | 'caller' | 'response'
> &
  Partial<Pick<Route<P, Q, B, R>, 'params' | 'query' | 'body' | 'status' | 'errors'>> & {
    bodyKind?: BodyKind;
    replyKind?: ReplyKind;
  };

/** Declares a route; what is not given has the plain default (no params, no query, no body, JSON, 200). */
export function defineRoute<
  const P extends z.ZodType = typeof noParams,
  const Q extends z.ZodType = typeof noParams,
  const B extends z.ZodType = z.ZodUndefined,
  const R extends z.ZodType = z.ZodType,
>(given: Given<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    params: noParams as unknown as P,
    query: noParams as unknown as Q,
    body: z.undefined() as unknown as B,
    bodyKind: given.bodyKind ?? (given.body ? 'json' : 'none'),
    replyKind: 'json',
    status: 200,
    errors: [],
    ...given,
  };
}
