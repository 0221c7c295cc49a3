import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import express, { type Request, type RequestHandler } from 'express';

const megabyte = 1024 * 1024;

/** Largest raw bodies, by route; a `bytes` route that is not listed takes 1 MB. */
const bytesLimits: Readonly<Record<string, number>> = {
  'import.candidates': 25 * megabyte,
  'extract.upload': 10 * megabyte,
  'import.send_resume': 10 * megabyte,
};

/** JSON bodies hold a form or a batch of transcript entries, never a file. */
const readJson = express.json({ limit: megabyte, type: 'application/json', inflate: false });

/** Reads the body a route declares. Anything else that is sent is not read. */
export function bodyReader(route: AnyRoute): RequestHandler {
  if (route.bodyKind === 'bytes') {
    return express.raw({ limit: bytesLimits[route.name] ?? megabyte, type: () => true, inflate: false });
  }
  if (route.bodyKind === 'none') return (_request, _response, next) => next();
  return (request, response, next) => {
    if (hasBody(request) && !request.is('application/json')) {
      next(
        new AppError('malformed_body', {
          publicMessage: 'Please send JSON, with content-type application/json.',
        }),
      );
      return;
    }
    readJson(request, response, next);
  };
}

function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}
