import { describe, expect, it } from 'vitest';
import { printAgo, printLeft, printPoints } from './format.ts';

const now = new Date('2026-03-02T12:00:00Z');

describe('printAgo', () => {
  it.each([
    ['2026-03-02T11:59:40Z', 'just now'],
    ['2026-03-02T12:00:10Z', 'just now'],
    ['2026-03-02T11:59:00Z', '1 minute ago'],
    ['2026-03-02T11:20:00Z', '40 minutes ago'],
    ['2026-03-02T09:00:00Z', '3 hours ago'],
    ['2026-03-01T11:00:00Z', 'yesterday'],
    ['2026-02-26T12:00:00Z', '4 days ago'],
  ])('prints %s as %s', (iso, text) => {
    expect(printAgo(iso, now)).toBe(text);
  });
});

describe('printLeft', () => {
  it.each([
    ['2026-03-04T12:00:00Z', '48 h'],
    ['2026-03-04T11:59:00Z', '47 h'],
    ['2026-03-02T12:35:30Z', '35 min'],
    ['2026-03-02T12:00:10Z', '1 min'],
    ['2026-03-02T11:00:00Z', 'no time'],
    ['2026-03-12T12:00:00Z', '10 days'],
  ])('prints %s as %s', (iso, text) => {
    expect(printLeft(iso, now)).toBe(text);
  });
});

describe('printPoints', () => {
  it.each([
    [12.4, '+12'],
    [-2.6, '−3'],
    [0.2, '±0'],
    [-0.3, '±0'],
  ])('prints %s as %s', (points, text) => {
    expect(printPoints(points)).toBe(text);
  });
});
