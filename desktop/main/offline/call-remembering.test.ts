import { AppError } from '@pluto/shared/errors/app-error.ts';
import { editRole, listRoles } from '@pluto/shared/http/ranking.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from '../accounts/token-vault.ts';
import { FakeClock } from '../platform/fake-clock.ts';
import { en } from '../words/en.ts';
import { callRemembering } from './call-remembering.ts';
import { repliesInMemory } from './kept-replies.ts';

const signedIn: Session = {
  server_url: 'https://a.example',
  account: {
    account_id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    email: 'ada@example.com',
    name: 'Ada',
    organisation_name: 'Example',
  },
  expires_at: '2027-01-01T00:00:00Z',
  token: 't',
};
const none = { roles: [] };

function remembering() {
  const server = { call: vi.fn(async (_route: AnyRoute, _input: unknown): Promise<unknown> => none) };
  const place = { isOffline: false, session: signedIn };
  const ended: ((session: Session) => void)[] = [];
  const clock = new FakeClock();
  const { call, forget } = callRemembering({
    session: {
      call: server.call as never,
      current: () => place.session,
      onEnded: (listener) => void ended.push(listener),
    },
    replies: repliesInMemory(),
    isOffline: () => place.isOffline,
    clock,
    words: () => en,
  });
  const goAway = () => {
    place.isOffline = true;
    server.call.mockRejectedValue(new AppError('unavailable', { publicMessage: 'Gone.' }));
  };
  const end = () => {
    for (const tell of ended) tell(signedIn);
  };
  return { server, place, clock, call, forget, goAway, end };
}

describe('callRemembering', () => {
  it('gives the last reply when the server is away', async () => {
    const { call, goAway } = remembering();
    await call(listRoles, {});
    goAway();
    await expect(call(listRoles, {})).resolves.toEqual(none);
  });

  it('gives it before the event stream has noticed, too', async () => {
    const { call, goAway, place } = remembering();
    await call(listRoles, {});
    goAway();
    place.isOffline = false;
    await expect(call(listRoles, {})).resolves.toEqual(none);
  });

  it('does not wait long for a server that is known to be away', async () => {
    const { call, server, place, clock } = remembering();
    await call(listRoles, {});
    place.isOffline = true;
    server.call.mockReturnValue(new Promise(() => undefined));
    const reply = call(listRoles, {});
    await vi.waitFor(() => expect(clock.waitingMs).toEqual([1500]));
    clock.advance(1500);
    await expect(reply).resolves.toEqual(none);
  });

  it('says so when it was never read', async () => {
    const { call, goAway } = remembering();
    goAway();
    await expect(call(listRoles, {})).rejects.toMatchObject({ publicMessage: en.offline.notKept });
  });

  it('refuses a change with the reason', async () => {
    const { call, goAway } = remembering();
    goAway();
    const change = call(editRole, { params: { role_id: 'x' }, body: {} });
    await expect(change).rejects.toMatchObject({ code: 'unavailable', publicMessage: en.offline.readOnly });
  });

  it('hides no other failure behind what it remembers', async () => {
    const { call, server } = remembering();
    await call(listRoles, {});
    server.call.mockRejectedValue(new AppError('forbidden', { publicMessage: 'No.' }));
    await expect(call(listRoles, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('shows nobody what another account has read', async () => {
    const { call, goAway, place } = remembering();
    await call(listRoles, {});
    place.session = { ...signedIn, account: { ...signedIn.account, account_id: crypto.randomUUID() } };
    goAway();
    await expect(call(listRoles, {})).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each(['end', 'forget'] as const)('has forgotten everything after %s', async (how) => {
    const made = remembering();
    await made.call(listRoles, {});
    made[how]();
    made.goAway();
    await expect(made.call(listRoles, {})).rejects.toMatchObject({ code: 'unavailable' });
  });
});
