import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonFile } from '../platform/json-file.ts';
import { backOffMs } from './back-off.ts';
import { eventCursor, eventCursorsSchema } from './event-cursor.ts';
import { compareEventIds } from './event-id.ts';

describe('eventCursor', () => {
  const file = () =>
    jsonFile(join(mkdtempSync(join(tmpdir(), 'pluto-cursor-')), 'events.json'), eventCursorsSchema, {});
  const ada = { server_url: 'https://a.example', account_id: 'ada' };

  it('survives a restart', () => {
    const stored = file();
    eventCursor(stored, ada).set('12');
    expect(eventCursor(stored, ada).get()).toBe('12');
  });

  it('is separate for each account and server', () => {
    const stored = file();
    eventCursor(stored, ada).set('12');
    expect(eventCursor(stored, { ...ada, account_id: 'bo' }).get()).toBeNull();
    expect(eventCursor(stored, { ...ada, server_url: 'https://b.example' }).get()).toBeNull();
  });
});

describe('backOffMs', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((attempt) => backOffMs(attempt, 0.5))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('is spread over a quarter to both sides', () => {
    expect(backOffMs(1, 0)).toBe(750);
    expect(backOffMs(1, 1)).toBe(1250);
  });
});

describe('compareEventIds', () => {
  it('compares numbers, not texts, of any size', () => {
    expect(compareEventIds('9', '10')).toBeLessThan(0);
    expect(compareEventIds('90071992547409931', '90071992547409930')).toBeGreaterThan(0);
    expect(compareEventIds('7', '7')).toBe(0);
  });
});
