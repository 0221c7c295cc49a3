import { describe, expect, it } from 'vitest';
import { isOwnFrame } from './is-own-frame.ts';

const frame = (url: string) => ({ url });

describe('isOwnFrame', () => {
  it('takes the main frame of our own page', () => {
    const main = frame('pluto-app://app/');
    expect(isOwnFrame({ senderFrame: main, sender: { mainFrame: main } })).toBe(true);
  });

  it.each(['https://app/', 'pluto-app://other/', 'file:///app/index.html', 'about:blank', ''])(
    'refuses %s',
    (url) => {
      const main = frame(url);
      expect(isOwnFrame({ senderFrame: main, sender: { mainFrame: main } })).toBe(false);
    },
  );

  it('refuses a frame inside our page, and one that is gone', () => {
    const main = frame('pluto-app://app/');
    expect(isOwnFrame({ senderFrame: frame('pluto-app://app/'), sender: { mainFrame: main } })).toBe(false);
    expect(isOwnFrame({ senderFrame: null, sender: { mainFrame: main } })).toBe(false);
  });
});
