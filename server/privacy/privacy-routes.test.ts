import { listAudit } from '@pluto/shared/http/audit.ts';
import { createCandidate, getCandidate, listCandidates } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import * as contract from '@pluto/shared/http/privacy.ts';
import { getIntake, openIntake, withdrawIntake } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { newRecruiter, readIntakeUrl, stranger, type TestRecruiter } from '../testing/callers.ts';
import { completeByTyping } from '../testing/complete-intake.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;
let candidate_id: string;
/** A word of this candidate only. */
let word: string;
let candidate: Awaited<ReturnType<typeof completeByTyping>>;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

beforeEach(async () => {
  recruiter = await newRecruiter(server);
  word = `w${newId().replace(/[^a-f]/g, '')}`;
  const values = { name: `Quillon ${word}`, email: `${word}@example.org` };
  ({ candidate_id } = await recruiter.call(createCandidate, { body: { values } }));
  candidate = await completeByTyping(server, recruiter, candidate_id, {
    phone: '+34 612 555 014',
    skills: `Falconry ${word}`,
  });
});

/** Every text of the database, whatever the table. */
async function everything(): Promise<string> {
  const { rows: tables } = await server.database.query(
    `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts = [];
  for (const { table_name } of tables) {
    const { rows } = await server.database.query(`select t::text as row from "${table_name}" t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

describe('erasure', () => {
  it.each([
    ['by the recruiter', () => recruiter.call(contract.eraseCandidate, { params: { candidate_id } })],
    ['by the candidate', () => candidate.call(contract.requestErasure, { body: { confirm: true } })],
  ])('%s leaves no personal value in any table', async (_name, erase) => {
    expect((await everything()).includes(`Falconry ${word}`)).toBe(true);
    expect(await erase()).toEqual({ erased: true });
    expect((await everything()).includes(word)).toBe(false);
    expect((await recruiter.call(listCandidates)).total).toBe(0);
    const { entries } = await recruiter.call(listAudit, { query: { candidate_id } });
    expect(entries[0]).toMatchObject({ action: 'candidate.erased' });
    await expect(candidate.call(getIntake)).rejects.toMatchObject({ code: 'candidate_erased' });
    const opening = stranger(server).call(openIntake, { body: readIntakeUrl(candidate.intakeUrl) });
    await expect(opening).rejects.toMatchObject({ code: 'link_revoked' });
    const link = recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
    await expect(link).rejects.toMatchObject({ code: 'candidate_erased' });
  });

  it('comes by itself when the retention period is over', async () => {
    server.clock.advance(179 * 86_400_000);
    expect(await server.runJob('sweep-retention')).toBe(0);
    server.clock.advance(2 * 86_400_000);
    await server.runJob('sweep-retention');
    const { rows } = await server.database.query('select status from candidates where candidate_id = $1', [
      candidate_id,
    ]);
    expect(rows).toEqual([{ status: 'erased' }]);
  });
});

describe('export', () => {
  it.each([
    ['by the recruiter', () => recruiter.call(contract.exportCandidate, { params: { candidate_id } })],
    ['by the candidate', () => candidate.call(contract.exportOwnData)],
  ])('%s holds everything', async (_name, read) => {
    const all = await read();
    expect(JSON.stringify(all)).toContain(`Falconry ${word}`);
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(['candidate', 'value_history', 'transcript', 'links', 'audit']),
    );
  });
});

describe('withdrawal after completion', () => {
  it('gives the record back as it was before the intake', async () => {
    await candidate.call(withdrawIntake, { body: { confirm: true } });
    const detail = await recruiter.call(getCandidate, { params: { candidate_id } });
    expect(detail).toMatchObject({ status: 'declined', has_enrichment_data: false, enrichment_fields: [] });
    expect(Object.keys(detail.profile).sort()).toEqual(['email', 'name']);
    expect((await everything()).includes(`Falconry ${word}`)).toBe(false);
  });
});
