import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { RankingRow } from '@pluto/shared/http/ranking.ts';
import type { PlutoBridge } from '../bridge.ts';
import { applyEvent } from './apply-event.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type RankingSort = 'score' | 'worth_asking' | 'name' | 'enriched' | 'updated';
export type RankingFilter = 'all' | 'enriched' | 'in_intake' | 'not_invited';

export interface RankingQuery {
  sort: RankingSort;
  filter: RankingFilter;
  search: string;
}

export interface Ranking {
  rows: RankingRow[];
  nextCursor: string | null;
  total: number;
}

export interface RankingSlice {
  ranking: Remote<Ranking>;
  rankingQuery: RankingQuery;
  /** Loads from the start; as many rows as are shown already. */
  loadRanking(): Promise<void>;
  loadMoreRanking(): Promise<void>;
  setRankingQuery(change: Partial<RankingQuery>): void;
  applyEventToRanking(event: PlutoEvent): void;
  rescore(): Promise<boolean>;
  resetRanking(): void;
}

export const firstRankingQuery: RankingQuery = { sort: 'score', filter: 'all', search: '' };
const pageSize = 200;

/** The rows with what an event says about their candidates. */
export function rankingAfter(ranking: Ranking, event: PlutoEvent): Ranking {
  return {
    ...ranking,
    rows: ranking.rows.map((row) => {
      const candidate = applyEvent(row.candidate, event);
      return candidate === row.candidate ? row : { ...row, candidate };
    }),
  };
}

/** Adds a page; a row that moved between pages is not shown twice. */
export function withPage(ranking: Ranking, page: Ranking): Ranking {
  const known = new Set(ranking.rows.map((row) => row.candidate.candidate_id));
  return {
    ...page,
    rows: [...ranking.rows, ...page.rows.filter((row) => !known.has(row.candidate.candidate_id))],
  };
}

export const createRankingSlice =
  (bridge: PlutoBridge): Slice<RankingSlice> =>
  (set, get) => {
    // An older answer that arrives late must not replace a newer one.
    let latest = 0;

    async function fetchPage(cursor: string | null, limit: number) {
      const { roleId, rankingQuery } = get();
      const { sort, filter, search } = rankingQuery;
      const query = { role_id: roleId ?? '', sort, filter, limit: String(limit) };
      const outcome = await bridge.call('getRanking', {
        query: { ...query, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) },
      });
      if (!outcome.ok) return outcome;
      const { rows, next_cursor, total } = outcome.value;
      return { ok: true as const, value: { rows, nextCursor: next_cursor, total } };
    }

    return {
      ranking: idle,
      rankingQuery: firstRankingQuery,
      async loadRanking() {
        if (!get().roleId) return;
        latest += 1;
        const mine = latest;
        set(({ ranking }) => ({ ranking: startLoading(ranking) }));
        const shown = latestOf(get().ranking)?.rows.length ?? 0;
        const outcome = await fetchPage(null, Math.min(500, Math.max(pageSize, shown)));
        if (mine === latest) set(({ ranking }) => ({ ranking: finishLoading(ranking, outcome) }));
      },
      async loadMoreRanking() {
        const { ranking } = get();
        if (ranking.status !== 'ready' || ranking.value.nextCursor === null) return;
        const mine = latest;
        const outcome = await fetchPage(ranking.value.nextCursor, pageSize);
        if (mine !== latest || !outcome.ok) return;
        set((state) => ({ ranking: mapRemote(state.ranking, (value) => withPage(value, outcome.value)) }));
      },
      setRankingQuery(change) {
        set(({ rankingQuery }) => ({ rankingQuery: { ...rankingQuery, ...change } }));
        void get().loadRanking();
      },
      applyEventToRanking: (event) =>
        set(({ ranking }) => ({ ranking: mapRemote(ranking, (value) => rankingAfter(value, event)) })),
      async rescore() {
        const { roleId } = get();
        if (!roleId) return false;
        const outcome = await bridge.call('rescoreRole', { params: { role_id: roleId }, body: {} });
        await get().loadRanking();
        return outcome.ok;
      },
      resetRanking() {
        latest += 1;
        set({ ranking: idle, rankingQuery: firstRankingQuery });
      },
    };
  };
