import type { ProfileValue } from '@pluto/shared/profile/profile.ts';
import { expect, it } from 'vitest';
import { buildField } from '../testing/builders.ts';
import { marksFor, resumeBehind } from './marks-for.ts';

const known = (value: string, resume_id: string | null): ProfileValue => ({
  value,
  provenance: {
    source: 'resume',
    at: '2026-11-22T15:32:00.000Z',
    evidence: { kind: 'resume', resume_id, file: 'a.pdf', page: 1, box: null, text: value },
    confidence: 1,
    confirmed: false,
  },
});

it('marks what the resume says: the value now, else the one before', () => {
  const now = buildField('name', { before: known('Old', 'a'), after: known('New', 'b') });
  const before = buildField('phone', { before: known('+46', 'a') });
  const typed = buildField('email');
  expect(marksFor([now, before, typed]).map(({ field_key, value }) => [field_key, value])).toEqual([
    ['name', 'New'],
    ['phone', '+46'],
  ]);
});

it('knows no resume behind other sources, nothing, or a resume that was never stored', () => {
  expect(resumeBehind(null)).toBeNull();
  expect(resumeBehind(buildField('email').after)).toBeNull();
  expect(resumeBehind(known('x', null))).toBeNull();
});
