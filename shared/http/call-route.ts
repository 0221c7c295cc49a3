import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { errorBodySchema } from '../errors/error-body.ts';
import type { AnyRoute, ResponseOf, RouteInput } from './route.ts';

/** The part of `fetch` that is needed, so that tests and every runtime can bring their own. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

export interface CallOptions {
  /** Base address of the server without a slash at the end; empty for the same origin. */
  baseUrl: string;
  fetch: FetchLike;
  /** Bearer token, if the caller has one. The candidate's session is a cookie. */
  token?: string | null;
  signal?: AbortSignal;
}

/** Path and query of a route for given params. Throws `ZodError` when params or query do not fit. */
export function pathOf<R extends AnyRoute>(route: R, input: RouteInput<R> = {}): string {
  const params = route.params.parse(input.params ?? {}) as Record<string, unknown>;
  const path = route.path.replace(/:([a-z_]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function failureOf(response: Response): Promise<AppError> {
  const parsed = errorBodySchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    return new AppError('unavailable', {
      publicMessage: `The server answered with status ${response.status}. Please try again in a moment.`,
    });
  }
  const { code, message, details } = parsed.data.error;
  return new AppError(code, { publicMessage: message, details });
}

/**
 * Calls a route and parses its reply. Throws `AppError`: the server's own code and message, or
 * `unavailable` when the server could not be reached. Routes that reply with bytes return a `Response`.
 */
export async function callRoute<R extends AnyRoute>(
  route: R,
  input: RouteInput<R>,
  options: CallOptions,
): Promise<ResponseOf<R>> {
  const response = await sendRoute(route, input, options);
  const parsed = (route.response as z.ZodType).safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    throw new AppError('unavailable', {
      publicMessage: 'The server sent a reply that this version cannot read. Please update and try again.',
      cause: z.prettifyError(parsed.error),
    });
  }
  return parsed.data as ResponseOf<R>;
}

/** Like `callRoute` for replies that are not JSON: gives the raw `Response` of a successful call. */
export async function sendRoute<R extends AnyRoute>(
  route: R,
  input: RouteInput<R>,
  options: CallOptions,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  const init: RequestInit = { method: route.method, headers, credentials: 'include' };
  if (options.signal) init.signal = options.signal;
  if (route.bodyKind === 'json') {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body ?? {});
  } else if (route.bodyKind === 'bytes') {
    headers['content-type'] = 'application/octet-stream';
    init.body = input.body as unknown as NonNullable<RequestInit['body']>;
  }
  let response: Response;
  try {
    response = await options.fetch(`${options.baseUrl}${pathOf(route, input)}`, init);
  } catch (cause) {
    throw new AppError('unavailable', {
      publicMessage: 'The server cannot be reached. Check the connection; nothing you saved is lost.',
      cause,
    });
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}
