import { describe, expect, it, vi } from 'vitest';
import { fakeBridge } from '../testing/builders.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { sayFailure, speakFailures } from './speak-failures.ts';

const failureOf = (code: 'unavailable' | 'conflict') => ({ code, message: 'No server.', details: [] });

describe('sayFailure', () => {
  it('repeats the server where the language is the server’s', () => {
    expect(sayFailure(failureOf('unavailable'), en)).toBe('No server.');
  });

  it('says it by its code elsewhere, with the server’s sentence where only that tells what is wrong', () => {
    expect(sayFailure(failureOf('unavailable'), de)).toBe(de.failures.unavailable);
    expect(sayFailure(failureOf('conflict'), de)).toBe(`${de.failures.conflict} No server.`);
  });
});

describe('speakFailures', () => {
  it('changes failures and nothing else', async () => {
    const failed = { ok: false, failure: failureOf('unavailable') };
    const found = { ok: true, value: { roles: [] } };
    const bridge = speakFailures(
      {
        ...fakeBridge(),
        signOut: vi.fn(async () => failed),
        call: vi.fn(async () => found),
        getConnection: vi.fn(async () => ({ state: 'idle' })),
        on: vi.fn(() => () => undefined),
      } as never,
      de,
    );
    expect(await bridge.signOut({ everywhere: false })).toEqual({
      ok: false,
      failure: { ...failed.failure, message: de.failures.unavailable },
    });
    expect(await bridge.call('listRoles')).toBe(found);
    expect(await bridge.getConnection()).toEqual({ state: 'idle' });
    expect(typeof bridge.on('session', () => undefined)).toBe('function');
  });
});
