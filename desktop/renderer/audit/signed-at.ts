/**
 * When a head was signed: the time inside its signature (compact JWS, RFC 7515), null when there is none to read. This
 * only reads; whether the signature is the server's own is known to the server.
 */
export function signedAt(signature: string): string | null {
  const payload = signature.split('.')[1] ?? '';
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const { at } = JSON.parse(new TextDecoder().decode(bytes)) as { at?: unknown };
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null;
  } catch {
    return null;
  }
}
