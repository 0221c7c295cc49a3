import { describe, expect, it } from 'vitest';
import { deepLinkIn, readDeepLink } from './deep-link.ts';

const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('readDeepLink', () => {
  it.each(['candidate', 'review'] as const)('opens a %s', (screen) => {
    expect(readDeepLink(`pluto://${screen}/${id}`)).toEqual({ screen, candidate_id: id });
    expect(readDeepLink(`pluto://${screen}/${id}/`)).toEqual({ screen, candidate_id: id });
  });

  it.each([
    'pluto://candidate/../settings',
    'pluto://candidate/1',
    `pluto://settings/${id}`,
    `https://candidate/${id}`,
    `pluto://candidate/${id}?next=https://evil.example`,
    'nonsense',
  ])('refuses %s', (text) => {
    expect(readDeepLink(text)).toBeNull();
  });

  it('finds a link among arguments', () => {
    expect(deepLinkIn(['electron', '.', '--flag', `pluto://review/${id}`])?.screen).toBe('review');
    expect(deepLinkIn(['electron', '.'])).toBeNull();
  });
});
