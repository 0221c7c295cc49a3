export const defaultServerUrl = 'http://127.0.0.1:4000';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address the app may talk to, or why not, as a sentence for the recruiter. */
export type ServerUrlOutcome = { ok: true; url: string } | { ok: false; message: string };

/**
 * Checks the address of a server: https, or http on this computer, because a session token must not cross a
 * network in the clear. A missing scheme is read as https. The result has no slash at the end.
 */
export function readServerUrl(text: string): ServerUrlOutcome {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) {
    return { ok: false, message: 'That is not an address. It looks like https://pluto.example.com.' };
  }
  const url = new URL(withScheme);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
  if (!isSafe) {
    return { ok: false, message: 'The address must start with https:// (http:// only on this computer).' };
  }
  if (url.username || url.password) {
    return { ok: false, message: 'Leave the name and password out of the address.' };
  }
  return { ok: true, url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}
