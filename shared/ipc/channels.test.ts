import { describe, expect, it } from 'vitest';
import { importLimits } from '../http/import.ts';
import { routes } from '../http/routes.ts';
import { askChannels, tellChannels } from './channels.ts';
import { defaultPreferences, preferencesPatchSchema, preferencesSchema } from './preferences.ts';
import { recruiterRoutes } from './recruiter-routes.ts';

describe('channels', () => {
  it('have names of their own', () => {
    const names = [...Object.values(askChannels), ...Object.values(tellChannels)].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^pluto:[a-z-]+$/);
  });

  it('have both schemas', () => {
    for (const channel of Object.values(askChannels)) {
      expect(channel.request).toHaveProperty('safeParse');
      expect(channel.response).toHaveProperty('safeParse');
    }
    for (const channel of Object.values(tellChannels)) expect(channel.payload).toHaveProperty('safeParse');
  });

  it.each([
    ['signIn', { server_url: 'https://x', email: 'a@b.c', password: 'p', token: 'extra' }],
    ['signOut', {}],
    ['callRoute', { route: 'signIn', input: {} }],
    ['callRoute', { route: 'listRoles', input: { url: 'http://elsewhere' } }],
    ['copyIntakeLink', { candidate_id: 'not-an-id' }],
    ['sendImportPart', { import_id: crypto.randomUUID(), number: 1, bytes: 'text' }],
    ['saveImportRows', { import_id: crypto.randomUUID(), which: 'failed', file_name: 'a.csv', path: '/tmp' }],
    ['openResume', { resume_id: '../../etc/passwd' }],
    ['openResume', { resume_id: crypto.randomUUID(), path: '/tmp' }],
    ['changePreferences', { theme: 'pink' }],
    ['getSession', 'something'],
  ] as const)('%s refuses %j', (name, request) => {
    expect(askChannels[name].request.safeParse(request).success).toBe(false);
  });

  it('refuses parts of a file over the limit', () => {
    const { request } = askChannels.sendImportPart;
    const part = { import_id: crypto.randomUUID(), number: 1 };
    expect(request.safeParse({ ...part, bytes: new Uint8Array(10) }).success).toBe(true);
    const big = { ...part, bytes: new Uint8Array(importLimits.partBytes + 1) };
    expect(request.safeParse(big).success).toBe(false);
  });

  it('never carries a session token to the renderer', () => {
    const signedIn = {
      state: 'signed_in',
      server_url: 'https://pluto.example',
      account: {
        account_id: crypto.randomUUID(),
        email: 'ada@example.com',
        name: 'Ada',
        organisation_name: 'Example',
      },
      expires_at: '2026-01-01T00:00:00Z',
      storage: 'memory',
      token: 'secret',
    };
    expect(tellChannels.session.payload.safeParse(signedIn).success).toBe(false);
  });
});

describe('recruiter routes', () => {
  it('are declared and open to recruiters only', () => {
    for (const route of Object.values(recruiterRoutes)) {
      expect(routes).toContain(route);
      expect(route.caller).toBe('recruiter');
      expect(route.replyKind).toBe('json');
      expect(route.bodyKind).not.toBe('bytes');
    }
  });
});

describe('preferences', () => {
  it('fills what an older file does not have', () => {
    expect(preferencesSchema.parse({ theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
  });

  it('keeps a patch to what changes', () => {
    expect(preferencesPatchSchema.parse({ notify_opened: true })).toEqual({ notify_opened: true });
    const quiet = { enabled: true, from: '25:00', to: '07:00' };
    expect(preferencesPatchSchema.safeParse({ quiet_hours: quiet }).success).toBe(false);
  });
});
