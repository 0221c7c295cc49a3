import { describe, expect, it } from 'vitest';
import { quietEndsAt } from './quiet-hours.ts';

const night = { enabled: true, from: '20:00', to: '07:00' };
const noon = { enabled: true, from: '12:00', to: '13:30' };
const local = (text: string) => new Date(text);

describe('quietEndsAt', () => {
  it.each([
    [night, null, '2026-03-02T19:59:59', null],
    [night, null, '2026-03-02T20:00:00', '2026-03-03T07:00:00'],
    [night, null, '2026-03-03T03:00:00', '2026-03-03T07:00:00'],
    [night, null, '2026-03-03T07:00:00', null],
    [noon, null, '2026-03-03T13:00:00', '2026-03-03T13:30:00'],
    [noon, '2026-03-03T14:00:00', '2026-03-03T13:00:00', '2026-03-03T14:00:00'],
    [noon, '2026-03-03T13:10:00', '2026-03-03T13:00:00', '2026-03-03T13:30:00'],
    [noon, '2026-03-03T10:00:00', '2026-03-03T09:00:00', '2026-03-03T10:00:00'],
    [noon, '2026-03-03T10:00:00', '2026-03-03T10:00:00', null],
    [{ ...night, enabled: false }, null, '2026-03-02T23:00:00', null],
  ])('%j, paused until %s, at %s: until %s', (hours, paused, now, expected) => {
    expect(quietEndsAt(hours, paused ? local(paused) : null, local(now))).toEqual(
      expected ? local(expected) : null,
    );
  });
});
