import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('allows no inline script, no inline style and no code made from text', () => {
  expect(contentSecurityPolicy()).not.toContain('unsafe');
  expect(contentSecurityPolicy()).toContain("default-src 'none'");
});

test('names the server and LiveKit, and nobody else, where they are known', () => {
  const policy = contentSecurityPolicy({
    serverUrl: 'https://api.example.com',
    livekitUrl: 'wss://live.example.com/',
  });
  expect(policy).toContain(
    "connect-src 'self' https://api.example.com wss://live.example.com https://live.example.com;",
  );
});

test('without known addresses only encrypted hosts and this machine may be spoken to', () => {
  const connect = contentSecurityPolicy()
    .split('; ')
    .find((part) => part.startsWith('connect-src'));
  expect(connect).toBe(
    "connect-src 'self' https: wss: http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*",
  );
});
