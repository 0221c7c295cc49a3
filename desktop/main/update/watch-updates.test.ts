import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fake-clock.ts';
import { type Updater, watchUpdates } from './watch-updates.ts';

async function watching() {
  const events = new EventEmitter();
  const updater = Object.assign(events, {
    checkForUpdates: vi.fn(async () => undefined),
    quitAndInstall: vi.fn(),
  });
  const clock = new FakeClock();
  const updates = watchUpdates({ load: async () => updater as unknown as Updater, clock });
  await vi.waitFor(() => expect(updater.checkForUpdates).toHaveBeenCalledTimes(1));
  return { updater, events, clock, updates };
}

describe('watchUpdates', () => {
  it('asks nobody where there is no feed', async () => {
    const clock = new FakeClock();
    const updates = watchUpdates({ load: async () => null, clock });
    await Promise.resolve();
    updates.check();
    expect(updates.state.get().state).toBe('off');
    expect(clock.waitingMs).toEqual([]);
  });

  it('installs only what is ready', async () => {
    const { updater, events, updates } = await watching();
    updates.install();
    events.emit('update-available', { version: '2.0.0' });
    expect(updates.state.get()).toEqual({ state: 'fetching', version: '2.0.0' });
    updates.install();
    expect(updater.quitAndInstall).not.toHaveBeenCalled();
    events.emit('update-downloaded', { version: '2.0.0' });
    updates.check();
    expect(updates.state.get()).toEqual({ state: 'ready', version: '2.0.0' });
    updates.install();
    expect(updater.quitAndInstall).toHaveBeenCalledTimes(1);
  });

  it('says that it failed, and tries again after six hours', async () => {
    const { updater, events, clock, updates } = await watching();
    events.emit('error', new Error('sha512 checksum mismatch'));
    expect(updates.state.get().state).toBe('failed');
    clock.advance(6 * 60 * 60 * 1000);
    expect(updater.checkForUpdates).toHaveBeenCalledTimes(2);
    events.emit('update-not-available');
    expect(updates.state.get().state).toBe('current');
  });
});
