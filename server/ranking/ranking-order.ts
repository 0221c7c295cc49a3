import type { RankingSort } from '@pluto/shared/http/ranking.ts';

/** One column of an order. The indexes of `20261122220000-rank-at-scale.ts` have the same columns. */
interface OrderColumn {
  name: string;
  type: 'real' | 'text' | 'timestamptz' | 'uuid';
  isFalling: boolean;
}

const column = (name: string, type: OrderColumn['type'], isFalling: boolean): OrderColumn => ({
  name,
  type,
  isFalling,
});
const name = column('name_key', 'text', false);
const id = column('candidate_id', 'uuid', false);
const best = [column('low', 'real', true), column('high', 'real', true), name, id];

const orders: Record<RankingSort, readonly OrderColumn[]> = {
  score: best,
  worth_asking: [column('gain', 'real', true), ...best],
  name: [name, id],
  enriched: [column('enriched_at', 'timestamptz', true), ...best],
  updated: [column('changed_at', 'timestamptz', true), ...best],
};

export interface RankingOrder {
  columns: readonly OrderColumn[];
  /** For `order by`. */
  sql: string;
  /** The columns as text that Postgres reads back exactly, for a cursor. */
  keys: string;
}

/** How a ranking is sorted. Every order is total: the id comes last. */
export function rankingOrder(sort: RankingSort, isReversed: boolean): RankingOrder {
  const columns = orders[sort].map((one) => (isReversed ? { ...one, isFalling: !one.isFalling } : one));
  return {
    columns,
    sql: columns.map(({ name, isFalling }) => `r.${name} ${isFalling ? 'desc' : 'asc'}`).join(', '),
    keys: columns.map(({ name }) => `r.${name}::text`).join(', '),
  };
}

/**
 * Condition for the rows behind given keys (`:key0`, `:key1`, …). The first column also bounds the range alone, which
 * is what lets an index begin there.
 */
export function behindKeys({ columns }: RankingOrder): string {
  const behind = columns.reduceRight((rest, { name, type, isFalling }, index) => {
    const key = `cast(:key${index} as ${type})`;
    const strictly = `r.${name} ${isFalling ? '<' : '>'} ${key}`;
    return rest ? `(${strictly} or (r.${name} = ${key} and ${rest}))` : strictly;
  }, '');
  const [first] = columns;
  return `r.${first?.name} ${first?.isFalling ? '<=' : '>='} cast(:key0 as ${first?.type}) and ${behind}`;
}
