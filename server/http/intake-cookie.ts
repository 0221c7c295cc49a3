/** Name of the portal's session cookie. */
export const intakeCookieName = 'pluto_intake';

export interface IntakeCookieSettings {
  /** False only where the portal is plain http on a loopback address. */
  secure: boolean;
}

/** Whether the cookie must be `Secure`: always, but for a portal on http at a loopback address. */
export function intakeCookieSettings(portalUrl: string): IntakeCookieSettings {
  const { protocol, hostname } = new URL(portalUrl);
  const isLoopback =
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\./.test(hostname) ||
    hostname.endsWith('.localhost');
  return { secure: !(protocol === 'http:' && isLoopback) };
}

/**
 * `Set-Cookie` of a session, or of its end. Not readable by scripts, only sent to intake routes, and never along
 * with a request that another site started (README.md, Decisions).
 */
export function intakeCookie(
  session: { token: string; expiresAt: Date } | null,
  settings: IntakeCookieSettings,
): string {
  const parts = [
    `${intakeCookieName}=${session?.token ?? ''}`,
    'Path=/api/pluto/intake',
    'HttpOnly',
    'SameSite=Strict',
    `Expires=${(session?.expiresAt ?? new Date(0)).toUTCString()}`,
  ];
  if (settings.secure) parts.push('Secure');
  return parts.join('; ');
}

/** The session in a `Cookie` header, null if there is none. */
export function readIntakeCookie(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === intakeCookieName) return part.slice(at + 1).trim() || null;
  }
  return null;
}
