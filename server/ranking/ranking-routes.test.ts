import { createCandidate, editCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import * as contract from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, openLink, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { completeByTyping } from '../testing/complete-intake.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;
let role_id: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const create = async (name: string, values: Record<string, string>) =>
  (await recruiter.call(createCandidate, { body: { values: { name, ...values }, role_id } })).candidate_id;
const ranking = (
  query: Partial<Parameters<typeof recruiter.call<typeof contract.getRanking>>[1] & object>['query'] = {
    role_id,
  },
) => recruiter.call(contract.getRanking, { query: { ...query, role_id } });
const names = ({ rows }: { rows: contract.RankingRow[] }) => rows.map(({ candidate }) => candidate.name);

beforeEach(async () => {
  recruiter = await newRecruiter(server);
  ({ role_id } = await recruiter.call(contract.createRole, { body: roleInput() }));
  await create('Ana', { years_experience: '6', remote_preference: 'remote' });
  await create('Bo', { years_experience: '4' });
  await create('Cleo', { email: 'cleo@example.org' });
});

describe('a ranking', () => {
  it('shows scores as ranges, unknown not being zero', async () => {
    const { rows, total, role } = await ranking();
    expect(rows.map(({ rank, candidate, score }) => [rank, candidate.name, score.low, score.high])).toEqual([
      [1, 'Ana', 100, 100],
      [2, 'Bo', 48, 88],
      [3, 'Cleo', 0, 100],
    ]);
    expect(total).toBe(3);
    expect(role.candidates).toBe(3);
    expect(rows[2]?.score.criteria[0]?.explanation).toMatch(/not known/);
  });

  it('sorts by who could move most, filters, searches, and keeps the rank by score', async () => {
    expect(names(await ranking({ role_id, sort: 'worth_asking' }))).toEqual(['Cleo', 'Bo', 'Ana']);
    expect(names(await ranking({ role_id, sort: 'name' }))).toEqual(['Ana', 'Bo', 'Cleo']);
    const found = await ranking({ role_id, search: 'cleo' });
    expect(found.rows.map(({ rank, candidate }) => [rank, candidate.name])).toEqual([[3, 'Cleo']]);
    expect(found.total).toBe(1);
    expect((await ranking({ role_id, filter: 'enriched' })).rows).toEqual([]);
    expect(names(await ranking({ role_id, filter: 'not_invited' }))).toHaveLength(3);
  });

  it('goes on by cursor without a gap, also when the list has moved', async () => {
    const first = await ranking({ role_id, limit: 1 });
    const [bo] = (await ranking({ role_id, search: 'Bo' })).rows;
    await recruiter.call(editCandidate, {
      params: { candidate_id: bo?.candidate.candidate_id ?? '' },
      body: { values: { years_experience: '9', remote_preference: 'remote' } },
    });
    const second = await ranking({ role_id, limit: 1, cursor: first.next_cursor ?? '' });
    const third = await ranking({ role_id, limit: 1, cursor: second.next_cursor ?? '' });
    expect([first, second, third].flatMap(names)).toEqual(['Ana', 'Bo', 'Cleo']);
    expect(third.next_cursor).toBeNull();
  });

  it('follows the role when its criteria change', async () => {
    const [criterion] = roleInput().criteria;
    const body = { criteria: criterion ? [criterion] : [] };
    await recruiter.call(contract.editRole, { params: { role_id }, body });
    const { rows } = await ranking();
    expect(rows.map(({ candidate, score }) => [candidate.name, score.low])).toEqual([
      ['Ana', 100],
      ['Bo', 80],
      ['Cleo', 0],
    ]);
  });

  it('adds candidates once', async () => {
    const other = await recruiter.call(contract.createRole, { body: roleInput({ title: 'Other' }) });
    const candidate_ids = (await ranking()).rows.map(({ candidate }) => candidate.candidate_id);
    const rank = () =>
      recruiter.call(contract.rankCandidates, {
        params: { role_id: other.role_id },
        body: { candidate_ids },
      });
    expect(await rank()).toEqual({ ranked: 3 });
    expect(await rank()).toEqual({ ranked: 0 });
    expect(await recruiter.call(contract.rescoreRole, { params: { role_id }, body: {} })).toEqual({
      scored: 3,
    });
  });
});

describe('a row', () => {
  it('is explained by criterion, before and after the intake', async () => {
    const [cleo] = (await ranking({ role_id, search: 'cleo' })).rows;
    const candidate_id = cleo?.candidate.candidate_id ?? '';
    await completeByTyping(server, recruiter, candidate_id, { years_experience: '10 years' });
    const row = await recruiter.call(contract.getRankingRow, { params: { role_id, candidate_id } });
    const [years] = row.score.criteria;
    expect(years).toMatchObject({ key: 'experience', low: 60, high: 60, evidence: { kind: 'typed' } });
    expect(row.score_before?.criteria[0]).toMatchObject({ low: 0, high: 60, evidence: null });
    const brief = await ranking({ role_id, detail: 'brief', search: 'cleo' });
    expect(brief.rows[0]?.score).toEqual({ low: row.score.low, high: row.score.high, criteria: [] });
    expect(brief.rows[0]?.score_before).toEqual({ low: 0, high: 100, criteria: [] });
    expect(brief.rows[0]?.rank).toBe(row.rank);
    expect((await ranking({ role_id, filter: 'completed' })).total).toBe(1);
    const elsewhere = { params: { role_id, candidate_id: crypto.randomUUID() } };
    await expect(recruiter.call(contract.getRankingRow, elsewhere)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is stuck when its candidate has been away, and its link is told when it ends soon', async () => {
    const [bo] = (await ranking({ role_id, search: 'Bo' })).rows;
    const candidate_id = bo?.candidate.candidate_id ?? '';
    const link = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
    expect((await ranking({ role_id, filter: 'invited' })).total).toBe(1);
    await openLink(server, link.intake_url);
    const total = async (filter: contract.RankingFilter) => (await ranking({ role_id, filter })).total;
    expect(await total('stuck')).toBe(0);
    server.clock.advance(16 * 60_000);
    expect(await total('stuck')).toBe(1);
    expect(await total('expiring')).toBe(0);
    server.clock.advance(40 * 3_600_000);
    expect([await total('expiring'), await total('expired')]).toEqual([1, 0]);
    server.clock.advance(10 * 3_600_000);
    expect([await total('expiring'), await total('expired')]).toEqual([0, 1]);
  });
});

describe('saved views', () => {
  const view = {
    sort: 'worth_asking',
    direction: 'reversed',
    filter: 'stuck',
    search: 'a b',
    columns: ['rank'],
  } as const;
  const save = (name: string, over: object = {}) =>
    recruiter.call(contract.saveView, { body: { name, view: { ...view, columns: ['rank'], ...over } } });

  it('are kept for their recruiter alone, replaced by name, and deleted', async () => {
    const first = await save('Stuck');
    expect(await save('Stuck', { search: '' })).toMatchObject({ view_id: first.view_id });
    await save('Another');
    const list = async (who: TestRecruiter) => (await who.call(contract.listViews, {})).views;
    expect((await list(recruiter)).map(({ name, view: { search } }) => [name, search])).toEqual([
      ['Another', 'a b'],
      ['Stuck', ''],
    ]);
    const colleague = await newRecruiter(server, { organisationId: recruiter.organisationId });
    expect(await list(colleague)).toEqual([]);
    const params = { view_id: first.view_id };
    await expect(colleague.call(contract.deleteView, { params })).rejects.toMatchObject({
      code: 'not_found',
    });
    await recruiter.call(contract.deleteView, { params });
    expect((await list(recruiter)).map(({ name }) => name)).toEqual(['Another']);
  });

  it('have a name and a bound', async () => {
    await expect(save('  ')).rejects.toMatchObject({ code: 'validation_failed' });
    for (let number = 1; number <= 50; number += 1) await save(`View ${number}`);
    await expect(save('One more')).rejects.toMatchObject({ code: 'conflict' });
    await save('View 7');
  });
});

describe('the export', () => {
  it('is CSV that no spreadsheet computes, of all, of some, or of all but some', async () => {
    const evil = await create('Eve', { current_title: '@SUM(1)' });
    // The form refuses such a name; a file that was imported long ago may hold one.
    const name = '=HYPERLINK("http://x")';
    await server.database.query('update candidates set name = $1 where candidate_id = $2', [name, evil]);
    const csv = async (body: object) => {
      const response = await recruiter.send(contract.exportRanking, { body: { role_id, ...body } });
      expect(response.headers.get('content-type')).toContain('text/csv');
      return (await response.text()).trim().split('\r\n');
    };
    const all = await csv({});
    expect(all).toHaveLength(5);
    expect(all[0]).toMatch(/^\ufeff?"rank","candidate_id"/);
    expect(all.join('\n')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(all.join('\n')).toContain(`"'@SUM(1)"`);
    expect(await csv({ candidate_ids: [evil] })).toHaveLength(2);
    expect(await csv({ except: [evil] })).toHaveLength(4);
    expect((await csv({ search: 'cleo' }))[1]).toMatch(/^"(3|4)",/);
    const json = await recruiter.send(contract.exportRanking, { body: { role_id, format: 'json' } });
    expect(((await json.json()) as string[][])[0]?.[0]).toBe('rank');
    const audited = await server.database.query(
      `select details from audit_entries where organisation_id = $1 and action = 'ranking.exported'`,
      [recruiter.organisationId],
    );
    expect(audited.rows).toContainEqual({ details: { role_id, count: 4 } });
  });
});

describe('a role', () => {
  const create = (changes: Parameters<typeof roleInput>[0]) =>
    recruiter.call(contract.createRole, { body: roleInput(changes) });
  const question = (text: string) => ({ key: 'custom_q', label: 'Q', type: 'text', question: text });

  it('keeps its own questions', async () => {
    const role = await create({ custom_fields: [question('Which framework do you like best?')] });
    expect(role.custom_fields).toMatchObject([{ key: 'custom_q' }]);
  });

  it('refuses questions about protected attributes, with the reason', async () => {
    const refused = create({ custom_fields: [question('How old are you?')] });
    await expect(refused).rejects.toMatchObject({
      code: 'question_refused',
      publicMessage: expect.stringContaining('age'),
    });
  });

  it('refuses fields that do not exist', async () => {
    await expect(create({ required_fields: ['shoe_size'] })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});
