import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { FetchLike } from '@pluto/shared/http/call-route.ts';
import type { Outcome } from '@pluto/shared/ipc/outcome.ts';

/**
 * A fetch for calls that carry the recruiter's token: no cookies, and no redirect is followed, because that
 * could carry the token to another host.
 */
export function guardedFetch(fetch: FetchLike): FetchLike {
  return (url, init) => fetch(url, { ...init, credentials: 'omit', redirect: 'error', cache: 'no-store' });
}

/** Turns a call that throws `AppError` into an outcome that can cross to the renderer. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const details = error.details.map(({ path, message }) => ({ path, message }));
    return { ok: false, failure: { code: error.code, message: error.publicMessage, details } };
  }
}
