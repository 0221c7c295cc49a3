import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { RankingRow, RankingView, SavedView } from '@pluto/shared/http/ranking.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import { applyEvent } from './apply-event.ts';
import { createPageReader } from './page-reader.ts';
import { mapRows, type PagedList } from './paged-list.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import { nobody, type Selection, withChosen } from './selection.ts';
import type { Slice } from './store-types.ts';

export type { RankingFilter, RankingSort } from '@pluto/shared/http/ranking.ts';
export type RankingQuery = Omit<RankingView, 'columns'>;
export type Ranking = PagedList<RankingRow>;

export interface RankingSlice {
  ranking: Remote<Ranking>;
  rankingQuery: RankingQuery;
  /** Keys of the columns shown, null for the usual ones. */
  rankingColumns: readonly string[] | null;
  rankingSelection: Selection;
  views: Remote<readonly SavedView[]>;
  /** A row with every point explained, for the card that hovers and the panel. */
  explained: Remote<RankingRow>;
  /** Reads again what is looked at. */
  loadRanking(): Promise<void>;
  lookAtRanking(first: number, last: number): void;
  setRankingQuery(change: Partial<RankingQuery>): void;
  setRankingColumns(columns: readonly string[] | null): void;
  select(ids: readonly string[], isOn: boolean): void;
  setSelection(selection: Selection): void;
  applyEventToRanking(event: PlutoEvent): void;
  rescore(): Promise<boolean>;
  explain(candidateId: string, roleId?: string): Promise<void>;
  loadViews(): Promise<void>;
  saveView(name: string): Promise<Failure | null>;
  useView(view: SavedView): void;
  deleteView(viewId: string): Promise<Failure | null>;
  resetRanking(): void;
}

export const firstRankingQuery: RankingQuery = {
  sort: 'score',
  direction: 'usual',
  filter: 'all',
  search: '',
};

/** The rows with what an event says about their candidates. */
export function rankingAfter(ranking: Ranking, event: PlutoEvent): Ranking {
  return mapRows(ranking, (row) => {
    const candidate = applyEvent(row.candidate, event);
    return candidate === row.candidate ? row : { ...row, candidate };
  });
}

/** What a change of the query asks for: another sort keeps who is chosen, another filter or search does not. */
export function keepsSelection(before: RankingQuery, after: RankingQuery): boolean {
  return before.filter === after.filter && before.search === after.search;
}

export const createRankingSlice =
  (bridge: PlutoBridge): Slice<RankingSlice> =>
  (set, get) => {
    const reader = createPageReader<RankingRow>({
      get: () => get().ranking,
      set: (ranking) => set({ ranking }),
      async fetchPage(offset, limit): Promise<Outcome<{ rows: RankingRow[]; total: number }>> {
        const { roleId, rankingQuery } = get();
        const { sort, direction, filter, search } = rankingQuery;
        const outcome = await bridge.call('getRanking', {
          query: {
            role_id: roleId ?? '',
            sort,
            direction,
            filter,
            offset: String(offset),
            limit: String(limit),
            detail: 'brief',
            ...(search ? { search } : {}),
          },
        });
        if (!outcome.ok) return outcome;
        const { rows, total } = outcome.value;
        return { ok: true, value: { rows, total } };
      },
    });
    let asked = 0;

    return {
      ranking: idle,
      rankingQuery: firstRankingQuery,
      rankingColumns: null,
      rankingSelection: nobody,
      views: idle,
      explained: idle,
      async loadRanking() {
        if (get().roleId) await reader.reload();
      },
      lookAtRanking: (first, last) => reader.look(first, last),
      setRankingQuery(change) {
        const before = get().rankingQuery;
        const after = { ...before, ...change };
        reader.begin();
        set(({ ranking, rankingSelection }) => ({
          rankingQuery: after,
          // The rows stay until the new ones come, so that the list does not blink.
          ranking: startLoading(ranking),
          rankingSelection: keepsSelection(before, after) ? rankingSelection : nobody,
        }));
        void get().loadRanking();
      },
      setRankingColumns: (rankingColumns) => set({ rankingColumns }),
      select: (ids, isOn) =>
        set(({ rankingSelection }) => ({ rankingSelection: withChosen(rankingSelection, ids, isOn) })),
      setSelection: (rankingSelection) => set({ rankingSelection }),
      applyEventToRanking: (event) =>
        set(({ ranking }) => ({ ranking: mapRemote(ranking, (value) => rankingAfter(value, event)) })),
      async rescore() {
        const { roleId } = get();
        if (!roleId) return false;
        const outcome = await bridge.call('rescoreRole', { params: { role_id: roleId }, body: {} });
        await get().loadRanking();
        return outcome.ok;
      },
      async explain(candidateId, roleId = get().roleId ?? '') {
        asked += 1;
        const mine = asked;
        const isSame = latestOf(get().explained)?.candidate.candidate_id === candidateId;
        set(({ explained }) => ({
          explained: isSame ? startLoading(explained) : { status: 'loading', value: null },
        }));
        const outcome = await bridge.call('getRankingRow', {
          params: { role_id: roleId, candidate_id: candidateId },
        });
        if (mine === asked) set(({ explained }) => ({ explained: finishLoading(explained, outcome) }));
      },
      async loadViews() {
        set(({ views }) => ({ views: startLoading(views) }));
        const outcome = await bridge.call('listViews');
        const list = outcome.ok ? { ok: true as const, value: outcome.value.views } : outcome;
        set(({ views }) => ({ views: finishLoading<readonly SavedView[]>(views, list) }));
      },
      async saveView(name) {
        const { rankingQuery, rankingColumns } = get();
        const outcome = await bridge.call('saveView', {
          body: { name, view: { ...rankingQuery, columns: [...(rankingColumns ?? [])] } },
        });
        if (!outcome.ok) return outcome.failure;
        await get().loadViews();
        return null;
      },
      useView({ view: { columns, ...query } }) {
        set({ rankingColumns: columns.length > 0 ? columns : null });
        get().setRankingQuery(query);
      },
      async deleteView(viewId) {
        const outcome = await bridge.call('deleteView', { params: { view_id: viewId } });
        await get().loadViews();
        return outcome.ok ? null : outcome.failure;
      },
      resetRanking() {
        asked += 1;
        reader.begin();
        set({
          ranking: idle,
          rankingSelection: nobody,
          rankingQuery: firstRankingQuery,
          explained: idle,
          views: idle,
        });
      },
    };
  };
