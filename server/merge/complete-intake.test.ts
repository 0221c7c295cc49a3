import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import { describe, expect, it } from 'vitest';
import { enrichedKeys } from './complete-intake.ts';

const value = (text: string, confirmed = false): ProfileValue => ({
  value: text,
  provenance: { source: 'spoken', at: '2026-03-02T10:00:00.000Z', evidence: null, confidence: 1, confirmed },
});

describe('enrichedKeys', () => {
  it('counts what was added, changed or taken away, not what was only confirmed', () => {
    const before: Profile = { a: value('1'), b: value('2'), c: value('3'), d: value('4') };
    const after: Profile = { a: value('1'), b: value('2', true), c: value('5'), e: value('6') };
    expect(enrichedKeys(before, after).sort()).toEqual(['c', 'd', 'e']);
  });
});
