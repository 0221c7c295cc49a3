import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { RequestHandler } from 'express';

const intakePaths = '/api/pluto/intake';
const allowedHeaders = 'content-type, last-event-id';

/**
 * Lets the portal, and nobody else's page, use the routes that work with a cookie. A portal on the same origin needs
 * no permission; one on another origin gets exactly its own. A request that another page's script started is refused.
 */
export function portalOrigin(portalUrl: string): RequestHandler {
  const portal = new URL(portalUrl).origin;
  return (request, response, next) => {
    const { origin } = request.headers;
    if (!request.path.startsWith(intakePaths) || origin === undefined) return next();
    const own = `${request.protocol}://${request.headers.host ?? ''}`;
    if (origin === portal) {
      response.set({ 'access-control-allow-origin': portal, 'access-control-allow-credentials': 'true' });
      response.vary('origin');
      if (request.method === 'OPTIONS') {
        response.set({
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': allowedHeaders,
          'access-control-max-age': '600',
        });
        response.status(204).end();
        return;
      }
    } else if (origin !== own) {
      throw new AppError('forbidden', {
        publicMessage: 'This page may not use the intake. Please open your link again.',
      });
    }
    next();
  };
}
