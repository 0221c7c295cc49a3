import { AppError } from '@pluto/shared/errors/app-error.ts';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { docsPage } from './docs-page.ts';
import { errorBody, toAppError } from './error-reply.ts';
import { type MountOptions, mountRoutes } from './mount-routes.ts';
import { openApiDocument } from './openapi.ts';
import { portalOrigin } from './portal-origin.ts';

/** Logged when a route answers with a code that its contract does not name; tests fail on it. */
export const undeclaredError = 'a route answered with a code it does not declare';

export interface AppOptions extends MountOptions {
  portalUrl: string;
  trustProxy: string;
  /** Resolves when the database answers; rejects otherwise. */
  isReady(): Promise<unknown>;
}

/** A number of hops, "true"/"false", or names and addresses, as Express takes them. */
function trustProxyValue(text: string): string | number | boolean {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}

/**
 * The Express app: headers, request id, log line, health, API description, routes, one error middleware.
 * @returns the app and a function that ends all open event streams
 */
export function createApp(options: AppOptions): { app: Express; closeStreams: () => void } {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxyValue(options.trustProxy));
  app.use(requestLog(options.log));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      // An embedded portal origin is admitted by portalOrigin, one by one.
      crossOriginResourcePolicy: { policy: 'same-site' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.locals.isProbe = true;
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await options.isReady().then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ ok: isReady });
  });
  const document = openApiDocument(options.routes);
  const docs = docsPage(document);
  app.get('/api/pluto/openapi.json', (_request, response) => {
    response.json(document);
  });
  app.get('/api/pluto/docs', (_request, response) => {
    response.set('content-security-policy', docs.contentSecurityPolicy).type('html').send(docs.html);
  });
  app.use('/api', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.use(portalOrigin(options.portalUrl));
  const closeStreams = mountRoutes(app, options);
  app.use(() => {
    throw new AppError('not_found', { publicMessage: 'There is nothing at this address.' });
  });
  app.use(errorReply(options.log));
  return { app, closeStreams };
}

/** One line for each request: route name, status, time. No address, query or body: they carry personal data. */
function requestLog(log: Log): RequestHandler {
  return (_request, response, next) => {
    const requestId = newId();
    response.locals.requestId = requestId;
    response.set('x-request-id', requestId);
    const startedAt = performance.now();
    response.on('close', () => {
      const route = String(response.locals.route ?? 'other');
      const durationMs = Math.round(performance.now() - startedAt);
      // Probes come every few seconds and would bury the rest; a failing one is still told.
      const level = response.locals.isProbe && response.statusCode < 400 ? 'debug' : 'info';
      log[level]({ requestId, route, status: response.statusCode, durationMs }, 'request');
    });
    next();
  };
}

function errorReply(log: Log): ErrorRequestHandler {
  return (thrown, _request, response, _next) => {
    const error = toAppError(thrown);
    const requestId = String(response.locals.requestId);
    if (error.status >= 500) {
      log.error(
        { err: error.cause ?? error, requestId, route: response.locals.route, code: error.code },
        'request failed',
      );
    }
    const declared = response.locals.declared as ReadonlySet<string> | undefined;
    if (declared && !declared.has(error.code)) {
      log.warn({ requestId, route: response.locals.route, code: error.code }, undeclaredError);
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(error.status).json(errorBody(error, requestId));
  };
}
