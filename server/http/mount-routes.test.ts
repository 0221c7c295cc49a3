import { AppError } from '@pluto/shared/errors/app-error.ts';
import { errorBodySchema } from '@pluto/shared/errors/error-body.ts';
import { defineRoute } from '@pluto/shared/http/define-route.ts';
import { routes } from '@pluto/shared/http/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { manualClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { createApp } from './create-app.ts';
import { forPublic, forRecruiter, type Handlers } from './handler.ts';
import { mountRoutes, unmatchedRoutes } from './mount-routes.ts';

const thing = z.object({ name: z.string() });
const params = z.object({ thing_id: z.string() }).strict();
const readThing = defineRoute({
  name: 'test.read',
  method: 'GET',
  path: '/api/pluto/things/:thing_id',
  summary: 'A thing',
  caller: 'public',
  params,
  query: z.object({ loud: z.stringbool().optional() }).strict(),
  response: thing,
});
const makeThing = defineRoute({
  name: 'test.make',
  method: 'POST',
  path: '/api/pluto/things',
  summary: 'Make a thing',
  caller: 'public',
  body: z.object({ name: z.string().max(20) }).strict(),
  response: thing,
  status: 201,
});
const secretThing = defineRoute({
  name: 'test.secret',
  method: 'GET',
  path: '/api/pluto/secret',
  summary: 'Not for all',
  caller: 'recruiter',
  response: thing,
});
const sendBytes = defineRoute({
  name: 'test.bytes',
  method: 'POST',
  path: '/api/pluto/bytes',
  summary: 'Take bytes',
  caller: 'public',
  body: z.undefined(),
  bodyKind: 'bytes',
  response: z.object({ length: z.number() }),
});

let behaviour: () => Promise<unknown> = async () => ({ name: 'a thing' });
const handlers: Handlers = {
  ...forPublic(readThing, async ({ params: { thing_id }, query }) => {
    const reply = (await behaviour()) as { name: string };
    return { ...reply, name: query.loud ? thing_id.toUpperCase() : reply.name };
  }),
  ...forPublic(makeThing, async ({ body }) => ({ name: body.name })),
  ...forRecruiter(secretThing, async () => ({ name: 'secret' })),
  ...forPublic(sendBytes, async ({ body }) => ({ length: (body as unknown as Uint8Array).length })),
};
const logged: string[] = [];
const refuse = () => {
  throw new AppError('not_signed_in', { publicMessage: 'Please sign in.' });
};
let url = '';
let stop = () => {};

beforeAll(async () => {
  const { app } = createApp({
    routes: [readThing, makeThing, secretThing, sendBytes],
    handlers,
    authenticate: { recruiter: refuse, candidate: refuse, agent: refuse },
    clock: manualClock('2026-01-01T00:00:00Z'),
    log: createLog('info', { write: (line) => void logged.push(line) }),
    cookie: { secure: true },
    limits: {},
    portalUrl: 'https://portal.example',
    trustProxy: 'loopback',
    isReady: async () => undefined,
  });
  await new Promise<void>((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve());
    stop = () => void server.close();
    server.on('listening', () => {
      const address = server.address();
      url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    });
  });
});
afterAll(() => stop());

async function failure(response: Response) {
  const { error } = errorBodySchema.parse(await response.json());
  expect(error.request_id).toBe(response.headers.get('x-request-id'));
  return { status: response.status, code: error.code, paths: error.details.map(({ path }) => path), error };
}
const post = (
  path: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${url}${path}`, { method: 'POST', body, headers });

describe('mounted routes', () => {
  it('answer with what the response schema declares and nothing else', async () => {
    behaviour = async () => ({ name: 'a thing', password_hash: 'scrypt$…' });
    const response = await fetch(`${url}/api/pluto/things/7`);
    expect(await response.json()).toEqual({ name: 'a thing' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('parse path, query and body strictly', async () => {
    expect(await (await fetch(`${url}/api/pluto/things/abc?loud=true`)).json()).toEqual({ name: 'ABC' });
    expect(await failure(await fetch(`${url}/api/pluto/things/7?surprise=1`))).toMatchObject({
      status: 400,
      code: 'validation_failed',
    });
    expect(await failure(await fetch(`${url}/api/pluto/things/7?loud=maybe`))).toMatchObject({
      paths: ['query.loud'],
    });
    expect(await failure(await post('/api/pluto/things', '{"name":7}'))).toMatchObject({
      paths: ['body.name'],
    });
    expect(await failure(await post('/api/pluto/things', '{"name":"a","admin":true}'))).toMatchObject({
      code: 'validation_failed',
    });
    expect((await post('/api/pluto/things', '{"name":"a"}')).status).toBe(201);
  });

  it.each([
    ['broken JSON', '{"name":', { 'content-type': 'application/json' }, 'malformed_body', 400],
    ['no JSON', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 'malformed_body', 400],
    [
      'a body that is too large',
      JSON.stringify({ name: 'a'.repeat(1_100_000) }),
      { 'content-type': 'application/json' },
      'body_too_large',
      413,
    ],
  ])('refuse %s', async (_name, body, headers, code, status) => {
    expect(await failure(await post('/api/pluto/things', body, headers))).toMatchObject({ code, status });
  });

  it('take raw bytes of any type up to the limit', async () => {
    expect(
      await (await post('/api/pluto/bytes', 'x'.repeat(1000), { 'content-type': 'text/csv' })).json(),
    ).toEqual({ length: 1000 });
    expect(await (await fetch(`${url}/api/pluto/bytes`, { method: 'POST' })).json()).toEqual({ length: 0 });
    expect(await failure(await post('/api/pluto/bytes', 'x'.repeat(1_100_000), {}))).toMatchObject({
      code: 'body_too_large',
    });
  });

  it('prove the caller first', async () => {
    expect(await failure(await fetch(`${url}/api/pluto/secret`))).toMatchObject({
      status: 401,
      code: 'not_signed_in',
    });
  });

  it('give unknown addresses and unreadable ones a JSON error', async () => {
    expect(await failure(await fetch(`${url}/api/pluto/nothing`))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(await failure(await fetch(`${url}/api/pluto/things/%E0%A4%A`))).toMatchObject({ status: 400 });
  });

  it('log requests, but not the probes that succeed', async () => {
    const idOf = async (path: string) => (await fetch(url + path)).headers.get('x-request-id') ?? '';
    const probes = [await idOf('/healthz'), await idOf('/readyz')];
    const other = await idOf('/nothing-here');
    await expect.poll(() => logged.join('\n')).toContain(other);
    for (const probe of probes) expect(logged.join('\n')).not.toContain(probe);
  });

  it('keep an unexpected error inside, and personal data out of the log', async () => {
    behaviour = async () => {
      throw new Error('duplicate "jane@example.com" of jane@example.com, +44 7700 900123', {
        cause: { token: 'eyJhbGciOi.eyJzdWIi.c2ln' },
      });
    };
    const { error, status } = await failure(await fetch(`${url}/api/pluto/things/7?loud=true`));
    expect(status).toBe(500);
    expect(error.code).toBe('internal');
    expect(JSON.stringify(error)).not.toContain('jane');
    const log = logged.join('\n');
    expect(log).toContain('request failed');
    expect(log).toContain(error.request_id);
    expect(log).not.toMatch(/jane|7700|eyJ|loud/);
  });

  it('never send a reply that does not fit the contract', async () => {
    behaviour = async () => ({ nonsense: true });
    expect(await failure(await fetch(`${url}/api/pluto/things/7`))).toMatchObject({
      status: 500,
      code: 'internal',
    });
  });

  it('refuse to start when a route has no handler or a handler no route', () => {
    const { 'test.read': _left, ...rest } = handlers;
    expect(unmatchedRoutes([readThing, makeThing], { ...rest })).toEqual({
      unhandled: ['test.read'],
      undeclared: ['test.secret', 'test.bytes'],
    });
    const mount = () => mountRoutes({} as never, { routes: [readThing], handlers: {} } as never);
    expect(mount).toThrow('Routes without handler: [test.read]');
  });

  it('are refused a handler for another kind of caller', () => {
    expect(() => forPublic(secretThing, async () => ({ name: '' }))).toThrow('called by recruiter');
  });
});

describe('the whole server', () => {
  it('has a handler for each declared route and none besides', async () => {
    const outcome = readConfig({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PLUTO_SECRETS: 's'.repeat(32),
    });
    if (!outcome.ok) throw new Error('config');
    const config = { ...outcome.config, databaseUrl: outcome.config.databaseUrl ?? '' };
    // Throws when they do not match.
    const composition = compose({
      config,
      clock: manualClock('2026-01-01T00:00:00Z'),
      log: createLog('silent'),
    });
    expect(routes.length).toBeGreaterThan(40);
    await composition.close();
  });
});
