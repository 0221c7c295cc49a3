import type { z } from 'zod';
import type { ErrorCode } from '../errors/error-code.ts';

/** Who may call a route. Each kind of caller has its own token; `public` has none. */
export type Caller = 'public' | 'recruiter' | 'candidate' | 'agent';

/** How the body and the reply travel. `bytes` in: raw file; `bytes` out: file; `events`: server-sent events. */
export type BodyKind = 'none' | 'json' | 'bytes';
export type ReplyKind = 'json' | 'bytes' | 'events';

/** A route as data. Whatever is not declared as a `Route` does not exist. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Unique name, `step.verb`, for example `link.create`. */
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Express path below the server, for example `/api/pluto/candidates/:candidate_id`. */
  path: string;
  summary: string;
  caller: Caller;
  params: Params;
  query: Query;
  /** For `bodyKind: 'bytes'` this is `bytesSchema`. */
  body: Body;
  bodyKind: BodyKind;
  /** For `replyKind: 'events'` the schema of one event's data. */
  response: Response;
  replyKind: ReplyKind;
  status: number;
  /** Codes this route may answer with, besides those every route of its caller may. */
  errors: readonly ErrorCode[];
}

// biome-ignore lint/suspicious/noExplicitAny: the only way to say "any route" to the compiler
export type AnyRoute = Route<any, any, any, any>;

export type ParamsOf<R extends AnyRoute> = z.output<R['params']>;
export type QueryOf<R extends AnyRoute> = z.output<R['query']>;
export type BodyOf<R extends AnyRoute> = z.output<R['body']>;
export type ResponseOf<R extends AnyRoute> = z.output<R['response']>;

/** What a caller passes: params, query and body before parsing. */
export interface RouteInput<R extends AnyRoute> {
  params?: z.input<R['params']>;
  query?: z.input<R['query']>;
  body?: z.input<R['body']>;
}
