import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { AnyCaller, Authenticate } from './caller.ts';
import { validationError } from './error-reply.ts';
import type { FileReply, Handler, HandlerContext, Handlers } from './handler.ts';
import { type IntakeCookieSettings, intakeCookie, readIntakeCookie } from './intake-cookie.ts';
import { errorsOf } from './openapi.ts';
import { bodyReader } from './read-body.ts';
import { openSseSink, type SseSink } from './sse-sink.ts';

export interface MountOptions {
  routes: readonly AnyRoute[];
  handlers: Handlers;
  authenticate: Authenticate;
  clock: Clock;
  log: Log;
  cookie: IntakeCookieSettings;
  /** Rate limits by route name. */
  limits: Readonly<Record<string, RequestHandler>>;
}

/** A stream ends this soon after its caller has signed out or the link was revoked. */
const proveEveryMs = 30_000;

/** Names declared without a handler, and handlers without a declaration. Both must be empty. */
export function unmatchedRoutes(routes: readonly AnyRoute[], handlers: Handlers) {
  const declared = new Set(routes.map((route) => route.name));
  return {
    unhandled: [...declared].filter((name) => !(name in handlers)),
    undeclared: Object.keys(handlers).filter((name) => !declared.has(name)),
  };
}

/**
 * Puts every declared route on the app: rate limit, authentication, body, strict parsing, handler, and the reply
 * through the response schema. Throws when a route has no handler or a handler no route.
 * @returns a function that ends all open event streams
 */
export function mountRoutes(app: Express, options: MountOptions): () => void {
  const { unhandled, undeclared } = unmatchedRoutes(options.routes, options.handlers);
  if (unhandled.length + undeclared.length > 0) {
    throw new Error(`Routes without handler: [${unhandled}]; handlers without route: [${undeclared}]`);
  }
  const openStreams = new Set<SseSink>();
  for (const route of options.routes) {
    const handler = options.handlers[route.name] as Handler;
    const limit = options.limits[route.name];
    const steps: RequestHandler[] = [
      named(route),
      ...(limit ? [limit] : []),
      // Who calls is proven before a body is read: a stranger cannot make the server take in 25 MB.
      authenticated(route, options.authenticate),
      bodyReader(route),
      answered(route, handler, options, openStreams),
    ];
    app[methodOf(route)](route.path, ...steps);
  }
  return () => {
    for (const stream of openStreams) stream.close();
  };
}

function methodOf(route: AnyRoute): 'get' | 'post' | 'patch' | 'delete' {
  return route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
}

function bearerOf(request: Request): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function named(route: AnyRoute): RequestHandler {
  const declared = new Set(errorsOf(route));
  return (_request, response, next) => {
    response.locals.route = route.name;
    response.locals.declared = declared;
    next();
  };
}

function authenticated(route: AnyRoute, authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    response.locals.caller = await callerOf(route, request, authenticate);
    next();
  };
}

async function callerOf(route: AnyRoute, request: Request, authenticate: Authenticate): Promise<AnyCaller> {
  switch (route.caller) {
    case 'public':
      return { kind: 'public' };
    case 'recruiter':
      return authenticate.recruiter(bearerOf(request));
    case 'agent':
      return authenticate.agent(bearerOf(request));
    case 'candidate':
      return authenticate.candidate(readIntakeCookie(request.headers.cookie));
  }
}

function parsePart(part: 'path' | 'query' | 'body', schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw validationError(part, parsed.error);
  return parsed.data;
}

function bodyOf(route: AnyRoute, request: Request): unknown {
  if (route.bodyKind === 'bytes') return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return parsePart('body', route.body, route.bodyKind === 'json' ? request.body : undefined);
}

function answered(
  route: AnyRoute,
  handler: Handler,
  options: MountOptions,
  openStreams: Set<SseSink>,
): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const context: HandlerContext = {
      params: parsePart('path', route.params, { ...request.params }),
      query: parsePart('query', route.query, { ...request.query }),
      body: bodyOf(route, request),
      caller: response.locals.caller as AnyCaller,
      request: {
        userAgent: request.headers['user-agent'] ?? '',
        lastEventId: request.get('last-event-id') ?? null,
        signal: gone.signal,
      },
      requestId: String(response.locals.requestId),
      now: options.clock.now(),
      setIntakeSession: (session) => {
        response.append('set-cookie', intakeCookie(session, options.cookie));
      },
      proveAgain: async () => {
        await callerOf(route, request, options.authenticate);
      },
      openStream: () => {
        if (route.replyKind !== 'events') throw new Error(`${route.name} does not reply with events`);
        const sink = openSseSink(request, response, route.response);
        openStreams.add(sink);
        const check = setInterval(() => context.proveAgain().catch(() => sink.close()), proveEveryMs);
        check.unref();
        sink.onClose(() => {
          clearInterval(check);
          openStreams.delete(sink);
        });
        return sink;
      },
    };
    const reply = await handler(context);
    if (route.replyKind === 'events') return;
    if (route.replyKind === 'bytes') return sendFile(response, reply as FileReply);
    const parsed = (route.response as z.ZodType).safeParse(reply);
    if (!parsed.success) {
      const at = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
      throw new AppError('internal', {
        publicMessage:
          'The server made a reply that does not fit its own contract. Please report the request id.',
        cause: new Error(`the reply of ${route.name} does not fit at: ${at}`),
      });
    }
    response.status(route.status).json(parsed.data);
  };
}

function sendFile(response: Response, file: FileReply): void {
  const name = encodeURIComponent(file.fileName).replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  response.status(200).set({
    'content-type': file.contentType,
    'content-disposition': `inline; filename*=UTF-8''${name}`,
    // Whatever stands in an uploaded file is shown without scripts.
    'content-security-policy': "default-src 'none'; sandbox",
  });
  response.send(file.bytes);
}
