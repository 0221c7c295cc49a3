import type { ImportPolicy } from '@pluto/shared/http/import.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { Source } from '@pluto/shared/profile/provenance.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText } from './copy-rows.ts';
import { mergeByChoice, unmerge, winnerOf } from './merge-choice.ts';
import { orderedIds } from './ordered-id.ts';

const value = (text: string, source: Source = 'import', at = '2026-01-01T00:00:00.000Z'): ProfileValue => ({
  value: text,
  provenance: { source, at, evidence: null, confidence: 1, confirmed: false },
});
const later = (text: string) => value(text, 'import', '2026-02-01T00:00:00.000Z');
const policy = (standard: ImportPolicy['standard'], fields: ImportPolicy['fields'] = {}): ImportPolicy => ({
  standard,
  fields,
});

describe('which value stays', () => {
  it.each([
    ['theirs, newer', value('a'), later('b'), policy('theirs'), {}, 'theirs'],
    ['theirs, older', later('a'), value('b'), policy('theirs'), {}, 'ours'],
    ['fill, known', value('a'), later('b'), policy('fill_empty'), {}, 'ours'],
    ['fill, unknown', undefined, later('b'), policy('fill_empty'), {}, 'theirs'],
    ['ours, unknown', undefined, later('b'), policy('ours'), {}, 'ours'],
    ['a field of its own', value('a'), later('b'), policy('ours', { name: 'theirs' }), {}, 'theirs'],
    ['a choice for the row', value('a'), later('b'), policy('ours'), { name: 'theirs' }, 'theirs'],
    ['typed by the candidate', value('a', 'typed'), later('b'), policy('theirs'), { name: 'theirs' }, 'ours'],
    [
      'set by a recruiter',
      value('a', 'recruiter'),
      later('b'),
      policy('theirs', { name: 'theirs' }),
      {},
      'ours',
    ],
  ] as const)('%s', (_name, ours, theirs, given, chosen, winner) => {
    expect(winnerOf('name', ours, theirs, given, chosen)).toBe(winner);
  });
});

const profiles = fc
  .dictionary(
    fc.constantFrom('name', 'email', 'phone', 'location'),
    fc.record({
      text: fc.constantFrom('a', 'b', 'c'),
      source: fc.constantFrom<Source>('import', 'resume', 'typed'),
      at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    }),
  )
  .map(
    (entries): Profile =>
      Object.fromEntries(
        Object.entries(entries).map(([key, { text, source, at }]) => [key, value(text, source, at)]),
      ),
  );

describe('merging and taking it back', () => {
  it('gives the record back exactly, when nothing has happened in between', () => {
    fc.assert(
      fc.property(
        profiles,
        profiles,
        fc.constantFrom(policy('theirs'), policy('fill_empty'), policy('ours')),
        (record, row, given) => {
          const merged = mergeByChoice(record, row, given, {});
          const back = unmerge(merged.profile, merged.changes);
          expect(back.profile).toEqual(record);
          expect(back.moved).toEqual([]);
        },
      ),
    );
  });

  it('leaves what has changed since', () => {
    const merged = mergeByChoice(
      { name: value('a') },
      { name: later('b'), email: later('x') },
      policy('theirs'),
      {},
    );
    const edited = { ...merged.profile, name: value('c', 'recruiter') };
    expect(unmerge(edited, merged.changes)).toMatchObject({
      profile: { name: { value: 'c' } },
      restored: ['email'],
      moved: ['name'],
    });
  });
});

describe('ordered ids', () => {
  it('are ascending, unique UUIDs of version 7', () => {
    const next = orderedIds(Date.parse('2026-03-02T09:00:00Z'));
    const ids = Array.from({ length: 10_000 }, next);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a column of COPY', () => {
  it.each([
    [null, '\\N'],
    ['a\tb\nc\\d\r', 'a\\tb\\nc\\\\d\\r'],
    ['a\0b', 'ab'],
    [7, '7'],
    [true, 't'],
    ['\\.', '\\\\.'],
  ])('%j', (given, text) => {
    expect(copyText(given)).toBe(text);
  });
});
