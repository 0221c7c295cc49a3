import { type ErrorCode, statusByErrorCode } from './error-code.ts';

/** One thing wrong with a request, with the path of the value concerned. */
export interface ErrorDetail {
  path: string;
  message: string;
}

/**
 * An expected failure that crosses a border. `publicMessage` is shown to a person: what happened and what
 * to do next. `cause` is for the log only and never leaves the process.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly publicMessage: string;
  readonly details: readonly ErrorDetail[];

  constructor(
    code: ErrorCode,
    options: { publicMessage: string; details?: readonly ErrorDetail[]; cause?: unknown },
  ) {
    super(`${code}: ${options.publicMessage}`, { cause: options.cause });
    this.code = code;
    this.status = statusByErrorCode[code];
    this.publicMessage = options.publicMessage;
    this.details = options.details ?? [];
  }
}
