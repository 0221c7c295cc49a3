import { createHash, hkdfSync } from 'node:crypto';

export interface DerivedKey {
  /** Names the secret in the token's header without telling it. */
  kid: string;
  key: Uint8Array;
}

/**
 * Derives one key for a purpose from each secret (HKDF-SHA-256, RFC 5869). The first signs; all verify, so a new
 * secret put in front does not break what older ones signed.
 */
export function deriveKeys(secrets: readonly string[], purpose: string): DerivedKey[] {
  return secrets.map((secret) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, 'pluto-intake', `token/${purpose}`, 32));
    const kid = createHash('sha256').update('kid').update(key).digest('hex').slice(0, 16);
    return { kid, key };
  });
}
