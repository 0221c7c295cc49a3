import { describe, expect, it } from 'vitest';
import { takeEnvironment } from './environment.ts';

describe('takeEnvironment', () => {
  it('takes the password out of the environment', () => {
    const env: NodeJS.ProcessEnv = {
      PLUTO_SIGN_IN_EMAIL: 'ada@example.com',
      PLUTO_SIGN_IN_PASSWORD: 'pw',
      PLUTO_SERVER_URL: 'http://127.0.0.1:4000',
    };
    expect(takeEnvironment(env)).toEqual({
      userData: null,
      serverUrl: 'http://127.0.0.1:4000',
      updateUrl: null,
      signIn: { email: 'ada@example.com', password: 'pw' },
    });
    expect(Object.keys(env)).toEqual(['PLUTO_SERVER_URL']);
  });

  it('does not sign in with half of it', () => {
    expect(takeEnvironment({ PLUTO_SIGN_IN_EMAIL: 'ada@example.com' }).signIn).toBeNull();
  });
});
