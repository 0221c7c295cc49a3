import { createCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink, listIntakeLinks, revokeIntakeLink } from '@pluto/shared/http/link.ts';
import * as contract from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { newRecruiter, openLink, readIntakeUrl, stranger, type TestRecruiter } from '../testing/callers.ts';
import { readEvents } from '../testing/read-events.ts';
import { startTestServer, type TestServer, testPortalUrl } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer();
  recruiter = await newRecruiter(server);
});
afterAll(() => server.stop());

async function newCandidate(name = 'Maya Lindqvist') {
  const { candidate_id } = await recruiter.call(createCandidate, {
    body: { values: { name, email: `${newId()}@example.com` } },
  });
  return candidate_id;
}
async function newLink(candidate_id: string, hours?: number) {
  const body = hours ? { expires_in_hours: hours } : {};
  return recruiter.call(createIntakeLink, { params: { candidate_id }, body });
}
const open = (intakeUrl: string) =>
  stranger(server).call(contract.openIntake, { body: readIntakeUrl(intakeUrl) });
const consent = { body: { accepted: true as const, notice_version: '2026-11' } };

describe('an intake link', () => {
  it('has the agreed form and 48 hours', async () => {
    const candidate_id = await newCandidate();
    const link = await newLink(candidate_id);
    expect(link.intake_url).toMatch(
      new RegExp(`^${testPortalUrl}/intake/${candidate_id}\\?token=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`),
    );
    expect(link.candidate_name).toBe('Maya Lindqvist');
    expect(new Date(link.expires_at).getTime() - server.clock.now().getTime()).toBe(48 * 3_600_000);
  });

  it('opens again on another device, with one intake and each opening recorded', async () => {
    const candidate_id = await newCandidate();
    const { intake_url } = await newLink(candidate_id);
    const first = await open(intake_url);
    const second = await open(intake_url);
    expect(second.intake_id).toBe(first.intake_id);
    expect(first).toMatchObject({ step: 'consent', candidate_id, candidate_name: 'Maya Lindqvist' });
    const { links } = await recruiter.call(listIntakeLinks, { params: { candidate_id } });
    expect(links[0]?.openings).toHaveLength(2);
    expect(links[0]?.state).toBe('active');
  });

  it('makes one intake when it is opened twice at the same moment', async () => {
    const { intake_url } = await newLink(await newCandidate());
    const states = await Promise.all([open(intake_url), open(intake_url), open(intake_url)]);
    expect(new Set(states.map((state) => state.intake_id)).size).toBe(1);
  });

  it('of two made at the same moment exactly one opens', async () => {
    const candidate_id = await newCandidate();
    const links = await Promise.all([newLink(candidate_id), newLink(candidate_id)]);
    const outcomes = await Promise.allSettled(links.map((link) => open(link.intake_url)));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused when forged', async () => {
    const candidate_id = await newCandidate();
    const { token } = readIntakeUrl((await newLink(candidate_id)).intake_url);
    const forged = `${token.slice(0, -6)}AAAAAA`;
    const body = { candidate_id, token: forged };
    await expect(stranger(server).call(contract.openIntake, { body })).rejects.toMatchObject({
      code: 'link_forged',
      status: 401,
    });
  });

  it('is refused under the address of another candidate', async () => {
    const { token } = readIntakeUrl((await newLink(await newCandidate())).intake_url);
    const body = { candidate_id: await newCandidate(), token };
    await expect(stranger(server).call(contract.openIntake, { body })).rejects.toMatchObject({
      code: 'link_other_candidate',
      status: 403,
    });
  });

  it('is refused when revoked, by hand or by a newer one; progress is kept', async () => {
    const candidate_id = await newCandidate();
    const older = await newLink(candidate_id);
    const candidate = await openLink(server, older.intake_url);
    const { intake_id } = await candidate.call(contract.giveConsent, consent);
    const newer = await newLink(candidate_id);
    await expect(open(older.intake_url)).rejects.toMatchObject({ code: 'link_revoked', status: 410 });
    await expect(candidate.call(contract.getIntake)).rejects.toMatchObject({ code: 'link_revoked' });
    expect(await open(newer.intake_url)).toMatchObject({ intake_id, step: 'extract' });
    const { links } = await recruiter.call(listIntakeLinks, { params: { candidate_id } });
    const link_id = links[0]?.link_id ?? '';
    expect((await recruiter.call(revokeIntakeLink, { params: { link_id }, body: {} })).state).toBe('revoked');
    const again = await recruiter.call(revokeIntakeLink, { params: { link_id }, body: {} });
    expect(again.revoked_at).toBe(server.clock.now().toISOString());
    await expect(open(newer.intake_url)).rejects.toMatchObject({ code: 'link_revoked' });
  });

  it('is refused when expired; a session opened in time may finish', async () => {
    const { intake_url } = await newLink(await newCandidate(), 1);
    server.clock.advance(59 * 60_000);
    const candidate = await openLink(server, intake_url);
    server.clock.advance(60 * 60_000);
    await expect(open(intake_url)).rejects.toMatchObject({ code: 'link_expired', status: 410 });
    expect((await candidate.call(contract.getIntake)).step).toBe('consent');
    server.clock.advance(2 * 3_600_000);
    await expect(candidate.call(contract.getIntake)).rejects.toMatchObject({ code: 'link_expired' });
  });

  it('says completed, not expired, once the candidate has finished', async () => {
    const candidate_id = await newCandidate();
    const { intake_url } = await newLink(candidate_id, 1);
    await open(intake_url);
    await server.database.query(`update candidates set status = 'intake_completed' where candidate_id = $1`, [
      candidate_id,
    ]);
    await expect(open(intake_url)).rejects.toMatchObject({ code: 'link_completed', status: 409 });
    server.clock.advance(3 * 3_600_000);
    await expect(open(intake_url)).rejects.toMatchObject({ code: 'link_completed' });
    await expect(newLink(candidate_id)).rejects.toMatchObject({ code: 'link_completed' });
  });

  it('tells its expiry once', async () => {
    const candidate_id = await newCandidate();
    await newLink(candidate_id, 1);
    const told = async () =>
      (
        await server.database.query(
          `select 1 from events where type = 'intake_link.expired' and candidate_id = $1`,
          [candidate_id],
        )
      ).rowCount;
    await server.runJob('note-expired-links');
    expect(await told()).toBe(0);
    server.clock.advance(2 * 3_600_000);
    await Promise.all([server.runJob('note-expired-links'), server.runJob('note-expired-links')]);
    await server.runJob('note-expired-links');
    expect(await told()).toBe(1);
  });
});

describe('the session of a candidate', () => {
  it('is a strict, HttpOnly cookie for intake routes only', async () => {
    const { intake_url } = await newLink(await newCandidate());
    const response = await stranger(server).send(contract.openIntake, { body: readIntakeUrl(intake_url) });
    expect(response.headers.get('set-cookie')).toMatch(
      /^pluto_intake=[\w.-]+; Path=\/api\/pluto\/intake; HttpOnly; SameSite=Strict; Expires=[^;]+$/,
    );
  });

  it('is needed, and refused to a page of another origin', async () => {
    await expect(stranger(server).call(contract.getIntake)).rejects.toMatchObject({ code: 'not_signed_in' });
    const { intake_url } = await newLink(await newCandidate());
    const { cookie } = await openLink(server, intake_url);
    const from = (origin: string) => fetch(`${server.url}/api/pluto/intake`, { headers: { cookie, origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    const allowed = await from(testPortalUrl);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(testPortalUrl);
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
  });

  it('takes consent to the words that were shown, once', async () => {
    const { intake_url } = await newLink(await newCandidate());
    const candidate = await openLink(server, intake_url);
    const old = { body: { accepted: true as const, notice_version: '2019-01' } };
    await expect(candidate.call(contract.giveConsent, old)).rejects.toMatchObject({ code: 'conflict' });
    const state = await candidate.call(contract.giveConsent, consent);
    expect(state).toMatchObject({ step: 'extract', consented_at: server.clock.now().toISOString() });
    const again = await candidate.call(contract.giveConsent, consent);
    expect(again.revision).toBe(state.revision);
  });

  it('withdraws: what was collected is gone, and only a new link begins again', async () => {
    const candidate_id = await newCandidate();
    const { intake_url } = await newLink(candidate_id);
    const candidate = await openLink(server, intake_url);
    const { intake_id } = await candidate.call(contract.giveConsent, consent);
    await server.database.query(
      `insert into profile_values (candidate_id, intake_id, field_key, value, provenance) values ($1, $2, 'phone', '"+46701112233"', '{}')`,
      [candidate_id, intake_id],
    );
    const state = await candidate.call(contract.withdrawIntake, { body: { confirm: true } });
    expect(state).toMatchObject({ step: 'withdrawn', consented_at: null });
    const { rowCount } = await server.database.query('select 1 from profile_values where intake_id = $1', [
      intake_id,
    ]);
    expect(rowCount).toBe(0);
    expect((await open(intake_url)).step).toBe('withdrawn');
    server.clock.advance(1000);
    expect((await open((await newLink(candidate_id)).intake_url)).step).toBe('consent');
  });

  it('streams the whole state after each change and ends when the link is revoked', async () => {
    const candidate_id = await newCandidate();
    const { intake_url } = await newLink(candidate_id);
    const candidate = await openLink(server, intake_url);
    const stream = await readEvents(`${server.url}/api/pluto/intake/events`, { cookie: candidate.cookie });
    expect(await stream.next()).toMatchObject({ event: 'state', data: { step: 'consent' } });
    await candidate.call(contract.giveConsent, consent);
    await stream.until(({ data }) => (data as { step: string }).step === 'extract');
    await newLink(candidate_id);
    await stream.ended();
  });

  it('ends on this device when it is closed', async () => {
    const { intake_url } = await newLink(await newCandidate());
    const candidate = await openLink(server, intake_url);
    const response = await candidate.send(contract.closeIntakeSession);
    expect(response.headers.get('set-cookie')).toMatch(/^pluto_intake=; .*Expires=Thu, 01 Jan 1970/);
  });
});
