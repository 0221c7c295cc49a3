import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

function perMinute(limit: number, publicMessage: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new AppError('rate_limited', { publicMessage })),
  });
}

/** Limits against guessing, by route name; counted in memory for each address and server. */
export function rateLimits(limits: { signInPerMinute: number; openPerMinute: number }) {
  return {
    'accounts.sign_in': perMinute(
      limits.signInPerMinute,
      'Too many attempts to sign in from this address. Please wait a minute and try again.',
    ),
    'verify.open': perMinute(
      limits.openPerMinute,
      'This link was opened too often in a short time. Please wait a minute and try again.',
    ),
  };
}
