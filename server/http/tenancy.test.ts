import { pathOf } from '@pluto/shared/http/call-route.ts';
import { createCandidate, createImport } from '@pluto/shared/http/import.ts';
import { createIntakeLink, createIntakeLinks, listIntakeLinks } from '@pluto/shared/http/link.ts';
import { createRole, type RankingView, saveView } from '@pluto/shared/http/ranking.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import { routes } from '@pluto/shared/http/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { newRecruiter, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let outsider: TestRecruiter;
const plainView: RankingView = { sort: 'score', direction: 'usual', filter: 'all', search: '', columns: [] };
const ids: Record<string, string> = { resume_id: newId(), field_key: 'name' };

beforeAll(async () => {
  server = await startTestServer();
  const owner = await newRecruiter(server);
  outsider = await newRecruiter(server);
  const role = await owner.call(createRole, { body: roleInput() });
  const candidate = await owner.call(createCandidate, {
    body: { values: { name: 'Ana' }, role_id: role.role_id },
  });
  const params = { candidate_id: candidate.candidate_id };
  await owner.call(createIntakeLink, { params, body: {} });
  const { import_id } = await owner.call(createImport, {
    body: { kind: 'table', file_name: 'people.csv', size_bytes: 10 },
  });
  Object.assign(ids, { import_id, number: '1' });
  const { links } = await owner.call(listIntakeLinks, { params });
  const { view_id } = await owner.call(saveView, { body: { name: 'Mine', view: plainView } });
  Object.assign(ids, params, { role_id: role.role_id, link_id: links[0]?.link_id ?? '', view_id });
});
afterAll(() => server.stop());

const isAbout = (route: AnyRoute) => route.caller === 'recruiter' && route.path.includes(':');
const bodies: Record<string, unknown> = {
  'import.edit_candidate': { values: { name: 'Mine now' } },
  'ranking.edit_role': { title: 'Mine now' },
  'ranking.preview': { criteria: [], custom_fields: [] },
  'import.decide_duplicate': { decision: 'skip' },
  'review.decide': { decisions: [{ field_key: 'name', decision: 'keep' }] },
  'review.undo': { decision_ids: ['1'] },
  'review.export': { format: 'json' },
};

const queries: Record<string, Record<string, unknown>> = {
  'import.send_part': { number: 1 },
  'import.send_resume': { number: 1, file_name: 'resume.pdf' },
};

describe('a recruiter of another organisation', () => {
  it.each(routes.filter(isAbout).map((route) => [route.name, route] as const))(
    'is told not_found by %s',
    async (_name, route) => {
      const names = [...route.path.matchAll(/:([a-z_]+)/g)].map(([, name]) => name ?? '');
      const params = Object.fromEntries(names.map((name) => [name, ids[name]]));
      const body =
        route.name === 'ranking.rank_candidates'
          ? { candidate_ids: [ids.candidate_id] }
          : (bodies[route.name] ?? {});
      const response = await fetch(
        `${server.url}${pathOf(route, { params, query: queries[route.name] ?? {} })}`,
        {
          method: route.method,
          headers: { authorization: `Bearer ${outsider.token}`, 'content-type': 'application/json' },
          ...(route.bodyKind === 'json' ? { body: JSON.stringify(body) } : {}),
        },
      );
      expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
    },
  );

  it('cannot rank, or make links for, what is not theirs', async () => {
    const role = await outsider.call(createRole, { body: roleInput() });
    const rank = await fetch(`${server.url}/api/pluto/roles/${role.role_id}/candidates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${outsider.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ candidate_ids: [ids.candidate_id] }),
    });
    expect(rank.status).toBe(404);
    const own = await outsider.call(createCandidate, { body: { values: { name: 'Own' } } });
    const body = { role_id: ids.role_id ?? '' };
    const link = outsider.call(createIntakeLink, { params: { candidate_id: own.candidate_id }, body });
    await expect(link).rejects.toMatchObject({ code: 'not_found' });
    const many = await outsider.call(createIntakeLinks, {
      body: { candidate_ids: [ids.candidate_id ?? ''] },
    });
    expect(many).toEqual({
      links: [],
      refused: [expect.objectContaining({ code: 'not_found', name: null })],
    });
  });

  it.each(routes.filter(({ caller }) => caller !== 'public').map((route) => [route.name, route] as const))(
    'without a token, nobody is let in by %s',
    async (_name, route) => {
      const path = route.path.replace(/:[a-z_]+/g, newId());
      const response = await fetch(`${server.url}${path}`, { method: route.method });
      expect(response.status).toBe(401);
    },
  );
});
