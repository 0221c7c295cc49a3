import { describe, expect, it } from 'vitest';
import { knownServersSchema, noServers, withCurrent, withoutServer } from './known-servers.ts';

const two = { current: 'https://b', urls: ['https://a', 'https://b'] };

describe('known servers', () => {
  it('keep their order when one is used again', () => {
    expect(withCurrent(two, 'https://a')).toEqual({ current: 'https://a', urls: ['https://a', 'https://b'] });
    expect(withCurrent(two, 'https://c').urls).toEqual(['https://a', 'https://b', 'https://c']);
  });

  it('are bounded, and the newest stays', () => {
    let servers = noServers;
    for (let index = 0; index < 20; index += 1) servers = withCurrent(servers, `https://${index}`);
    expect(knownServersSchema.parse(servers).urls).toHaveLength(12);
    expect(servers.urls.at(-1)).toBe('https://19');
  });

  it('go on with another one when the current is removed', () => {
    expect(withoutServer(two, 'https://b')).toEqual({ current: 'https://a', urls: ['https://a'] });
    expect(withoutServer(two, 'https://a')).toEqual({ current: 'https://b', urls: ['https://b'] });
    expect(withoutServer(withoutServer(two, 'https://a'), 'https://b')).toEqual(noServers);
  });
});
