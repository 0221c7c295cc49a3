import { describe, expect, it } from 'vitest';
import { isSamePerson } from './same-person.ts';

describe('isSamePerson', () => {
  it.each([
    ['Maya Lindqvist', 'maya lindqvist', true],
    ['Maya Lindqvist', 'LINDQVIST, Maya', true],
    ['José Ñandú', 'Jose Nandu', true],
    ['Jürgen Müller', 'Juergen Mueller', true],
    ['Søren Łukasz', 'Soren Lukasz', true],
    ['Sinéad O’Brien', 'Sinead OBrien', true],
    ['Ana Prieto', 'Ana María Prieto Ruiz', true],
    ['Ana María Prieto', 'Ana Luisa Prieto', true],
    ['J. Doe', 'Jane Doe', true],
    ['Jane A. Doe', 'Jane Doe', true],
    ['Dr. Jane Doe', 'Jane Doe', true],
    ['Anna-Lena Berg', 'Anna Lena Berg', true],
    ['Maya', 'Maya Lindqvist', true],
    ['Maya Lindqvist', 'Noor Haddad', false],
    ['Maya Lindqvist', 'Maya Haddad', false],
    ['Maya Lindqvist', 'Erik Lindqvist', false],
    ['M. Lindqvist', 'Erik Lindqvist', false],
    ['Ana Ana', 'Ana Prieto', false],
    ['M. L.', 'Maya Lindqvist', false],
    ['王小明', '王小明', true],
    ['王小明', '李小明', false],
    ['', 'Maya Lindqvist', false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(isSamePerson(a, b)).toBe(expected);
    expect(isSamePerson(b, a)).toBe(expected);
  });
});
