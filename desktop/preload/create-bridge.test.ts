import { describe, expect, it, vi } from 'vitest';
import { createBridge } from './create-bridge.ts';

const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

function bridgeAnswering(answer: unknown) {
  const ask = vi.fn(async (_name: string, _request: unknown) => answer);
  const listeners = new Map<string, (payload: unknown) => void>();
  const listen = (name: string, listener: (payload: unknown) => void) => {
    listeners.set(name, listener);
    return () => void listeners.delete(name);
  };
  return { bridge: createBridge({ ask, listen }), ask, listeners };
}

describe('createBridge', () => {
  it('sends a request under the name of its channel and hands over the parsed reply', async () => {
    const value = {
      intake_url: 'https://portal.example/intake/x?token=y',
      expires_at: '2026-01-01T00:00:00Z',
      candidate_name: 'Maya',
    };
    const { bridge, ask } = bridgeAnswering({ ok: true, value });
    await expect(bridge.copyIntakeLink({ candidate_id: id })).resolves.toEqual({ ok: true, value });
    expect(ask).toHaveBeenCalledWith('pluto:link-copy', { candidate_id: id });
  });

  it('refuses a request that does not fit before it is sent', async () => {
    const { bridge, ask } = bridgeAnswering(null);
    await expect(bridge.copyIntakeLink({ candidate_id: 'nobody' })).rejects.toThrow();
    expect(ask).not.toHaveBeenCalled();
  });

  it('refuses a reply that does not fit', async () => {
    const { bridge } = bridgeAnswering({ ok: true, value: { intake_url: 'no address' } });
    await expect(bridge.copyIntakeLink({ candidate_id: id })).rejects.toThrow();
  });

  it('parses what a route answered by the schema of the route', async () => {
    const { bridge } = bridgeAnswering({ ok: true, value: { roles: 'none' } });
    await expect(bridge.call('listRoles')).rejects.toThrow();
    const failure = { code: 'not_found', message: 'Gone.', details: [] };
    const failing = bridgeAnswering({ ok: false, failure });
    await expect(failing.bridge.call('listRoles')).resolves.toEqual({ ok: false, failure });
  });

  it('listens until told to stop', () => {
    const { bridge, listeners } = bridgeAnswering(null);
    const seen = vi.fn();
    const stop = bridge.on('destination', seen);
    listeners.get('pluto:tell-destination')?.({ screen: 'review', candidate_id: id });
    expect(seen).toHaveBeenCalledWith({ screen: 'review', candidate_id: id });
    stop();
    expect(listeners.size).toBe(0);
  });

  it('has no way to reach a channel that is not declared', () => {
    const { bridge } = bridgeAnswering(null);
    expect(Object.keys(bridge)).not.toContain('send');
    expect(Object.keys(bridge)).not.toContain('callRoute');
  });
});
