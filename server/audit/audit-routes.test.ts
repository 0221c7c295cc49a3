import { listAudit, verifyAudit } from '@pluto/shared/http/audit.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { newRecruiter, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { auditHash, canonicalJson } from './audit-hash.ts';
import { createHeadSigner } from './sign-head.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.stop());

async function newCandidate() {
  return recruiter.call(createCandidate, {
    body: { values: { name: 'Ana', email: `${newId()}@example.com` } },
  });
}

beforeEach(async () => {
  recruiter = await newRecruiter(server);
  await Promise.all([newCandidate(), newCandidate(), newCandidate()]);
});

/** Changes rows the way somebody with full access to the database would: past the triggers. */
async function tamper(sql: string) {
  await server.database.query('alter table audit_entries disable trigger user');
  await server.database.query(sql, [recruiter.organisationId]);
  await server.database.query('alter table audit_entries enable trigger user');
}

describe('the audit log', () => {
  it('lists newest first, without personal values', async () => {
    const { entries, head } = await recruiter.call(listAudit, { query: { limit: 2 } });
    expect(entries.map(({ number, action }) => [number, action])).toEqual([
      [3, 'candidate.created'],
      [2, 'candidate.created'],
    ]);
    expect(head).toMatchObject({ number: 3, hash: entries[0]?.hash });
    expect(JSON.stringify(entries)).not.toContain('example.com');
  });

  it('is intact after parallel writing, also against a head seen before', async () => {
    const { head } = await recruiter.call(listAudit);
    await Promise.all([newCandidate(), newCandidate()]);
    const { number, hash } = head;
    const verdict = await recruiter.call(verifyAudit, { query: { number, hash } });
    expect(verdict).toMatchObject({ intact: true, checked: 5, broken_at: null });
  });

  it('signs its head with the secrets of the server', async () => {
    const { head } = await recruiter.call(listAudit);
    const { clock } = server;
    const own = createHeadSigner({ secrets: ['test-secret-'.repeat(4)], clock });
    expect(await own.isOwn(head)).toBe(true);
    expect(await own.isOwn({ ...head, number: 2 })).toBe(false);
    expect(await createHeadSigner({ secrets: ['x'.repeat(32)], clock }).isOwn(head)).toBe(false);
  });

  it('cannot be changed through the database', async () => {
    for (const sql of [
      "update audit_entries set action = 'nothing'",
      'delete from audit_entries',
      'truncate audit_entries',
    ]) {
      await expect(server.database.query(sql)).rejects.toThrow('append-only');
    }
  });

  it.each([
    ['changed', `update audit_entries set actor = 'system' where number = 2 and organisation_id = $1`, 2],
    [
      'with other details',
      `update audit_entries set details = '{"field_keys":[]}' where number = 3 and organisation_id = $1`,
      3,
    ],
    ['removed', 'delete from audit_entries where number = 1 and organisation_id = $1', 1],
    [
      'moved in time',
      `update audit_entries set at = at + interval '1 day' where number = 1 and organisation_id = $1`,
      1,
    ],
  ])('shows that an entry was %s', async (_name, sql, broken_at) => {
    await tamper(sql);
    expect(await recruiter.call(verifyAudit)).toMatchObject({ intact: false, broken_at });
  });

  it('shows a past that was rewritten with fitting hashes, or cut off, to who has seen the head', async () => {
    const { head } = await recruiter.call(listAudit);
    const query = { number: head.number, hash: head.hash };
    await tamper('delete from audit_entries where number = 3 and organisation_id = $1');
    expect(await recruiter.call(verifyAudit)).toMatchObject({ intact: true });
    expect(await recruiter.call(verifyAudit, { query })).toMatchObject({ intact: false, broken_at: 3 });
    await newCandidate();
    expect(await recruiter.call(verifyAudit, { query })).toMatchObject({ intact: false, broken_at: 3 });
  });
});

describe('the hash of an entry', () => {
  const entry = {
    organisation_id: newId(),
    number: 1,
    at: new Date(0),
    actor: 'system',
    action: 'x',
    candidate_id: null,
    details: { b: 1, a: [1, { d: null, c: 'é' }] },
  };

  it('does not depend on the order of keys', () => {
    expect(canonicalJson(entry.details)).toBe('{"a":[1,{"c":"é","d":null}],"b":1}');
    expect(auditHash('0', { ...entry, details: { a: entry.details.a, b: 1 } })).toBe(auditHash('0', entry));
  });

  it('depends on everything else', () => {
    const hashes = [
      auditHash('0', entry),
      auditHash('1', entry),
      ...Object.entries({
        number: 2,
        at: new Date(1),
        actor: 'y',
        action: 'y',
        candidate_id: newId(),
        organisation_id: newId(),
        details: {},
      }).map(([key, value]) => auditHash('0', { ...entry, [key]: value })),
    ];
    expect(new Set(hashes).size).toBe(9);
  });
});
