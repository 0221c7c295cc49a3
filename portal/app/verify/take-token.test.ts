import { expect, test, vi } from 'vitest';
import { takeToken } from './take-token.ts';

function arriveAt(address: string) {
  const { pathname, search, hash } = new URL(address, 'http://portal');
  const replaceState = vi.fn();
  return {
    arrival: takeToken({ location: { pathname, search, hash }, history: { replaceState } }),
    replaceState,
  };
}

test('takes the token out of the address bar', () => {
  const { arrival, replaceState } = arriveAt('/intake/abc?token=secret&utm=x#y');
  expect(arrival).toEqual({ candidateId: 'abc', token: 'secret' });
  expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/intake/abc');
});

test.each([
  ['/intake/abc', { candidateId: 'abc', token: null }],
  ['/intake/abc/', { candidateId: 'abc', token: null }],
  ['/intake/abc?token=', { candidateId: 'abc', token: null }],
  ['/', { candidateId: null, token: null }],
  ['/intake/', { candidateId: null, token: null }],
  ['/intake/a/b?token=x', { candidateId: null, token: 'x' }],
])('reads %s', (address, expected) => {
  expect(arriveAt(address).arrival).toEqual(expected);
});

test('leaves a clean address alone', () => {
  expect(arriveAt('/intake/abc').replaceState).not.toHaveBeenCalled();
});
