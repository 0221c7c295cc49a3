import { signIn } from '@pluto/shared/http/accounts.ts';
import { callRoute } from '@pluto/shared/http/call-route.ts';
import { listCandidates } from '@pluto/shared/http/import.ts';
import { getRanking, listRoles } from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { makeSampleData } from './make-sample-data.ts';

let server: TestServer;
const account = { email: 'robin@northwind.example', password: 'sample-password' };

beforeAll(async () => {
  server = await startTestServer({
    environment: { SAMPLE_DATA: 'true', SAMPLE_EMAIL: account.email, SAMPLE_PASSWORD: account.password },
  });
});
afterAll(() => server.stop());

describe('the sample', () => {
  it('is one account, one role, and six half-empty candidates ranked for it', async () => {
    const { token } = await stranger(server).call(signIn, { body: account });
    const options = { baseUrl: server.url, token, fetch };
    const { roles } = await callRoute(listRoles, {}, options);
    expect(roles).toMatchObject([{ title: 'Product Designer', candidates: 6 }]);
    const { rows } = await callRoute(getRanking, { query: { role_id: roles[0]?.role_id ?? '' } }, options);
    expect(rows).toHaveLength(6);
    for (const { score, candidate } of rows) {
      expect(score.high, candidate.name).toBeGreaterThan(score.low);
      expect(candidate.completeness).toBeLessThan(0.7);
    }
    // Every cell of the sample is understood: what the file says is in the records.
    const { candidates } = await callRoute(listCandidates, { query: { search: 'Herrera' } }, options);
    expect(candidates[0]).toMatchObject({ external_id: 'NW-1002', location: 'Valencia, Spain' });
  });

  it('is made once, and never in a database that is in use', async () => {
    const { database } = server.composition;
    expect(await makeSampleData(server.composition, { ...account, now: server.clock.now() })).toBe(false);
    expect(await database.models.Candidate.count()).toBe(6);
  });
});
