import { describe, expect, it } from 'vitest';
import { findEntries, fitOf, type PaletteEntry } from './palette-entries.ts';

const entry = (id: string, group: PaletteEntry['group'], label: string): PaletteEntry => ({
  id,
  group,
  label,
  detail: null,
  destination: { screen: 'ranking' },
});

describe('fitOf', () => {
  it('prefers the beginning, then whole words, then any place', () => {
    const fits = ['Audit log', 'The audit log', 'preaudit'].map((text) => fitOf(text, 'audit'));
    expect(fits).toEqual([4, 3, 2]);
    expect(fitOf('Maya Lindqvist', 'lind maya')).toBe(1);
    expect(fitOf('Settings', 'xyz')).toBe(0);
  });
});

describe('findEntries', () => {
  const entries = [
    entry('1', 'candidates', 'Rana Ranking'),
    entry('2', 'screens', 'Ranking'),
    entry('3', 'roles', 'Product Designer'),
  ];

  it('keeps screens before roles before candidates', () => {
    expect(findEntries(entries, 'ran').map(({ id }) => id)).toEqual(['2', '1']);
    expect(findEntries(entries, '').map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(findEntries(entries, '', 1)).toHaveLength(1);
  });
});
