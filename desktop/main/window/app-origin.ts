/** The window's own scheme and origin: a real origin, so that "self" in the CSP means only our files. */
export const appScheme = 'pluto-app';
export const appOrigin = `${appScheme}://app`;

/** True for an address of our own pages. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${appScheme}:` && url.host === 'app';
}

/**
 * The policy of every page: our own files and nothing else. No network at all (main talks to the server), no
 * inline script or style, no frames, no forms that leave, and no HTML from strings.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
