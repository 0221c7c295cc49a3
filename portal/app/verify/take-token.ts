/** What the address said when the page was opened. */
export interface Arrival {
  /** Null when the address is not that of an intake. */
  candidateId: string | null;
  /** Null after a reload: the token is no longer in the address, the session's cookie is used. */
  token: string | null;
}

/** The part of `window` that is needed. */
export interface AddressBar {
  location: { pathname: string; search: string; hash: string };
  history: { replaceState(data: unknown, unused: string, url: string): void };
}

/**
 * Reads candidate and token from the address and takes the query out of the address bar and the history, so
 * that no screenshot, bookmark, log or later request can carry the token.
 */
export function takeToken({ location, history }: AddressBar): Arrival {
  const token = new URLSearchParams(location.search).get('token');
  if (location.search || location.hash) history.replaceState(null, '', location.pathname);
  const match = /^\/intake\/([^/]+)\/?$/.exec(location.pathname);
  return { candidateId: match?.[1] ?? null, token: token || null };
}
