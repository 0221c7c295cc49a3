/**
 * A list on the server of which only the pages that were looked at are here. Pages are numbered from 0. A stale page is
 * still shown until it is read again.
 */
export interface PagedList<Row> {
  pages: ReadonlyMap<number, readonly Row[]>;
  stale: ReadonlySet<number>;
  total: number;
}

export const pageSize = 50;
/** Pages that are kept; those furthest from where one looks go first. 200 rows of a screen are never among them. */
const mostPages = 60;
/** Rows beyond what is seen that are read ahead. */
const readAhead = 50;

const pageOf = (index: number) => Math.floor(index / pageSize);

export function rowAt<Row>(list: PagedList<Row>, index: number): Row | undefined {
  return list.pages.get(pageOf(index))?.[index % pageSize];
}

/** Every row that is here, in order. */
export function rowsOf<Row>(list: PagedList<Row>): Row[] {
  return [...list.pages.entries()].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
}

/** Changes rows in place; the same list when none changes. */
export function mapRows<Row>(list: PagedList<Row>, change: (row: Row) => Row): PagedList<Row> {
  let isChanged = false;
  const pages = new Map<number, readonly Row[]>();
  for (const [page, rows] of list.pages) {
    const next = rows.map(change);
    const isSame = next.every((row, index) => row === rows[index]);
    if (!isSame) isChanged = true;
    pages.set(page, isSame ? rows : next);
  }
  return isChanged ? { ...list, pages } : list;
}

/** The list may have changed on the server: every page is to be read again when it is looked at. */
export function markStale<Row>(list: PagedList<Row>): PagedList<Row> {
  return { ...list, stale: new Set(list.pages.keys()) };
}

/** Pages to read for what is looked at, what is seen first. */
export function pagesToRead(list: PagedList<unknown>, first: number, last: number): number[] {
  const lastPage = Math.max(0, pageOf(list.total - 1));
  const seen: number[] = [];
  for (let page = pageOf(first); page <= Math.min(lastPage, pageOf(last)); page += 1) seen.push(page);
  const ahead = [pageOf(last + readAhead), pageOf(Math.max(0, first - readAhead))];
  const wanted = [...seen, ...ahead.filter((page) => page <= lastPage && !seen.includes(page))];
  return [...new Set(wanted)].filter((page) => !list.pages.has(page) || list.stale.has(page));
}

/** The list with a page that was read. A changed total means that rows have moved: the other pages are stale. */
export function withPage<Row>(
  list: PagedList<Row> | null,
  page: number,
  rows: readonly Row[],
  total: number,
): PagedList<Row> {
  const before = list ?? { pages: new Map<number, readonly Row[]>(), stale: new Set<number>(), total };
  const lastPage = Math.max(0, pageOf(total - 1));
  const kept = [...before.pages]
    .filter(([number]) => number !== page && number <= lastPage)
    .sort(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
    .slice(0, mostPages - 1);
  const pages = new Map([...kept, [page, rows] as const]);
  const isMoved = list !== null && total !== before.total;
  const stale = isMoved ? [...pages.keys()] : [...before.stale].filter((number) => pages.has(number));
  return { pages, stale: new Set(stale.filter((number) => number !== page)), total };
}
