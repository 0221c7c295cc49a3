import type { MainWords } from '../words/en.ts';

export const defaultServerUrl = 'http://127.0.0.1:4000';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address the app may talk to, or why not. */
export type ServerUrlOutcome = { ok: true; url: string } | { ok: false; why: keyof MainWords['serverUrl'] };

/**
 * Checks the address of a server: https, or http on this computer, because a session token must not cross a
 * network in the clear. A missing scheme is read as https. The result has no slash at the end.
 */
export function readServerUrl(text: string): ServerUrlOutcome {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) {
    return { ok: false, why: 'notAnAddress' };
  }
  const url = new URL(withScheme);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
  if (!isSafe) {
    return { ok: false, why: 'notSafe' };
  }
  if (url.username || url.password) {
    return { ok: false, why: 'credentials' };
  }
  return { ok: true, url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}
