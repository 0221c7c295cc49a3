import { callRoute, sendRoute } from '@pluto/shared/http/call-route.ts';
import type { AnyRoute, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import { openIntake } from '@pluto/shared/http/verify.ts';
import { hashPassword } from '../accounts/password.ts';
import { newId } from '../platform/ids.ts';
import type { RoleInput } from '../ranking/save-role.ts';
import type { TestServer } from './start-test-server.ts';

/** Calls routes as somebody, the way the desktop and the portal do. */
export interface TestCaller {
  call<R extends AnyRoute>(route: R, input?: RouteInput<R>): Promise<ResponseOf<R>>;
  send<R extends AnyRoute>(route: R, input?: RouteInput<R>): Promise<Response>;
}

export interface TestRecruiter extends TestCaller {
  organisationId: string;
  accountId: string;
  email: string;
  token: string;
}

export const testPassword = 'correct horse battery staple';

function callerOf(server: Pick<TestServer, 'url'>, token: string | null, cookie: string | null): TestCaller {
  const options = {
    baseUrl: server.url,
    token,
    fetch: (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { ...init.headers, ...(cookie ? { cookie } : {}) } }),
  };
  return {
    call: (route, input = {}) => callRoute(route, input, options),
    send: (route, input = {}) => sendRoute(route, input, options),
  };
}

/** Somebody without a token. */
export function stranger(server: Pick<TestServer, 'url'>): TestCaller {
  return callerOf(server, null, null);
}

/** An agent's job with the token it was called by. */
export function agentWith(server: Pick<TestServer, 'url'>, jobToken: string): TestCaller {
  return callerOf(server, jobToken, null);
}

/** A recruiter of a new organisation, or of one that is there, signed in. */
export async function newRecruiter(
  server: TestServer,
  given: { organisationId?: string; name?: string } = {},
): Promise<TestRecruiter> {
  const { models } = server.composition.database;
  const organisationId =
    given.organisationId ??
    (await models.Organisation.create({ name: 'Harbour Recruiting' })).organisation_id;
  const email = `recruiter-${newId().slice(0, 8)}@harbour.example`;
  const account = await models.Account.create({
    organisation_id: organisationId,
    email,
    name: given.name ?? 'Dana Okafor',
    password_hash: await hashPassword(testPassword, { N: 2, r: 1, p: 1 }),
  });
  const now = server.clock.now();
  const session = await models.RecruiterSession.create({
    account_id: account.account_id,
    created_at: now,
    expires_at: new Date(now.getTime() + 30 * 86_400_000),
  });
  const { token } = await server.composition.tokens.issueToken(
    'recruiter',
    { account_id: account.account_id, organisation_id: organisationId, jti: session.session_id },
    30 * 86_400,
  );
  return { ...callerOf(server, token, null), organisationId, accountId: account.account_id, email, token };
}

/** A role with two criteria, to be changed at will. */
export function roleInput(changes: Partial<RoleInput> = {}): RoleInput {
  return {
    title: 'Backend Engineer',
    criteria: [
      {
        kind: 'number_at_least',
        key: 'experience',
        label: 'At least 5 years',
        field_key: 'years_experience',
        weight: 60,
        at_least: 5,
      },
      {
        kind: 'equals',
        key: 'remote',
        label: 'Works remotely',
        field_key: 'remote_preference',
        weight: 40,
        values: ['remote'],
      },
    ],
    required_fields: ['phone', 'years_experience', 'remote_preference'],
    custom_fields: [],
    rescore: 'automatic',
    budget_questions: 10,
    budget_minutes: 6,
    voice: null,
    ...changes,
  };
}

export interface TestCandidate extends TestCaller {
  cookie: string;
}

/** Takes an intake link apart. */
export function readIntakeUrl(intakeUrl: string): { candidate_id: string; token: string } {
  const url = new URL(intakeUrl);
  return {
    candidate_id: url.pathname.split('/').at(-1) ?? '',
    token: url.searchParams.get('token') ?? '',
  };
}

/** Opens an intake link and keeps its cookie. Throws the `AppError` of a link that does not open. */
export async function openLink(server: Pick<TestServer, 'url'>, intakeUrl: string): Promise<TestCandidate> {
  const response = await stranger(server).send(openIntake, { body: readIntakeUrl(intakeUrl) });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { ...callerOf(server, null, cookie), cookie };
}
