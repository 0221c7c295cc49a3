import { expect, it } from 'vitest';
import { plainBody } from './plain-body.ts';

it('leaves nothing that a notification service could read as a tag or an entity', () => {
  const told = plainBody('Ana <img src="http://x/"/> & Co &lt;b&gt;');
  expect(told).not.toMatch(/[<>&]/);
  expect(told).toContain('Ana ');
  expect(plainBody('Noor Haddad, 3 months')).toBe('Noor Haddad, 3 months');
});
