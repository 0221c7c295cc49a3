import { createCandidate, editCandidate } from '@pluto/shared/http/import.ts';
import * as contract from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, roleInput, type TestRecruiter } from '../testing/callers.ts';
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
