import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { CandidateStatus, CandidateSummary } from '@pluto/shared/http/words.ts';
import type { PlutoBridge } from '../bridge.ts';
import { applyEvent } from './apply-event.ts';
import { finishLoading, idle, latestOf, mapRemote, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export interface CandidatesQuery {
  search: string;
  status: CandidateStatus | null;
}

export interface CandidateList {
  candidates: CandidateSummary[];
  nextCursor: string | null;
  total: number;
}

export interface CandidatesSlice {
  candidates: Remote<CandidateList>;
  candidatesQuery: CandidatesQuery;
  loadCandidates(): Promise<void>;
  loadMoreCandidates(): Promise<void>;
  setCandidatesQuery(change: Partial<CandidatesQuery>): void;
  applyEventToCandidates(event: PlutoEvent): void;
  resetCandidates(): void;
}

export const firstCandidatesQuery: CandidatesQuery = { search: '', status: null };
const pageSize = 200;

/** Adds a page; a candidate that moved between pages is not shown twice. */
export function withMoreCandidates(list: CandidateList, page: CandidateList): CandidateList {
  const known = new Set(list.candidates.map((candidate) => candidate.candidate_id));
  const fresh = page.candidates.filter((candidate) => !known.has(candidate.candidate_id));
  return { ...page, candidates: [...list.candidates, ...fresh] };
}

export const createCandidatesSlice =
  (bridge: PlutoBridge): Slice<CandidatesSlice> =>
  (set, get) => {
    let latest = 0;

    async function fetchPage(cursor: string | null, limit: number) {
      const { search, status } = get().candidatesQuery;
      const outcome = await bridge.call('listCandidates', {
        query: {
          limit: String(limit),
          ...(search ? { search } : {}),
          ...(status ? { status } : {}),
          ...(cursor ? { cursor } : {}),
        },
      });
      if (!outcome.ok) return outcome;
      const { candidates, next_cursor, total } = outcome.value;
      return { ok: true as const, value: { candidates, nextCursor: next_cursor, total } };
    }

    return {
      candidates: idle,
      candidatesQuery: firstCandidatesQuery,
      async loadCandidates() {
        latest += 1;
        const mine = latest;
        set(({ candidates }) => ({ candidates: startLoading(candidates) }));
        const shown = latestOf(get().candidates)?.candidates.length ?? 0;
        const outcome = await fetchPage(null, Math.min(500, Math.max(pageSize, shown)));
        if (mine === latest) set(({ candidates }) => ({ candidates: finishLoading(candidates, outcome) }));
      },
      async loadMoreCandidates() {
        const { candidates } = get();
        if (candidates.status !== 'ready' || candidates.value.nextCursor === null) return;
        const mine = latest;
        const outcome = await fetchPage(candidates.value.nextCursor, pageSize);
        if (mine !== latest || !outcome.ok) return;
        set((state) => ({
          candidates: mapRemote(state.candidates, (list) => withMoreCandidates(list, outcome.value)),
        }));
      },
      setCandidatesQuery(change) {
        set(({ candidatesQuery }) => ({ candidatesQuery: { ...candidatesQuery, ...change } }));
        void get().loadCandidates();
      },
      applyEventToCandidates: (event) =>
        set(({ candidates }) => ({
          candidates: mapRemote(candidates, (list) => ({
            ...list,
            candidates: list.candidates.map((candidate) => applyEvent(candidate, event)),
          })),
        })),
      resetCandidates() {
        latest += 1;
        set({ candidates: idle, candidatesQuery: firstCandidatesQuery });
      },
    };
  };
