import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageReader } from './page-reader.ts';
import { type PagedList, rowAt } from './paged-list.ts';
import { idle, latestOf, type Remote } from './remote.ts';

function readerOf(total: number) {
  let list: Remote<PagedList<string>> = idle;
  const asked: number[] = [];
  let version = 'a';
  const reader = createPageReader<string>({
    get: () => list,
    set: (next) => {
      list = next;
    },
    fetchPage: async (offset, limit) => {
      asked.push(offset);
      const of = version;
      const count = Math.max(0, Math.min(limit, total - offset));
      return {
        ok: true,
        value: { rows: Array.from({ length: count }, (_, at) => `${of}${offset + at}`), total },
      };
    },
  });
  return {
    reader,
    asked,
    row: (index: number) => rowAt(latestOf(list) as PagedList<string>, index),
    be: (next: string) => {
      version = next;
    },
  };
}

describe('the reader of pages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('reads what is looked at when one rests there, and nothing of what was passed', async () => {
    const { reader, asked, row } = readerOf(100_000);
    await reader.reload();
    for (let at = 1000; at <= 90_000; at += 1000) reader.look(at, at + 15);
    await settle(500);
    // 50 is read ahead of the beginning.
    expect(asked).toEqual([0, 50, 90_000, 90_050, 89_950]);
    expect(row(90_010)).toBe('a90010');
  });

  it('also reads for somebody who never rests', async () => {
    const { reader, asked } = readerOf(100_000);
    await reader.reload();
    for (let step = 0; step < 60; step += 1) {
      reader.look(step * 5, step * 5 + 15);
      await settle(16);
    }
    expect(asked).toContain(200);
  });

  it('shows nothing of an earlier list once another has begun', async () => {
    const { reader, row, be } = readerOf(500);
    await reader.reload();
    reader.look(100, 115);
    await settle(500);
    expect(row(100)).toBe('a100');
    be('b');
    reader.begin();
    await reader.reload();
    expect(row(0)).toBe('b0');
    expect(row(100)).toBeUndefined();
  });
});
