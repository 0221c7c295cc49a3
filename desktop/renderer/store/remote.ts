import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';

/** Data that lives on the server. While it is loaded again, and when that fails, the last value stays. */
export type Remote<T> =
  | { status: 'idle' }
  | { status: 'loading'; value: T | null }
  | { status: 'ready'; value: T }
  | { status: 'failed'; failure: Failure; value: T | null };

export const idle: { status: 'idle' } = { status: 'idle' };

/** The value to show, if there ever was one. */
export function latestOf<T>(remote: Remote<T>): T | null {
  return remote.status === 'idle' ? null : remote.value;
}

/** A load has begun. */
export function startLoading<T>(remote: Remote<T>): Remote<T> {
  return { status: 'loading', value: latestOf(remote) };
}

/** A load has ended. */
export function finishLoading<T>(remote: Remote<T>, outcome: Outcome<T>): Remote<T> {
  return outcome.ok
    ? { status: 'ready', value: outcome.value }
    : { status: 'failed', failure: outcome.failure, value: latestOf(remote) };
}

/** Changes the value in place, if there is one. */
export function mapRemote<T>(remote: Remote<T>, change: (value: T) => T): Remote<T> {
  return remote.status === 'idle' || remote.value === null
    ? remote
    : { ...remote, value: change(remote.value) };
}
