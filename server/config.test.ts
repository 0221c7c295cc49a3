import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const problemsOf = (environment: Record<string, string>) => {
  const outcome = readConfig(environment);
  return outcome.ok ? [] : outcome.problems;
};

describe('settings', () => {
  it('have a default for everything in development', () => {
    const outcome = readConfig({});
    expect(outcome).toMatchObject({
      ok: true,
      config: {
        port: 4000,
        portalUrl: 'http://127.0.0.1:4173',
        linkExpiryHours: 48,
        retentionDays: 180,
        livekit: null,
      },
    });
  });

  it('take secrets newest first, and addresses without a slash at the end', () => {
    const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
    const outcome = readConfig({
      PLUTO_SECRETS: ` ${a}, ${b}`,
      PORTAL_URL: 'https://intake.example.com/',
      SERVER_URL: '',
    });
    expect(outcome).toMatchObject({
      ok: true,
      config: { secrets: [a, b], portalUrl: 'https://intake.example.com', serverUrl: null },
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORTAL_URL: 'intake.example.com' }, 'PORTAL_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PLUTO_SECRETS: 'short' }, 'PLUTO_SECRETS'],
    [{ LIVEKIT_URL: 'ws://127.0.0.1:7880' }, 'LIVEKIT_URL'],
    [{ NODE_ENV: 'production', PLUTO_SECRETS: 's'.repeat(32) }, 'DATABASE_URL'],
    [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://h/d' }, 'PLUTO_SECRETS'],
    [{ SAMPLE_DATA: 'perhaps' }, 'SAMPLE_DATA'],
  ])('refuse %o and name %s', (environment, name) => {
    const problems = problemsOf(environment as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: .*[.!]$`));
  });

  it('read resumes by rules alone unless a model is named, with a key or a server of one’s own', () => {
    const modelOf = (environment: Record<string, string>) => {
      const outcome = readConfig(environment);
      return outcome.ok ? outcome.config.resumeModel : outcome.problems;
    };
    expect(modelOf({ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' })).toBeNull();
    expect(modelOf({ RESUME_MODEL: 'm', OPENAI_API_KEY: 'key' })).toEqual({
      model: 'm',
      apiKey: 'key',
      baseUrl: 'https://api.openai.com/v1',
    });
    expect(modelOf({ RESUME_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' })).toEqual({
      model: 'm',
      apiKey: null,
      baseUrl: 'http://127.0.0.1:1/v1',
    });
    expect(modelOf({ RESUME_MODEL: 'm' })).toEqual([expect.stringMatching(/^RESUME_MODEL: /)]);
  });

  it('never repeat a value', () => {
    expect(problemsOf({ PLUTO_SECRETS: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
