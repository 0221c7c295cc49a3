import type { AnyRoute, BodyOf, Caller, ParamsOf, QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import type { AnyCaller, CallerByKind } from './caller.ts';
import type { SseSink } from './sse-sink.ts';

/** What a use case may know of the request besides its parsed parts. */
export interface RequestFacts {
  userAgent: string;
  /** Value of Last-Event-ID, null if absent. */
  lastEventId: string | null;
  /** Aborted when the caller has gone. */
  signal: AbortSignal;
}

/** A file as a reply. */
export interface FileReply {
  bytes: Buffer;
  contentType: string;
  fileName: string;
}

/** Everything a handler gets; parsed, authenticated, with a time and an id. */
export interface HandlerContext {
  params: unknown;
  query: unknown;
  /** Parsed JSON, or the raw `Buffer` of a route with `bodyKind: 'bytes'`. */
  body: unknown;
  caller: AnyCaller;
  request: RequestFacts;
  requestId: string;
  now: Date;
  /** Sets (or with null clears) the HttpOnly session cookie of the portal. */
  setIntakeSession(session: { token: string; expiresAt: Date } | null): void;
  /** Proves the caller again, for streams that outlive a sign-out or a revoked link; throws like the first time. */
  proveAgain(): Promise<void>;
  /** Only for `replyKind: 'events'`: opens the stream. Before it is opened an error is still a JSON reply. */
  openStream(): SseSink;
}

/**
 * Answers one route: gives the reply before it is parsed by the response schema; a `FileReply` for
 * `replyKind: 'bytes'`; nothing for `'events'`, whose messages go through the sink.
 */
export type Handler = (context: HandlerContext) => Promise<unknown>;
export type Handlers = Readonly<Record<string, Handler>>;

export type ContextOf<R extends AnyRoute, C extends Caller> = Omit<
  HandlerContext,
  'params' | 'query' | 'body' | 'caller'
> & {
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: R['bodyKind'] extends 'bytes' ? Buffer : BodyOf<R>;
  caller: CallerByKind[C];
};

export type ReplyOf<R extends AnyRoute> = R extends { response: infer S }
  ? unknown extends S
    ? unknown
    : ResponseOf<R>
  : unknown;

function handlerFor<C extends Caller>(kind: C) {
  return <R extends AnyRoute>(
    route: R,
    handle: (context: ContextOf<R, C>) => Promise<ReplyOf<R> | FileReply | undefined>,
  ): Handlers => {
    if (route.caller !== kind) throw new Error(`${route.name} is called by ${route.caller}, not by ${kind}`);
    // The router parses with this route's schemas before it calls, which the compiler cannot see.
    return { [route.name]: (context) => handle(context as unknown as ContextOf<R, C>) };
  };
}

/** Typed handlers, one for each kind of caller: `{...forRecruiter(route, handle), …}` makes the map. */
export const forPublic = handlerFor('public');
export const forRecruiter = handlerFor('recruiter');
export const forCandidate = handlerFor('candidate');
export const forAgent = handlerFor('agent');
