import { AppError } from '@pluto/shared/errors/app-error.ts';
import { type ErrorBody, errorBodySchema } from '@pluto/shared/errors/error-body.ts';
import type { z } from 'zod';

const internalMessage =
  'Something went wrong on our side. Nothing you saved is lost; please try again, and quote the request id if it happens again.';

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}

function typeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
}

const connectionFailures =
  /^(Sequelize(Connection|HostNotFound|HostNotReachable|AccessDenied|InvalidConnection).*|ConnectionAcquireTimeoutError)$/;

/** SQLSTATE of a connection that was lost or refused (classes 08, 53, 57P) or of a database that is starting. */
const lostConnection = /^(08|53|57P)/;

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (connectionFailures.test(error.name)) return true;
  const parent = 'parent' in error ? error.parent : null;
  if (!(parent instanceof Error)) return false;
  const code = 'code' in parent ? String(parent.code) : '';
  return lostConnection.test(code) || parent.message.startsWith('Connection terminated');
}

/** Any failure as an `AppError`: ours as they are, those of Express and of the database in our words. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (typeOf(error) === 'entity.too.large') {
    return new AppError('body_too_large', {
      publicMessage: 'This is too large. Please send a smaller file.',
    });
  }
  if (typeOf(error) === 'encoding.unsupported') {
    return new AppError('malformed_body', { publicMessage: 'Please send the body without compression.' });
  }
  if (error instanceof URIError) {
    return new AppError('validation_failed', { publicMessage: 'The address of this request is not valid.' });
  }
  if (
    typeOf(error).startsWith('entity.') ||
    typeOf(error).startsWith('request.') ||
    statusOf(error) === 400
  ) {
    return new AppError('malformed_body', { publicMessage: 'The body of this request is not valid JSON.' });
  }
  if (isDatabaseAway(error)) {
    return new AppError('unavailable', {
      publicMessage:
        'The database cannot be reached at the moment. Please try again shortly; nothing you saved is lost.',
      cause: error,
    });
  }
  return new AppError('internal', { publicMessage: internalMessage, cause: error });
}

/** The JSON of a failed reply. */
export function errorBody(error: AppError, requestId: string): ErrorBody {
  return errorBodySchema.parse({
    error: {
      code: error.code,
      message: error.publicMessage,
      request_id: requestId,
      details: error.details.map(({ path, message }) => ({ path, message })),
    },
  });
}

/** `validation_failed` for what a schema refused, each problem with its path. Values are not repeated. */
export function validationError(part: 'path' | 'query' | 'body', error: z.ZodError): AppError {
  const details = error.issues.map((issue) => ({
    path: [part, ...issue.path].join('.'),
    message: issue.message,
  }));
  const what =
    part === 'body' ? 'What was sent' : part === 'query' ? 'A setting in the address' : 'The address';
  return new AppError('validation_failed', {
    publicMessage:
      `${what} is not valid: ${details.map(({ path, message }) => `${path} – ${message}`).join('; ')}`.slice(
        0,
        500,
      ),
    details,
  });
}
