import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mapRows,
  markStale,
  type PagedList,
  pageSize,
  pagesToRead,
  rowAt,
  rowsOf,
  withPage,
} from './paged-list.ts';

const rows = (page: number, count = pageSize) =>
  Array.from({ length: count }, (_, at) => page * pageSize + at);
const list = (total: number, ...pages: number[]): PagedList<number> =>
  pages.reduce<PagedList<number> | null>(
    (standing, page) => withPage(standing, page, rows(page), total),
    null,
  ) as PagedList<number>;

describe('a list in pages', () => {
  it('finds a row by its place, where its page is here', () => {
    const some = list(100_000, 0, 1200);
    expect([rowAt(some, 3), rowAt(some, 60_007), rowAt(some, 500)]).toEqual([3, 60_007, undefined]);
    expect(rowsOf(some)).toHaveLength(2 * pageSize);
  });

  it('reads what is seen first, then what is near, and nothing that is here', () => {
    expect(pagesToRead(list(100_000, 0), 1000, 1030)).toEqual([20, 21, 19]);
    expect(pagesToRead(list(100_000, 0, 1), 0, 20)).toEqual([]);
    expect(pagesToRead(list(70, 0), 40, 69)).toEqual([1]);
    expect(pagesToRead(markStale(list(100_000, 0, 1)), 0, 20)).toEqual([0, 1]);
  });

  it('takes every other page for stale when the total changes, and drops pages beyond the end', () => {
    const shorter = withPage(list(1000, 0, 5, 19), 5, rows(5), 400);
    expect([...shorter.pages.keys()].sort((a, b) => a - b)).toEqual([0, 5]);
    expect([...shorter.stale]).toEqual([0]);
    expect(withPage(list(1000, 0, 5), 6, rows(6), 1000).stale.size).toBe(0);
  });

  it('keeps a bounded number of pages, those near where one looks', () => {
    const far = list(100_000, ...Array.from({ length: 300 }, (_, page) => page));
    expect(far.pages.size).toBeLessThanOrEqual(60);
    expect(rowAt(far, 299 * pageSize)).toBe(299 * pageSize);
    expect(rowAt(far, 0)).toBeUndefined();
  });

  it('changes rows in place and is the same list when none changes', () => {
    const some = list(100, 0, 1);
    expect(mapRows(some, (row) => row)).toBe(some);
    const changed = mapRows(some, (row) => (row === 51 ? -1 : row));
    expect(rowAt(changed, 51)).toBe(-1);
    expect(changed.pages.get(0)).toBe(some.pages.get(0));
  });

  it('never asks for a page beyond its end, wherever one looks', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), fc.nat(60), (total, first, more) => {
        const asked = pagesToRead({ pages: new Map(), stale: new Set(), total }, first, first + more);
        expect(asked.every((page) => page >= 0 && page * pageSize < Math.max(1, total))).toBe(true);
      }),
    );
  });
});
