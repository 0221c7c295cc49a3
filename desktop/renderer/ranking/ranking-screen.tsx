import type { RankingFilter, RankingRow, RankingSort } from '@pluto/shared/http/ranking.ts';
import { Button, EmptyState, IconButton, useHotkey, useToast } from '@pluto/shared/ui/index.ts';
import { Download, ListOrdered, RotateCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import './ranking-screen.css';
import { rowAt } from '../store/paged-list.ts';
import { firstRankingQuery } from '../store/ranking-slice.ts';
import { latestOf } from '../store/remote.ts';
import { countChosen, everybody, isChosen, nobody } from '../store/selection.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { InlineSelect } from '../ui/inline-select.tsx';
import { RowGrid } from '../ui/row-grid.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { useCopyLink } from '../ui/use-copy-link.ts';
import { copy } from '../words/words.ts';
import { shownColumns, useRankingColumns } from './ranking-columns.tsx';
import { ColumnChooser, RankingViews } from './ranking-views.tsx';
import { ScoreCard } from './score-card.tsx';
import { SelectionBar, useMoveRows } from './selection-bar.tsx';

const words = copy.ranking;
const sorts = Object.entries(words.sorts).map(([value, label]) => ({ value: value as RankingSort, label }));
const filters = Object.entries(words.filters).map(([value, label]) => ({
  value: value as RankingFilter,
  label,
}));

/** The ranking of a role. */
export function RankingScreen() {
  const roles = useStore((state) => state.roles);
  const roleId = useStore((state) => state.roleId);
  const chooseRole = useStore((state) => state.chooseRole);
  const loadRoles = useStore((state) => state.loadRoles);
  const go = useStore((state) => state.go);
  const list = latestOf(roles) ?? [];
  const role = list.find((one) => one.role_id === roleId);

  if (roles.status === 'failed' && list.length === 0) {
    return (
      <div className="screen">
        <ScreenHead title={words.title} />
        <FailureState title={words.failedTitle} failure={roles.failure} onRetry={() => void loadRoles()} />
      </div>
    );
  }
  if (roles.status === 'ready' && list.length === 0) {
    return (
      <div className="screen">
        <ScreenHead title={words.title} />
        <EmptyState
          icon={<ListOrdered />}
          title={words.noRolesTitle}
          action={
            <Button variant="primary" onClick={() => go({ screen: 'roles' })}>
              {words.noRolesAction}
            </Button>
          }
        >
          {words.noRolesText}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="screen">
      <ScreenHead
        title={role?.title ?? words.title}
        actions={
          list.length > 1 ? (
            <InlineSelect
              label={words.role}
              value={roleId ?? ''}
              options={list.map(({ role_id, title }) => ({ value: role_id, label: title }))}
              onChange={chooseRole}
            />
          ) : null
        }
      >
        <RankingTools />
      </ScreenHead>
      <RankingTable roleTitle={role?.title ?? ''} />
    </div>
  );
}

function RankingTools() {
  const { sort, direction, filter, search } = useStore((state) => state.rankingQuery);
  const setQuery = useStore((state) => state.setRankingQuery);
  const total = useStore((state) => latestOf(state.ranking)?.total ?? null);
  const needsRescore = useStore((state) => {
    const list = latestOf(state.ranking);
    return list ? [...list.pages.values()].some((rows) => rows.some((row) => row.needs_rescore)) : false;
  });
  const rescore = useStore((state) => state.rescore);
  const moveRows = useMoveRows();
  const toast = useToast();
  return (
    <>
      <SearchInput label={words.search} value={search} onSearch={(text) => setQuery({ search: text })} />
      <InlineSelect
        label={words.filter}
        value={filter}
        options={filters}
        onChange={(value) => setQuery({ filter: value })}
      />
      <InlineSelect
        label={words.sort}
        value={sort}
        options={sorts}
        onChange={(value) => setQuery({ sort: value, direction: value === sort ? direction : 'usual' })}
      />
      <RankingViews />
      <span className="screen-head-grow" />
      {needsRescore ? (
        <Button
          icon={<RotateCw />}
          onClick={() =>
            void rescore().then((done) => {
              if (done) toast({ tone: 'success', title: words.rescored });
            })
          }
        >
          {words.rescore}
        </Button>
      ) : null}
      {total === null ? null : (
        <span className="ranking-total" role="status">
          {words.total(total)}
        </span>
      )}
      <ColumnChooser />
      <IconButton label={words.saveRows} icon={<Download />} onClick={() => void moveRows('save')} />
    </>
  );
}

function RankingTable({ roleTitle }: { roleTitle: string }) {
  const roleId = useStore((state) => state.roleId);
  const ranking = useStore((state) => state.ranking);
  const query = useStore((state) => state.rankingQuery);
  const chosenColumns = useStore((state) => state.rankingColumns);
  const chosen = useStore((state) => state.rankingSelection);
  const openKey = useStore((state) => state.place.candidateId);
  const { loadRanking, lookAtRanking, setRankingQuery, select, setSelection, go } = useStore.getState();
  const copyLink = useCopyLink();
  const area = useRef<HTMLDivElement>(null);
  const [explained, setExplained] = useState<string | null>(null);
  const shown = shownColumns(chosenColumns);
  const columns = useRankingColumns(roleTitle, query.sort, shown);
  useHotkey('/', () =>
    document.querySelector<HTMLInputElement>('.screen-head input[type="search"]')?.focus(),
  );

  useEffect(() => {
    if (roleId) void loadRanking();
  }, [roleId, loadRanking]);

  const loaded = latestOf(ranking);
  if (ranking.status === 'failed' && !loaded) {
    return (
      <FailureState title={words.failedTitle} failure={ranking.failure} onRetry={() => void loadRanking()} />
    );
  }
  if (loaded && loaded.total === 0) {
    const isNarrowed = query.search !== '' || query.filter !== 'all';
    return (
      <EmptyState
        icon={<ListOrdered />}
        title={isNarrowed ? words.nothingFound : words.emptyTitle}
        action={
          isNarrowed ? (
            <Button onClick={() => setRankingQuery({ ...firstRankingQuery, sort: query.sort })}>
              {words.clear}
            </Button>
          ) : (
            <Button variant="primary" onClick={() => go({ screen: 'import' })}>
              {words.emptyAction}
            </Button>
          )
        }
      >
        {isNarrowed ? null : words.emptyText}
      </EmptyState>
    );
  }
  const total = loaded?.total ?? 0;
  const count = countChosen(chosen, total);
  return (
    <>
      <SelectionBar />
      <div className="ranking-area" ref={area}>
        <RowGrid<RankingRow>
          label={words.table(roleTitle)}
          listKey={`${roleId} ${JSON.stringify(query)}`}
          columns={columns}
          rowAt={(index) => (loaded ? rowAt(loaded, index) : undefined)}
          total={total}
          keyOf={(row) => row.candidate.candidate_id}
          openKey={openKey}
          onOpen={(row) => go({ screen: 'candidate', candidate_id: row.candidate.candidate_id })}
          onKey={(key, row) => {
            const id = row.candidate.candidate_id;
            if (key === 'l') void copyLink(id);
            if (key === 'e') setExplained((before) => (before === id ? null : id));
          }}
          onRange={(first, last) => {
            setExplained(null);
            lookAtRanking(first, last);
          }}
          sort={{
            key: query.sort,
            isReversed: query.direction === 'reversed',
            onSort: (key) => {
              const isSame = key === query.sort;
              const direction = isSame && query.direction === 'usual' ? 'reversed' : 'usual';
              setRankingQuery({ sort: key as RankingSort, direction });
            },
          }}
          selection={{
            isSelected: (key) => isChosen(chosen, key),
            state: count === 0 ? 'none' : count === total ? 'all' : 'some',
            onSelect: (rows, isOn) =>
              select(
                rows.map((row) => row.candidate.candidate_id),
                isOn,
              ),
            onSelectAll: (isOn) => setSelection(isOn ? everybody : nobody),
            labelOf: (row) => words.selectOne(row.candidate.name),
            allLabel: words.selectAll,
          }}
          isLoading={ranking.status === 'loading' || ranking.status === 'idle'}
        />
        <ScoreCard area={area} roleTitle={roleTitle} asked={explained} onClose={() => setExplained(null)} />
      </div>
      <p className="ranking-keys">{words.keys}</p>
    </>
  );
}
