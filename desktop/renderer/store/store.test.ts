import { importLimits } from '@pluto/shared/http/import.ts';
import type { SessionState } from '@pluto/shared/ipc/states.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  at,
  buildEvent,
  buildField,
  buildReview,
  buildRole,
  buildRow,
  candidateId,
  fakeBridge,
  roleId,
} from '../testing/builders.ts';
import { firstPlace, placeAfter } from './navigation-slice.ts';
import { rowsOf } from './paged-list.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import { changedFields, undecidedFields } from './review-slice.ts';
import { chosenRole, withRole } from './roles-slice.ts';
import { createStore } from './store.ts';

const failure = { code: 'unavailable' as const, message: 'No server.', details: [] };
const signedIn = (accountId: string): SessionState => ({
  state: 'signed_in',
  server_url: 'https://pluto.example',
  account: { account_id: accountId, email: 'a@example.com', name: 'Ada', organisation_name: 'Example' },
  expires_at: at,
  storage: 'memory',
});
const page = (rows = [buildRow()]) => ({
  ok: true,
  value: { role: buildRole(), rows, next_cursor: null, total: rows.length },
});

const rowsOfRanking = (store: ReturnType<typeof createStore>) => {
  const list = latestOf(store.getState().ranking);
  return list ? rowsOf(list) : [];
};

describe('remote data', () => {
  it('keeps the last value while it loads again and when that fails', () => {
    const ready: Remote<number> = finishLoading(startLoading<number>(idle), { ok: true, value: 1 });
    expect(ready).toEqual({ status: 'ready', value: 1 });
    const loading = startLoading(ready);
    expect(loading).toEqual({ status: 'loading', value: 1 });
    const failed = finishLoading(loading, { ok: false, failure });
    expect(failed).toEqual({ status: 'failed', failure, value: 1 });
    expect(latestOf(failed)).toBe(1);
  });

  it('changes a value only where there is one', () => {
    const add = (value: number) => value + 1;
    expect(mapRemote<number>(idle, add)).toEqual(idle);
    expect(mapRemote<number>({ status: 'loading', value: null }, add)).toEqual({
      status: 'loading',
      value: null,
    });
    expect(mapRemote<number>({ status: 'ready', value: 1 }, add)).toEqual({ status: 'ready', value: 2 });
  });
});

describe('session', () => {
  it('forgets everything of one person when another signs in', async () => {
    const store = createStore(fakeBridge({ call: vi.fn(async () => page()) }));
    const first = crypto.randomUUID();
    store.getState().setSession(signedIn(first));
    store.setState({ roleId });
    await store.getState().loadRanking();
    store.getState().addToFeed([{ event: buildEvent('intake_completed'), missed: false }]);
    store.getState().setSession(signedIn(first));
    expect(store.getState().ranking.status).toBe('ready');
    store.getState().setSession({ state: 'signed_out', server_url: 'https://pluto.example', message: null });
    expect(store.getState().ranking.status).toBe('idle');
    expect(store.getState().feed).toEqual([]);
    expect(store.getState().unread).toBe(0);
  });

  it('keeps where a click led before the sign-in', () => {
    const store = createStore(fakeBridge());
    store.getState().go({ screen: 'review', candidate_id: candidateId });
    store.getState().setSession(signedIn(crypto.randomUUID()));
    expect(store.getState().place).toMatchObject({ candidateId, isReviewing: true });
  });

  it('keeps why a sign-in failed until the next try', async () => {
    const signIn = vi.fn(async () => ({ ok: false, failure }));
    const store = createStore(fakeBridge({ signIn }));
    await store.getState().signIn({ server_url: 'https://x', email: 'a', password: 'b' });
    expect(store.getState().signInFailure).toEqual(failure);
    store.getState().setSession(signedIn(crypto.randomUUID()));
    expect(store.getState().signInFailure).toBeNull();
  });
});

describe('navigation', () => {
  it('opens a candidate beside the list one is in, and a review over it', () => {
    const inCandidates = placeAfter(firstPlace, { screen: 'candidates' });
    const beside = placeAfter(inCandidates, { screen: 'candidate', candidate_id: candidateId });
    expect(beside).toEqual({ screen: 'candidates', candidateId, isReviewing: false });
    const over = placeAfter(beside, { screen: 'review', candidate_id: candidateId });
    expect(over).toEqual({ screen: 'candidates', candidateId, isReviewing: true });
    expect(placeAfter(over, { screen: 'audit' })).toEqual({
      screen: 'audit',
      candidateId: null,
      isReviewing: false,
    });
  });

  it('goes to the ranking for a candidate that is opened from elsewhere', () => {
    const place = placeAfter(
      { ...firstPlace, screen: 'activity' },
      { screen: 'candidate', candidate_id: candidateId },
    );
    expect(place.screen).toBe('ranking');
  });
});

describe('changes that are not saved', () => {
  const away = { screen: 'settings' } as const;
  const editing = () => {
    const store = createStore(fakeBridge());
    store.getState().go({ screen: 'roles' });
    store.getState().setUnsaved('Product Designer');
    return store;
  };

  it('hold back going elsewhere, also by a notification, until the recruiter decides', () => {
    const store = editing();
    store.getState().go(away);
    expect(store.getState()).toMatchObject({ place: { screen: 'roles' }, pending: away });
    store.getState().go({ screen: 'review', candidate_id: candidateId });
    expect(store.getState().place.isReviewing).toBe(false);
    store.getState().stay();
    expect(store.getState()).toMatchObject({ place: { screen: 'roles' }, pending: null });
    store.getState().go(away);
    store.getState().leave();
    expect(store.getState()).toMatchObject({ place: { screen: 'settings' }, pending: null, unsaved: null });
  });

  it('hold back nothing that does not lose them', () => {
    const store = editing();
    store.getState().go({ screen: 'palette' });
    expect(store.getState()).toMatchObject({ isPaletteOpen: true, pending: null });
    store.getState().setUnsaved(null);
    store.getState().go(away);
    expect(store.getState().place.screen).toBe('settings');
  });
});

describe('roles', () => {
  it('shows the chosen role while it exists, else the first', () => {
    const other = buildRole({ role_id: crypto.randomUUID() });
    expect(chosenRole([other, buildRole()], roleId)).toBe(roleId);
    expect(chosenRole([other], roleId)).toBe(other.role_id);
    expect(chosenRole([], roleId)).toBeNull();
  });

  it('replaces a role in its place and adds a new one at the end', () => {
    const other = buildRole({ role_id: crypto.randomUUID() });
    const renamed = buildRole({ title: 'Designer' });
    expect(withRole([buildRole(), other], renamed)).toEqual([renamed, other]);
    expect(withRole([other], renamed)).toEqual([other, renamed]);
  });
});

describe('ranking', () => {
  it('never lets an older answer replace a newer one', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const call = vi.fn(() => new Promise((resolve) => answers.push(resolve)));
    const store = createStore(fakeBridge({ call }));
    store.setState({ roleId });
    const older = store.getState().loadRanking();
    store.getState().setRankingQuery({ search: 'maya' });
    answers[1]?.(page([buildRow({ name: 'newer' })]));
    answers[0]?.(page([buildRow({ name: 'older' })]));
    await older;
    await vi.waitFor(() => expect(store.getState().ranking.status).toBe('ready'));
    expect(rowsOfRanking(store)[0]?.candidate.name).toBe('newer');
  });

  it('moves a row at once when an event comes', async () => {
    const store = createStore(fakeBridge({ call: vi.fn(async () => page()) }));
    store.setState({ roleId });
    await store.getState().loadRanking();
    store.getState().applyEventToRanking(buildEvent('interview.started'));
    expect(rowsOfRanking(store)[0]?.candidate.intake?.interviewing).toBe(true);
  });
});

describe('links', () => {
  it('makes one link for two quick presses', async () => {
    const value = { intake_url: 'https://p.example/x', expires_at: at, candidate_name: 'Maya' };
    const copyIntakeLink = vi.fn(async () => ({ ok: true, value }));
    const store = createStore(fakeBridge({ copyIntakeLink }));
    store.setState({ roleId });
    const { copyIntakeLink: copy } = store.getState();
    const [first, second] = await Promise.all([copy(candidateId), copy(candidateId)]);
    expect(first).toEqual({ ok: true, value });
    expect(second).toBeNull();
    expect(copyIntakeLink).toHaveBeenCalledTimes(1);
    expect(copyIntakeLink).toHaveBeenCalledWith({ candidate_id: candidateId, role_id: roleId });
    expect(store.getState().copying.size).toBe(0);
  });
});

describe('activity', () => {
  const item = (id: number, type: 'intake_completed' | 'answer.saved') => ({
    event: buildEvent(type, { event_id: String(id) }),
    missed: false,
  });

  it('lists each event once, newest first', () => {
    const store = createStore(fakeBridge());
    const { addToFeed } = store.getState();
    addToFeed([item(9, 'intake_completed')]);
    addToFeed([item(10, 'answer.saved'), item(9, 'intake_completed')]);
    expect(store.getState().feed.map(({ event }) => event.event_id)).toEqual(['10', '9']);
  });

  it('counts what waits for a review as main tells it, and tells main what was opened', async () => {
    const markReviewed = vi.fn(async () => undefined);
    const store = createStore(fakeBridge({ markReviewed }));
    store.getState().setUnreviewed([{ candidate_id: candidateId, candidate_name: 'Maya', at }]);
    expect(store.getState().unread).toBe(1);
    await store.getState().markReviewed(candidateId);
    expect(markReviewed).toHaveBeenCalledWith({ candidate_id: candidateId });
    expect(store.getState().unread).toBe(1);
    store.getState().setUnreviewed([]);
    expect(store.getState().unread).toBe(0);
  });
});

describe('review', () => {
  const decided = { decision_id: '7', decision: 'keep' as const, by: 'Ada', at, reason: null };

  it('asks for decisions about values that changed, and only those', () => {
    const review = buildReview([
      buildField('phone'),
      buildField('skills', { change: 'changed', decision: decided }),
      buildField('email', { change: 'confirmed' }),
      buildField('name', { change: 'unchanged' }),
    ]);
    expect(changedFields(review).map(({ field_key }) => field_key)).toEqual(['phone', 'skills']);
    expect(undecidedFields(review).map(({ field_key }) => field_key)).toEqual(['phone']);
  });

  /** A bridge that keeps every decision and takes back what it is told to. */
  function reviewBridge(fieldKeys: string[]) {
    const made = new Map<string, string>();
    let next = 1;
    const call = vi.fn(async (route: string, input: { body?: Record<string, unknown> }) => {
      if (route === 'decideReview') {
        for (const { field_key } of (input.body?.decisions ?? []) as { field_key: string }[]) {
          made.set(field_key, String(next));
          next += 1;
        }
      }
      if (route === 'undoReview') {
        for (const [key, id] of made) {
          if ((input.body?.decision_ids as string[] | undefined)?.includes(id)) made.delete(key);
        }
      }
      const fields = fieldKeys.map((key) => {
        const decision_id = made.get(key);
        return buildField(key, { decision: decision_id ? { ...decided, decision_id } : null });
      });
      return { ok: true, value: buildReview(fields) };
    });
    return { call, made };
  }
  const keep = (field_key: string) => ({ field_key, decision: 'keep' as const });

  it('takes back one action after the other, a keep-all as one', async () => {
    const { call, made } = reviewBridge(['phone', 'skills', 'email']);
    const store = createStore(fakeBridge({ call }));
    await store.getState().loadReview(candidateId);
    await store.getState().decide([keep('phone')]);
    await store.getState().decide([keep('skills'), keep('email')]);
    expect(store.getState().decided.map(({ decisionIds }) => decisionIds)).toEqual([['1'], ['2', '3']]);
    await expect(store.getState().undoDecision()).resolves.toEqual({ ok: true, value: ['skills', 'email'] });
    expect([...made.keys()]).toEqual(['phone']);
    await store.getState().undoDecision();
    expect(call).toHaveBeenLastCalledWith('undoReview', {
      params: { candidate_id: candidateId },
      body: { decision_ids: ['1'] },
    });
    expect(latestOf(store.getState().review)?.diff.every(({ decision }) => decision === null)).toBe(true);
    await expect(store.getState().undoDecision()).resolves.toEqual({ ok: true, value: [] });
    expect(store.getState().deciding.size).toBe(0);
  });

  it('sends one after the other, so that undoing a decision on its way waits for it', async () => {
    const { call, made } = reviewBridge(['phone', 'skills']);
    const store = createStore(fakeBridge({ call }));
    await store.getState().loadReview(candidateId);
    const { decide, undoDecision } = store.getState();
    await Promise.all([decide([keep('phone')]), decide([keep('skills')]), undoDecision()]);
    expect(call.mock.calls.map(([route]) => route)).toEqual([
      'getReview',
      'decideReview',
      'decideReview',
      'undoReview',
    ]);
    expect([...made.keys()]).toEqual(['phone']);
  });

  it('does not try again to take back what cannot be', async () => {
    const { call } = reviewBridge(['phone']);
    const conflict = { code: 'conflict', message: 'changed since', details: [] };
    const answer = vi.fn(async (route: string, input: object) =>
      route === 'undoReview' ? { ok: false, failure: conflict } : call(route, input),
    );
    const store = createStore(fakeBridge({ call: answer }));
    await store.getState().loadReview(candidateId);
    await store.getState().decide([keep('phone')]);
    await expect(store.getState().undoDecision()).resolves.toEqual({ ok: false, failure: conflict });
    expect(store.getState().decided).toEqual([]);
  });

  it('shows the history of the field that was asked for last', async () => {
    const history = (field_key: string) => ({ field_key, label: field_key, entries: [] });
    const answers: Record<string, (value: unknown) => void> = {};
    const call = vi.fn((route: string, input: { params: { field_key?: string } }) =>
      route === 'getReview'
        ? Promise.resolve({ ok: true, value: buildReview([]) })
        : new Promise((resolve) => {
            answers[input.params.field_key ?? ''] = resolve;
          }),
    );
    const store = createStore(fakeBridge({ call }));
    await store.getState().loadReview(candidateId);
    const both = [store.getState().showHistory('phone'), store.getState().showHistory('skills')];
    answers.skills?.({ ok: true, value: history('skills') });
    answers.phone?.({ ok: true, value: history('phone') });
    await Promise.all(both);
    expect(store.getState().shownHistory).toMatchObject({
      fieldKey: 'skills',
      history: { status: 'ready', value: { field_key: 'skills' } },
    });
  });

  it('changes nothing when a decision is refused', async () => {
    const call = vi.fn(async (route: string) =>
      route === 'getReview'
        ? { ok: true, value: buildReview([buildField('phone')]) }
        : { ok: false, failure },
    );
    const store = createStore(fakeBridge({ call }));
    await store.getState().loadReview(candidateId);
    await expect(store.getState().decide([{ field_key: 'phone', decision: 'keep' }])).resolves.toEqual(
      failure,
    );
    expect(latestOf(store.getState().review)?.diff[0]?.decision).toBeNull();
    expect(store.getState().decided).toEqual([]);
  });
});

describe('import', () => {
  const view = (status: string, more: object = {}) => ({
    ok: true,
    value: { import_id: roleId, file_name: 'a.csv', status, counts: null, columns: [], ...more },
  });
  const file = (text: string) => new File([text], 'a.csv');
  const page = { ok: true, value: { rows: [], duplicates: [], next_cursor: null, total: 0 } };

  it('sends a file in parts, waits for the check, and shows what it found', async () => {
    const answers: Record<string, unknown[]> = {
      createImport: [view('uploading')],
      checkImport: [view('checking')],
      getImport: [view('checking'), view('ready')],
    };
    const call = vi.fn(async (route: string) => answers[route]?.shift() ?? page);
    const sendImportPart = vi.fn(async () => ({ ok: true, value: { received_bytes: 1 } }));
    const store = createStore(fakeBridge({ call, sendImportPart }));
    store.getState().setImportRole(roleId);
    const done = store.getState().importTable(file('x'.repeat(importLimits.partBytes + 5)));
    expect(store.getState().importPlace).toMatchObject({ step: 'sending', kind: 'table', sent: 0 });
    await done;
    expect(store.getState().importPlace).toMatchObject({ step: 'open', view: { status: 'ready' } });
    expect(call).toHaveBeenCalledWith('createImport', {
      body: { kind: 'table', file_name: 'a.csv', size_bytes: importLimits.partBytes + 5, role_id: roleId },
    });
    const sizes = (sendImportPart.mock.calls as unknown as [{ number: number; bytes: Uint8Array }][]).map(
      ([{ number, bytes }]) => [number, bytes.length],
    );
    expect(sizes).toEqual([
      [1, importLimits.partBytes],
      [2, 5],
    ]);
  });

  it('stops sending when it is given up', async () => {
    const call = vi.fn(async () => view('uploading'));
    const store = createStore(
      fakeBridge({
        call,
        sendImportPart: vi.fn(async () => {
          await store.getState().cancelImport();
          return { ok: true, value: { received_bytes: 1 } };
        }),
      }),
    );
    await store.getState().importTable(file('name'));
    expect(store.getState().importPlace).toEqual({ step: 'file', failure: null });
    expect(call.mock.calls.map(([route]: unknown[]) => route)).toEqual(['createImport', 'cancelImport']);
  });

  it('says why a file was refused and takes another', async () => {
    const store = createStore(fakeBridge({ call: vi.fn(async () => ({ ok: false, failure })) }));
    await store.getState().importTable(file('name'));
    expect(store.getState().importPlace).toEqual({ step: 'file', failure: { name: 'a.csv', failure } });
    store.getState().resetImport();
    expect(store.getState().importPlace).toEqual({ step: 'file', failure: null });
  });
});
