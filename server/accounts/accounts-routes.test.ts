import { signIn, signOut, whoAmI } from '@pluto/shared/http/accounts.ts';
import { listCandidates } from '@pluto/shared/http/import.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecruiter, stranger, type TestRecruiter, testPassword } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer({ environment: { SIGN_IN_LIMIT: '12' } });
  recruiter = await newRecruiter(server);
});
afterAll(() => server.stop());

const enter = (email: string, password: string) =>
  stranger(server).call(signIn, { body: { email, password } });
const asBearer = (token: string) =>
  fetch(`${server.url}/api/pluto/session`, { headers: { authorization: `Bearer ${token}` } });

describe('signing in', () => {
  it('opens a session that says who it is', async () => {
    const { token, account } = await enter(` ${recruiter.email.toUpperCase()} `, testPassword);
    expect(account).toMatchObject({ email: recruiter.email, organisation_name: 'Harbour Recruiting' });
    expect(await (await asBearer(token)).json()).toMatchObject({ account });
  });

  it.each([
    ['a wrong password', () => recruiter.email, 'wrong'],
    ['an unknown address', () => 'nobody@harbour.example', testPassword],
  ])('refuses %s with the same words', async (_name, email, password) => {
    await expect(enter(email(), password)).rejects.toMatchObject({
      code: 'wrong_credentials',
      publicMessage: expect.stringContaining('do not belong together'),
    });
  });

  it('ends one session or all of them', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => enter(recruiter.email, testPassword)),
    );
    const end = (token: string, query: string) =>
      fetch(`${server.url}/api/pluto/session${query}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
    await end(first?.token ?? '', '');
    expect((await asBearer(first?.token ?? '')).status).toBe(401);
    expect((await asBearer(second?.token ?? '')).status).toBe(200);
    await end(second?.token ?? '', '?everywhere=true');
    expect((await asBearer(third?.token ?? '')).status).toBe(401);
    await expect(recruiter.call(whoAmI)).rejects.toMatchObject({ code: 'session_expired' });
    await expect(recruiter.call(signOut)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('ends by itself after 30 days', async () => {
    const other = await newRecruiter(server);
    server.clock.advance(30 * 86_400_000 - 1000);
    await other.call(whoAmI);
    server.clock.advance(1000);
    await expect(other.call(whoAmI)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('is limited by address', async () => {
    // Refused before the password is looked at, so that trying costs the server nothing.
    const attempts = await Promise.allSettled(
      Array.from({ length: 14 }, () =>
        stranger(server).call(signIn, { body: { email: 'x@harbour.example', password: '' } }),
      ),
    );
    const codes = attempts.map((attempt) => attempt.status === 'rejected' && attempt.reason.code);
    expect(codes).toContain('rate_limited');
  });

  it('is asked of everybody', async () => {
    await expect(stranger(server).call(listCandidates)).rejects.toMatchObject({ code: 'not_signed_in' });
    expect((await asBearer('nonsense')).status).toBe(401);
  });
});
