import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from './paths.ts';
import {
  bareEnvironment,
  completeSettings,
  keptSecrets,
  readSettings,
  settingNames,
  startsLocalSpeech,
  usesLocalSpeech,
} from './settings.ts';

describe('settings', () => {
  it('are the ones .env.example lists, each once', () => {
    const names = settingNames();
    expect(names).toContain('DATABASE_URL');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(['server', 'agent'])('include everything the %s reads', (part) => {
    const source = fs.readFileSync(inProject(part, 'config.ts'), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => name !== 'NODE_ENV' && !settingNames().includes(name ?? ''))).toEqual([]);
  });

  it('come from the environment; an empty one is not set', () => {
    const settings = readSettings({ MAIL_FROM: 'a@b.example', SMTP_URL: '', PATH: '/bin' });
    expect(settings.MAIL_FROM).toBe('a@b.example');
    expect('SMTP_URL' in settings || 'PATH' in settings).toBe(false);
  });

  it('do not reach a part except by being handed over', () => {
    expect(bareEnvironment({ PATH: '/bin', OPENAI_API_KEY: 'key' })).toEqual({ PATH: '/bin' });
    expect(completeSettings({ BRAIN: 'guided' })).toMatchObject({ BRAIN: 'guided', OPENAI_API_KEY: '' });
  });

  it.each([
    [{}, true],
    [{ OPENAI_API_KEY: 'key' }, false],
    [{ OPENAI_API_KEY: 'key', BRAIN: 'guided' }, true],
    [{ OPENAI_API_KEY: 'key', SPEECH: 'local' }, true],
    [{ OPENAI_API_KEY: 'key', BRAIN: 'realtime', SPEECH: 'local' }, false],
  ])('%o uses local speech: %s', (settings, expected) => {
    expect(usesLocalSpeech(settings)).toBe(expected);
  });

  it.each([
    [{}, true],
    [{ OPENAI_API_KEY: 'key' }, true],
    [{ OPENAI_API_KEY: 'key', BRAIN: 'realtime' }, true],
    [{ OPENAI_API_KEY: 'key', SPEECH: 'openai' }, false],
  ])('%o starts local speech for the rules that take over: %s', (settings, expected) => {
    expect(startsLocalSpeech(settings)).toBe(expected);
  });
});

describe('keptSecrets', () => {
  it('makes them once, readable by the owner only', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-secrets-'));
    const first = keptSecrets(folder);
    expect(keptSecrets(folder)).toEqual(first);
    expect(first.plutoSecret.length).toBeGreaterThanOrEqual(32);
    expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
    fs.rmSync(folder, { recursive: true });
  });
});
