import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../platform/clock.ts';
import { deriveKeys } from './derive-keys.ts';
import { type TokenKind, tokenKinds } from './token-kinds.ts';
import { createTokens } from './tokens.ts';

const oldSecret = 'o'.repeat(32);
const newSecret = 'n'.repeat(32);
const id = '3f0c5f3c-9f0a-4d8a-8a94-4f6d1a8a1b11';
const start = '2026-01-05T10:00:00.000Z';
const claims = {
  link: { candidate_id: id },
  intake: { candidate_id: id, intake_id: id, link_id: id },
  recruiter: { account_id: id, organisation_id: id },
  agent: { interview_id: id, dispatch: 1 },
};
const kinds = Object.keys(tokenKinds) as TokenKind[];

describe('tokens', () => {
  it('come back with their claims until they expire, and say so afterwards', async () => {
    const clock = manualClock(start);
    const tokens = createTokens({ secrets: [oldSecret], clock });
    const { token, jti } = await tokens.issueToken('link', claims.link, 3600);
    expect(await tokens.verifyToken('link', token)).toMatchObject({
      outcome: 'valid',
      claims: { candidate_id: id, jti, expiresAt: new Date('2026-01-05T11:00:00.000Z') },
    });
    clock.advance(3_600_000);
    expect(await tokens.verifyToken('link', token)).toMatchObject({
      outcome: 'expired',
      claims: { candidate_id: id, jti },
    });
  });

  it.each(
    kinds.flatMap((made) => kinds.filter((read) => read !== made).map((read) => [made, read] as const)),
  )('of kind %s are forged as %s', async (made, read) => {
    const tokens = createTokens({ secrets: [oldSecret], clock: manualClock(start) });
    const { token } = await tokens.issueToken(made, claims[made] as never, 60);
    expect(await tokens.verifyToken(read, token)).toEqual({ outcome: 'forged' });
  });

  it('survive a rotation, and end with the secret that signed them', async () => {
    const clock = manualClock(start);
    const { token } = await createTokens({ secrets: [oldSecret], clock }).issueToken('link', claims.link, 60);
    const rotated = createTokens({ secrets: [newSecret, oldSecret], clock });
    expect((await rotated.verifyToken('link', token)).outcome).toBe('valid');
    const removed = createTokens({ secrets: [newSecret], clock });
    expect((await removed.verifyToken('link', token)).outcome).toBe('forged');
    const fresh = await rotated.issueToken('link', claims.link, 60);
    expect((await removed.verifyToken('link', fresh.token)).outcome).toBe('valid');
  });

  it('are forged when another algorithm, issuer or audience signed them, or a letter changed', async () => {
    const clock = manualClock(start);
    const tokens = createTokens({ secrets: [oldSecret], clock });
    const [key] = deriveKeys([oldSecret], 'link');
    if (!key) throw new Error('no key');
    const exp = Math.floor(clock.now().getTime() / 1000) + 60;
    const make = (change: { alg?: string; iss?: string; aud?: string; typ?: string; bytes?: Uint8Array }) =>
      new SignJWT({ candidate_id: id })
        .setProtectedHeader({
          alg: change.alg ?? 'HS256',
          typ: change.typ ?? tokenKinds.link.typ,
          kid: key.kid,
        })
        .setIssuer(change.iss ?? 'pluto-intake')
        .setAudience(change.aud ?? 'pluto-portal')
        .setIssuedAt(exp - 60)
        .setExpirationTime(exp)
        .setJti(id)
        .sign(change.bytes ?? key.key);
    expect((await tokens.verifyToken('link', await make({}))).outcome).toBe('valid');
    const long = new Uint8Array(64).fill(7);
    for (const bad of [
      await make({ alg: 'HS512', bytes: long }),
      await make({ iss: 'someone' }),
      await make({ aud: 'pluto-desktop' }),
      await make({ typ: 'JWT' }),
      await make({ bytes: new Uint8Array(32).fill(7) }),
      (await make({})).replace(/\.[^.]+\./, (middle) => `${middle.slice(0, -3)}AA.`),
      `${Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url')}.e30.`,
      'nonsense',
      '',
    ]) {
      expect(await tokens.verifyToken('link', bad)).toEqual({ outcome: 'forged' });
    }
  });
});
