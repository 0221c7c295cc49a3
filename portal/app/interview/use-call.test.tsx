// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ScriptedRoom, scriptedCall } from '../../testing/scripted-call.ts';
import type { RoomPass } from '../wizard/wizard-state.ts';
import { useCall } from './use-call.ts';

const pass = (token: string): RoomPass => ({
  livekit_url: 'ws://127.0.0.1:7880',
  token,
  room_name: 'intake-1',
  expires_at: '2026-03-02T10:15:00.000Z',
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A talk that is joined; `rejoin` is what the server says to a page that wants its way back. */
async function joined(rejoin: () => Promise<boolean>) {
  const room: ScriptedRoom = { report: null, calls: [] };
  const join = scriptedCall(room);
  const options = { deviceId: null, isOver: () => false, rejoin, join };
  const hook = renderHook((given: RoomPass) => useCall({ ...options, pass: given }), {
    initialProps: pass('first'),
  });
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(hook.result.current.voice.status).toBe('connected');
  return { hook, room };
}

const passed = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('a lost call is taken up again with a new way in', async () => {
  const rejoin = vi.fn(async () => true);
  const { hook, room } = await joined(rejoin);
  act(() => room.report?.({ type: 'dropped', reason: 'lost' }));
  expect(hook.result.current.voice.status).toBe('rejoining');
  await passed(1_000);
  expect(rejoin).toHaveBeenCalledTimes(1);
  hook.rerender(pass('second'));
  await passed(1);
  expect(hook.result.current.voice.status).toBe('connected');
  expect(room.calls).toEqual(['join', 'leave', 'join']);
  await passed(600_000);
  expect(rejoin).toHaveBeenCalledTimes(1);
});

test('without a network it is tried for minutes, less and less often, then left to the candidate', async () => {
  const rejoin = vi.fn(async () => false);
  const { hook, room } = await joined(rejoin);
  act(() => room.report?.({ type: 'dropped', reason: 'lost' }));
  await passed(60_000);
  expect(hook.result.current.voice.status).toBe('rejoining');
  expect(rejoin.mock.calls.length).toBeGreaterThan(6);
  await passed(90_000);
  expect(hook.result.current.voice.status).toBe('dropped');
  const tries = rejoin.mock.calls.length;
  await passed(600_000);
  expect(rejoin).toHaveBeenCalledTimes(tries);
});

test('two pages of one candidate do not take the call from each other for ever', async () => {
  const rejoin = vi.fn(async () => true);
  const { hook, room } = await joined(rejoin);
  act(() => room.report?.({ type: 'dropped', reason: 'elsewhere' }));
  await passed(600_000);
  expect(hook.result.current.voice.status).toBe('elsewhere');
  expect(rejoin).not.toHaveBeenCalled();
});
