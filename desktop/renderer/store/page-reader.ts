import type { Outcome } from '@pluto/shared/ipc/outcome.ts';
import { type PagedList, pageSize, pagesToRead, withPage } from './paged-list.ts';
import { finishLoading, latestOf, type Remote, startLoading } from './remote.ts';

/** Reading more at once makes no page come sooner. */
const mostAtOnce = 2;
/** A page is read when one has looked this long at its place: whoever drags the scroll bar passes hundreds. */
const restMs = 70;
/** Whoever scrolls on and on still sees rows: after this long what is looked at is read all the same. */
const mostWaitMs = 160;

export interface PageReaderParts<Row> {
  get: () => Remote<PagedList<Row>>;
  set: (list: Remote<PagedList<Row>>) => void;
  fetchPage: (offset: number, limit: number) => Promise<Outcome<{ rows: readonly Row[]; total: number }>>;
}

/** Reads the pages of a list that are looked at, and never lets an older answer replace a newer one. */
export function createPageReader<Row>({ get, set, fetchPage }: PageReaderParts<Row>) {
  let generation = 0;
  /** True until the first page of another query has come: the rows that are shown till then are not of it. */
  let isAnew = false;
  let range = { first: 0, last: 0 };
  let resting: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  const reading = new Set<number>();

  async function readPage(page: number): Promise<void> {
    const mine = generation;
    reading.add(page);
    const outcome = await fetchPage(page * pageSize, pageSize);
    if (mine !== generation) return;
    reading.delete(page);
    if (outcome.ok) {
      const { rows, total } = outcome.value;
      const before = isAnew ? null : latestOf(get());
      isAnew = false;
      set(finishLoading(get(), { ok: true, value: withPage(before, page, rows, total) }));
      readOn();
    } else {
      set(finishLoading(get(), outcome));
    }
  }

  function readOn(): void {
    const list = latestOf(get());
    if (!list || isAnew) return;
    const wanted = pagesToRead(list, range.first, range.last).filter((page) => !reading.has(page));
    for (const page of wanted.slice(0, Math.max(0, mostAtOnce - reading.size))) void readPage(page);
  }

  return {
    /** Reads again what is looked at; the rest when it is looked at. */
    async reload(): Promise<void> {
      generation += 1;
      reading.clear();
      const list = latestOf(get());
      set(startLoading(get()));
      if (list) {
        const stale = new Set(list.pages.keys());
        set({ status: 'loading', value: { ...list, stale } });
      }
      await readPage(Math.floor(range.first / pageSize));
    },
    /** Somebody looks at these rows. */
    look(first: number, last: number): void {
      range = { first, last };
      if (resting) clearTimeout(resting);
      const now = Date.now();
      waitingSince ??= now;
      const wait = Math.max(0, Math.min(restMs, waitingSince + mostWaitMs - now));
      resting = setTimeout(() => {
        waitingSince = null;
        readOn();
      }, wait);
    },
    /** Forgets what is being read; for another role, sort or search, which is read from its beginning. */
    begin(): void {
      generation += 1;
      isAnew = true;
      reading.clear();
      range = { first: 0, last: 0 };
      if (resting) clearTimeout(resting);
      resting = null;
    },
  };
}
