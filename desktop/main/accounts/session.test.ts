import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listRoles } from '@pluto/shared/http/ranking.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fake-clock.ts';
import { guardedFetch, outcomeOf } from '../platform/http.ts';
import type { JsonFile } from '../platform/json-file.ts';
import { en } from '../words/en.ts';
import { type KnownServers, noServers } from './known-servers.ts';
import { keepSession } from './session.ts';
import { signInAtStart } from './sign-in-at-start.ts';
import type { Session, TokenVault } from './token-vault.ts';

const account = {
  account_id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  email: 'ada@example.com',
  name: 'Ada',
  organisation_name: 'Example',
};

let server: Server;
let baseUrl: string;
let calls: { method: string; url: string; authorization: string | undefined }[];
let replies: Record<string, { status: number; body: unknown }>;
let otherHost: ((response: ServerResponse) => void) | null;

beforeEach(async () => {
  calls = [];
  otherHost = null;
  replies = {
    'POST /api/pluto/session': {
      status: 200,
      body: { token: 'secret', expires_at: '2027-01-01T00:00:00Z', account },
    },
    'DELETE /api/pluto/session': { status: 200, body: { signed_out: true } },
    'GET /api/pluto/roles': { status: 200, body: { roles: [] } },
  };
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    calls.push({ method, url, authorization: headers.authorization });
    if (otherHost) return otherHost(response);
    const reply = replies[`${method} ${url.split('?')[0]}`];
    response.writeHead(reply?.status ?? 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply?.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function memoryVault(kept: readonly Session[] = []): TokenVault & { kept: () => readonly Session[] } {
  let sessions = kept;
  return {
    storage: () => 'memory',
    load: () => [...sessions],
    save: (next) => {
      sessions = next;
    },
    kept: () => sessions,
  };
}

function memoryFile(first: KnownServers = noServers): JsonFile<KnownServers> {
  let value = first;
  return {
    read: () => value,
    write: (next) => {
      value = next;
    },
    remove: () => {
      value = noServers;
    },
  };
}

function keeper(vault = memoryVault(), serverUrl: string | null = null, known = memoryFile()) {
  return keepSession({
    fetch: guardedFetch(fetch),
    vault,
    clock: new FakeClock(),
    known,
    serverUrl,
    words: () => en,
  });
}

const credentials = () => ({ server_url: baseUrl, email: ' ada@example.com ', password: 'pw' });

const refused = (code: string, status: number) => ({
  status,
  body: { error: { code, message: 'No.', request_id: 'r', details: [] } },
});

describe('keepSession', () => {
  it('signs in, calls with the token, and never shows it', async () => {
    const session = keeper();
    const state = await session.signIn(credentials());
    expect(state.state).toBe('signed_in');
    expect(JSON.stringify(state)).not.toContain('secret');
    await expect(session.call(listRoles, {})).resolves.toEqual({ roles: [] });
    expect(calls.at(-1)?.authorization).toBe('Bearer secret');
  });

  it('says why a sign-in failed and stays signed out', async () => {
    replies['POST /api/pluto/session'] = refused('wrong_credentials', 401);
    const session = keeper();
    const outcome = await outcomeOf(() => session.signIn(credentials()));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'wrong_credentials', message: 'No.' } });
    expect(session.state.get().state).toBe('signed_out');
  });

  it('sends no password to an address that is not safe', async () => {
    const session = keeper();
    const unsafe = { ...credentials(), server_url: 'http://pluto.example.com' };
    const outcome = await outcomeOf(() => session.signIn(unsafe));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'validation_failed' } });
    expect(calls).toEqual([]);
  });

  it('ends when the server no longer takes the token', async () => {
    const vault = memoryVault();
    const session = keeper(vault);
    await session.signIn(credentials());
    replies['GET /api/pluto/roles'] = refused('session_expired', 401);
    await expect(session.call(listRoles, {})).rejects.toMatchObject({ code: 'session_expired' });
    expect(session.state.get()).toMatchObject({ state: 'signed_out', message: expect.any(String) });
    expect(vault.kept()).toEqual([]);
  });

  it('stays signed in when another call is refused', async () => {
    const session = keeper();
    await session.signIn(credentials());
    replies['GET /api/pluto/roles'] = refused('forbidden', 403);
    await expect(session.call(listRoles, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect(session.state.get().state).toBe('signed_in');
  });

  it('signs out here without the server, but not everywhere', async () => {
    const session = keeper();
    await session.signIn(credentials());
    replies['DELETE /api/pluto/session'] = refused('unavailable', 503);
    await expect(session.signOut({ everywhere: true })).rejects.toMatchObject({ code: 'unavailable' });
    expect(session.state.get().state).toBe('signed_in');
    await session.signOut({ everywhere: false });
    expect(session.state.get().state).toBe('signed_out');
  });

  it('ends all sessions when asked to', async () => {
    const session = keeper();
    await session.signIn(credentials());
    await session.signOut({ everywhere: true });
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', url: '/api/pluto/session?everywhere=true' });
  });

  it('follows no redirect with the token', async () => {
    const session = keeper();
    await session.signIn(credentials());
    otherHost = (response) => response.writeHead(302, { location: `${baseUrl}/elsewhere` }).end();
    await expect(session.call(listRoles, {})).rejects.toMatchObject({ code: 'unavailable' });
    expect(calls.map(({ url }) => url)).not.toContain('/elsewhere');
  });

  const kept = { server_url: 'https://a.example', account, token: 'old' };

  it('goes on with a kept session while it is valid', () => {
    const valid = { ...kept, expires_at: '2026-12-01T00:00:00Z' };
    expect(keeper(memoryVault([valid])).state.get().state).toBe('signed_in');
    const over = { ...kept, expires_at: '2026-01-01T00:00:00Z' };
    expect(keeper(memoryVault([over])).state.get().state).toBe('signed_out');
  });

  it('does not send a kept session to another server', () => {
    const valid = { ...kept, expires_at: '2026-12-01T00:00:00Z' };
    const session = keeper(memoryVault([valid]), 'https://b.example');
    expect(session.state.get()).toMatchObject({ state: 'signed_out', server_url: 'https://b.example' });
    expect(session.current()).toBeNull();
  });
});

describe('several servers', () => {
  const away = {
    server_url: 'https://a.example',
    account,
    token: 'away',
    expires_at: '2026-12-01T00:00:00Z',
  };

  it('adds one without leaving the other, and each is called with its own token', async () => {
    const vault = memoryVault([away]);
    const session = keeper(vault);
    const states: string[] = [];
    session.state.watch(({ state, server_url }) => states.push(`${state} ${server_url}`));
    await session.signIn(credentials());
    expect(states).toEqual([`signed_in ${baseUrl}`]);
    expect(session.servers.get().map(({ server_url, is_current }) => [server_url, is_current])).toEqual([
      [baseUrl, true],
      [away.server_url, false],
    ]);
    await session.call(listRoles, {});
    expect(calls.at(-1)?.authorization).toBe('Bearer secret');
    expect(session.switchTo(away.server_url)).toMatchObject({
      state: 'signed_in',
      server_url: away.server_url,
    });
    expect(session.current()?.token).toBe('away');
    expect(vault.kept()).toHaveLength(2);
  });

  it('stays where it is when a server cannot be added', async () => {
    replies['POST /api/pluto/session'] = refused('wrong_credentials', 401);
    const session = keeper(memoryVault([away]));
    await expect(session.signIn(credentials())).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(session.state.get()).toMatchObject({ state: 'signed_in', server_url: away.server_url });
    expect(session.servers.get()).toHaveLength(1);
  });

  it('goes on with the server that was used last', async () => {
    const known = memoryFile();
    const vault = memoryVault([away]);
    const session = keeper(vault, null, known);
    await session.signIn(credentials());
    const state = keeper(vault, null, known).state.get();
    expect(state).toMatchObject({ state: 'signed_in', server_url: baseUrl });
  });

  it('switches to no address that it does not know', () => {
    const session = keeper(memoryVault([away]));
    session.switchTo('https://evil.example');
    expect(session.state.get().server_url).toBe(away.server_url);
  });

  it('ends the session of a server that is removed, and tells', async () => {
    const vault = memoryVault([away]);
    const session = keeper(vault);
    await session.signIn(credentials());
    const ended = vi.fn();
    session.onEnded(ended);
    const state = await session.remove(baseUrl);
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', authorization: 'Bearer secret' });
    expect(ended).toHaveBeenCalledWith(expect.objectContaining({ server_url: baseUrl }));
    expect(vault.kept()).toEqual([away]);
    expect(state.state).toBe('signed_out');
    expect(session.servers.get().map(({ server_url }) => server_url)).toEqual([away.server_url]);
  });
});

describe('signInAtStart', () => {
  it('waits for a server that is still starting', async () => {
    const clock = new FakeClock();
    const session = keeper(memoryVault(), baseUrl);
    replies['POST /api/pluto/session'] = refused('unavailable', 503);
    const done = signInAtStart(session, { email: 'ada@example.com', password: 'pw' }, clock);
    await vi.waitFor(() => expect(clock.waitingMs).toEqual([1000]));
    replies['POST /api/pluto/session'] = {
      status: 200,
      body: { token: 'secret', expires_at: '2027-01-01T00:00:00Z', account },
    };
    clock.advance(1000);
    await done;
    expect(session.state.get().state).toBe('signed_in');
  });

  it('does not insist when the password is wrong', async () => {
    replies['POST /api/pluto/session'] = refused('wrong_credentials', 401);
    const session = keeper(memoryVault(), baseUrl);
    await signInAtStart(session, { email: 'ada@example.com', password: 'pw' }, new FakeClock());
    expect(calls).toHaveLength(1);
  });
});
