import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isAppUrl } from './app-origin.ts';
import { isOutsideLink } from './outside-link.ts';

describe('isAppUrl', () => {
  it.each([
    ['pluto-app://app/', true],
    ['pluto-app://app/assets/index.js', true],
    ['pluto-app://app.evil.example/', false],
    ['pluto-app://evil/', false],
    ['https://app/', false],
    ['nonsense', false],
  ])('%s: %s', (url, expected) => {
    expect(isAppUrl(url)).toBe(expected);
  });
});

describe('contentSecurityPolicy', () => {
  it('lets nothing in but our own files, and nothing out', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('isOutsideLink', () => {
  it.each([
    ['https://example.com/help', true],
    ['http://example.com', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['https://user:pw@example.com', false],
    ['pluto://candidate/1', false],
  ])('%s: %s', (url, expected) => {
    expect(isOutsideLink(url)).toBe(expected);
  });
});
