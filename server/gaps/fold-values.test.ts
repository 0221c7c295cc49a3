import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Provenance, Source } from '@pluto/shared/profile/provenance.ts';
import { describe, expect, it } from 'vitest';
import { foldIntake, foldValues, type StoredValue } from './fold-values.ts';

function provenance(source: Source, minute: number): Provenance {
  const at = `2026-11-02T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return { source, at, evidence: null, confidence: 1, confirmed: false };
}
const stored = (value: string | null, source: Source, minute: number): StoredValue => ({
  field_key: 'phone',
  value,
  provenance: provenance(source, minute),
});
const base: Profile = { phone: { value: '+4670', provenance: provenance('import', 0) } };

describe('foldValues', () => {
  it.each([
    ['nothing stored keeps the base', [], '+4670'],
    ['a resume value wins over an import', [stored('+4671', 'resume', 1)], '+4671'],
    [
      'a typed value wins over a later spoken one',
      [stored('+1', 'typed', 1), stored('+2', 'spoken', 2)],
      '+1',
    ],
    [
      'a typed clearing removes what was read',
      [stored('+1', 'resume', 1), stored(null, 'typed', 2)],
      undefined,
    ],
    [
      'a spoken "none" does not remove what was typed',
      [stored('+1', 'typed', 1), stored(null, 'spoken', 2)],
      '+1',
    ],
    [
      'a resume read later does not undo a typed clearing',
      [stored(null, 'typed', 1), stored('+1', 'resume', 2)],
      undefined,
    ],
    [
      'a typed value after a clearing fills again',
      [stored(null, 'typed', 1), stored('+1', 'typed', 2)],
      '+1',
    ],
  ])('%s', (_name, values, expected) => {
    expect(foldValues(base, values).phone?.value).toBe(expected);
    expect(base.phone?.value).toBe('+4670');
  });
});

describe('foldIntake', () => {
  const record: Profile = {
    name: { value: 'Maya Lindqvist', provenance: provenance('import', 0) },
    email: { value: 'maya@example.com', provenance: provenance('import', 0) },
  };
  const value = (field_key: string, text: string, source: Source, minute = 1): StoredValue => ({
    field_key,
    value: text,
    provenance: provenance(source, minute),
  });

  it.each([
    ['another name on the resume', [value('name', 'Noor Haddad', 'resume')], 'Maya Lindqvist', 'Noor Haddad'],
    [
      'a longer form of the name',
      [value('name', 'Maya Elin Lindqvist', 'resume')],
      'Maya Elin Lindqvist',
      undefined,
    ],
    [
      'another name that the candidate confirms',
      [value('name', 'Noor Haddad', 'resume'), value('name', 'Noor Haddad', 'typed', 2)],
      'Noor Haddad',
      'Noor Haddad',
    ],
    [
      'another name, then the own resume',
      [value('name', 'Noor Haddad', 'resume'), value('name', 'MAYA LINDQVIST', 'resume', 2)],
      'MAYA LINDQVIST',
      undefined,
    ],
  ])('given %s', (_name, stored, name, held) => {
    const folded = foldIntake(record, stored);
    expect(folded.profile.name?.value).toBe(name);
    expect(folded.heldBack.name?.value).toBe(held);
  });

  it('keeps the record’s e-mail address beside another one on the resume', () => {
    const folded = foldIntake(record, [value('email', 'noor@example.com', 'resume')]);
    expect(folded.profile.email?.value).toBe('maya@example.com');
    expect(folded.heldBack.email?.value).toBe('noor@example.com');
    expect(foldIntake({}, [value('email', 'noor@example.com', 'resume')]).profile.email?.value).toBe(
      'noor@example.com',
    );
  });
});
