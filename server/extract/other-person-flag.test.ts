import type { CandidateValue, Profile } from '@pluto/shared/profile/profile.ts';
import { profileValue } from '@pluto/shared/profile/testing/profile-value.ts';
import { describe, expect, it } from 'vitest';
import { otherPersonFlag, otherPersonOf } from './other-person-flag.ts';

type Known = { name?: string; email?: string; phone?: string };
const profile = (known: Known): Profile =>
  Object.fromEntries(Object.entries(known).map(([key, value]) => [key, profileValue(value)]));
const values = (known: Known, confidence = 0.95): CandidateValue[] =>
  Object.entries(known).map(([field_key, value]) => ({
    field_key,
    ...profileValue(value, { source: 'resume', confidence }),
  }));
const noor: Known = { name: 'Noor Haddad', email: 'noor@example.com', phone: '+46701740001' };
const maya: Known = { name: 'Maya Lindqvist', email: 'maya@example.com', phone: '+46701740002' };

describe('otherPersonOf', () => {
  it.each<[string, Known, Known, boolean]>([
    ['another name and address', noor, maya, true],
    ['another name, no address in the record', { name: 'Noor Haddad' }, maya, true],
    ['another name, no address in the resume', noor, { name: 'Maya Lindqvist' }, true],
    ['another name and address, one phone of a family', noor, { ...maya, phone: '+46701740001' }, true],
    ['another name, the same address', noor, { ...maya, email: 'NOOR@example.com' }, false],
    [
      'another name, the same phone, no address',
      { name: 'Noor Haddad', phone: '+46701740001' },
      { ...maya, phone: '+46701740001' },
      false,
    ],
    ['the same name in other words, another address', noor, { ...maya, name: 'HADDAD, Noor' }, false],
    ['no name read', noor, { email: 'maya@example.com' }, false],
    ['no name known', { email: 'noor@example.com' }, maya, false],
  ])('%s: %#', (_name, record, resume, isOther) => {
    expect(otherPersonOf(profile(record), values(resume)) !== null).toBe(isOther);
  });

  it('does not hold back a resume for a name that was not read clearly', () => {
    expect(otherPersonOf(profile(noor), values(maya, 0.5))).toBeNull();
  });

  it('says both sides to the recruiter, and what the candidate said', () => {
    const other = otherPersonOf(profile(noor), values(maya));
    if (!other) throw new Error('they are two people');
    expect(otherPersonFlag(other, 'waiting').text).toContain(
      'resume says Maya Lindqvist, maya@example.com; record says Noor Haddad, noor@example.com; nothing of it is used',
    );
    expect(otherPersonFlag(other, 'own').text).toContain('confirmed');
  });
});
