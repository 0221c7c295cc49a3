import { describe, expect, it } from 'vitest';
import { readServerUrl } from './server-url.ts';

describe('readServerUrl', () => {
  it.each([
    ['https://pluto.example.com/', 'https://pluto.example.com'],
    ['pluto.example.com', 'https://pluto.example.com'],
    [' http://127.0.0.1:4000 ', 'http://127.0.0.1:4000'],
    ['http://localhost:4000/base/', 'http://localhost:4000/base'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('takes %s', (text, url) => {
    expect(readServerUrl(text)).toEqual({ ok: true, url });
  });

  it.each([
    'http://pluto.example.com',
    'ftp://pluto.example.com',
    'https://me:pw@pluto.example.com',
    '',
    'http://127.0.0.1.evil.example',
  ])('refuses %j', (text) => {
    expect(readServerUrl(text).ok).toBe(false);
  });
});
