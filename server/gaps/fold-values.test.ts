import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Provenance, Source } from '@pluto/shared/profile/provenance.ts';
import { describe, expect, it } from 'vitest';
import { foldValues, type StoredValue } from './fold-values.ts';

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
