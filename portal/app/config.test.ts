import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';

const answer = (json: () => Promise<unknown>, ok = true) => loadConfig(async () => ({ ok, json }));

test.each([
  ['an address', async () => ({ server_url: 'https://api.example.com/' }), true, 'https://api.example.com'],
  ['an empty address', async () => ({ server_url: '' }), true, ''],
  ['no file', async () => ({ server_url: 'https://api.example.com' }), false, ''],
  ['a page instead of the file', () => Promise.reject(new SyntaxError('<')), true, ''],
  ['another shape', async () => ({ server: 1 }), true, ''],
] as const)('reads the server from %s', async (_, json, ok, serverUrl) => {
  expect(await answer(json, ok)).toEqual({ serverUrl });
});

test('a broken network falls back to the own origin', async () => {
  expect(await loadConfig(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ serverUrl: '' });
});
