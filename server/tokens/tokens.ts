import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { type DerivedKey, deriveKeys } from './derive-keys.ts';
import { type TokenClaims, type TokenKind, tokenKinds } from './token-kinds.ts';

/** Issuer of every token. */
export const tokenIssuer = 'pluto-intake';
const algorithm = 'HS256';

export type VerifiedClaims<K extends TokenKind> = TokenClaims<K> & { jti: string; expiresAt: Date };

/** `forged` is everything that this server did not sign for this purpose, also what cannot be read at all. */
export type TokenVerdict<K extends TokenKind> =
  | { outcome: 'valid'; claims: VerifiedClaims<K> }
  | { outcome: 'expired'; claims: VerifiedClaims<K> }
  | { outcome: 'forged' };

export interface IssuedToken {
  token: string;
  jti: string;
  expiresAt: Date;
}

/** Signs and checks tokens. */
export interface Tokens {
  /** `jti` is a new id unless one is given. */
  issueToken<K extends TokenKind>(
    kind: K,
    claims: TokenClaims<K> & { jti?: string },
    expiresInSeconds: number,
  ): Promise<IssuedToken>;
  verifyToken<K extends TokenKind>(kind: K, token: string): Promise<TokenVerdict<K>>;
}

/** Makes the signer and checker for the given secrets, newest first. */
export function createTokens(given: { secrets: readonly string[]; clock: Clock }): Tokens {
  const keysByKind = Object.fromEntries(
    Object.keys(tokenKinds).map((kind) => [kind, deriveKeys(given.secrets, kind)]),
  ) as Record<TokenKind, DerivedKey[]>;

  return {
    issueToken: async (kind, claims, expiresInSeconds) => {
      const [signing] = keysByKind[kind];
      if (!signing) throw new Error('PLUTO_SECRETS holds no secret to sign with');
      const { jti = newId(), ...own } = claims;
      const issuedAt = Math.floor(given.clock.now().getTime() / 1000);
      const expiry = issuedAt + Math.round(expiresInSeconds);
      const token = await new SignJWT(tokenKinds[kind].claims.parse(own) as JWTPayload)
        .setProtectedHeader({ alg: algorithm, typ: tokenKinds[kind].typ, kid: signing.kid })
        .setIssuer(tokenIssuer)
        .setAudience(tokenKinds[kind].audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiry)
        .setJti(jti)
        .sign(signing.key);
      return { token, jti, expiresAt: new Date(expiry * 1000) };
    },

    verifyToken: async (kind, token) => {
      const key = keyOf(keysByKind[kind], token);
      if (!key) return { outcome: 'forged' };
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm],
          typ: tokenKinds[kind].typ,
          audience: tokenKinds[kind].audience,
          issuer: tokenIssuer,
          requiredClaims: ['exp', 'jti', 'iat'],
          currentDate: given.clock.now(),
        });
        return verdict(kind, 'valid', payload);
      } catch (error) {
        // Signature, type, audience and issuer are checked before the expiry: such claims are our own.
        if (error instanceof errors.JWTExpired) return verdict(kind, 'expired', error.payload);
        if (error instanceof errors.JOSEError) return { outcome: 'forged' };
        throw error;
      }
    },
  };
}

function keyOf(keys: readonly DerivedKey[], token: string): Uint8Array | undefined {
  try {
    const { kid } = decodeProtectedHeader(token);
    return keys.find((candidate) => candidate.kid === kid)?.key;
  } catch {
    return undefined;
  }
}

function verdict<K extends TokenKind>(
  kind: K,
  outcome: 'valid' | 'expired',
  payload: JWTPayload,
): TokenVerdict<K> {
  const parsed = tokenKinds[kind].claims.safeParse(payload);
  if (!parsed.success || !payload.jti || !payload.exp) return { outcome: 'forged' };
  const claims = { ...parsed.data, jti: payload.jti, expiresAt: new Date(payload.exp * 1000) };
  return { outcome, claims: claims as unknown as VerifiedClaims<K> };
}
