/**
 * The content security policy of the portal. Everything is the page's own; the only other hosts are the
 * server and LiveKit. Where their addresses are known (SERVER_URL, LIVEKIT_URL when building, or a header set
 * by the web host) only those are named. Without them any encrypted host may be spoken to, and this machine.
 */
export function contentSecurityPolicy(
  hosts: { serverUrl?: string | undefined; livekitUrl?: string | undefined } = {},
): string {
  const known = [hosts.serverUrl, ...webSocketAndHttp(hosts.livekitUrl)].filter(Boolean);
  const local = ['http://127.0.0.1:*', 'ws://127.0.0.1:*', 'http://localhost:*', 'ws://localhost:*'];
  const connect = hosts.livekitUrl ? known : ['https:', 'wss:', ...local];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** LiveKit is spoken to by WebSocket, and by HTTP when the client asks why a connection failed. */
function webSocketAndHttp(url: string | undefined): string[] {
  if (!url) return [];
  const bare = url.replace(/\/+$/, '');
  return [bare.replace(/^http/, 'ws'), bare.replace(/^ws/, 'http')];
}
