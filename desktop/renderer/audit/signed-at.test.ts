import { expect, it } from 'vitest';
import { signedAt } from './signed-at.ts';

const sign = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;

it.each([
  [sign({ at: '2026-03-02T09:00:00.000Z', note: 'ünï' }), '2026-03-02T09:00:00.000Z'],
  [sign({ at: 'yesterday' }), null],
  [sign({}), null],
  ['no signature', null],
  ['', null],
])('reads in %j the time %j', (signature, at) => {
  expect(signedAt(signature)).toBe(at);
});
