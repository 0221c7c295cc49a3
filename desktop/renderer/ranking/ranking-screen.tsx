import type { RankingRow } from '@pluto/shared/http/ranking.ts';
import { Avatar, Button, EmptyState, ScoreRange, StatusDot, useToast } from '@pluto/shared/ui/index.ts';
import { ListOrdered, RotateCw } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import './ranking-screen.css';
import { printPoints } from '../format.ts';
import { firstRankingQuery, type RankingFilter, type RankingSort } from '../store/ranking-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { CopyLinkButton } from '../ui/copy-link-button.tsx';
import { EnrichmentBadge } from '../ui/enrichment-badge.tsx';
import { FailureState } from '../ui/failure-state.tsx';
import { InlineSelect } from '../ui/inline-select.tsx';
import { type GridColumn, RowGrid } from '../ui/row-grid.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { useCopyLink } from '../ui/use-copy-link.ts';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { liveActivity } from './live-activity.ts';

const words = copy.ranking;
const sorts = Object.entries(words.sorts).map(([value, label]) => ({ value: value as RankingSort, label }));
const filters = Object.entries(words.filters).map(([value, label]) => ({
  value: value as RankingFilter,
  label,
}));

function ScoreCell({ row, roleTitle, sort }: { row: RankingRow; roleTitle: string; sort: RankingSort }) {
  const { low, high } = row.score;
  const gain = Math.round(high - low);
  const moved = row.score_before ? Math.round(low - row.score_before.low) : 0;
  const note =
    sort === 'worth_asking' && gain > 0
      ? words.couldGain(printPoints(gain))
      : moved !== 0
        ? words.gained(printPoints(moved))
        : null;
  return (
    <div className="ranking-score">
      <ScoreRange known={low} possible={high} size="small" label={words.scoreFor(roleTitle)} />
      {note || row.needs_rescore ? (
        <span className="ranking-note">{row.needs_rescore ? words.needsRescore : note}</span>
      ) : null}
    </div>
  );
}

function useColumns(roleTitle: string, sort: RankingSort): GridColumn<RankingRow>[] {
  const now = useNow();
  const go = useStore((state) => state.go);
  return useMemo(
    () => [
      {
        key: 'rank',
        label: words.columns.rank,
        width: '2.5rem',
        align: 'end',
        cell: (row) => <span className="ranking-rank">{row.rank}</span>,
      },
      {
        key: 'candidate',
        label: words.columns.candidate,
        width: 'minmax(10rem, 1.3fr)',
        cell: ({ candidate }) => (
          <div className="ranking-person">
            <Avatar name={candidate.name} size="small" />
            <div>
              <span className="ranking-name">{candidate.name}</span>
              <span className="ranking-work">
                {[candidate.current_title, candidate.current_company].filter(Boolean).join(' · ') ||
                  candidate.location}
              </span>
            </div>
          </div>
        ),
      },
      {
        key: 'score',
        label: words.columns.score,
        width: 'minmax(10rem, 0.9fr)',
        cell: (row) => <ScoreCell row={row} roleTitle={roleTitle} sort={sort} />,
      },
      {
        key: 'enrichment',
        isExtra: true,
        label: words.columns.enrichment,
        width: '6.5rem',
        cell: ({ candidate }) => <EnrichmentBadge candidate={candidate} />,
      },
      {
        key: 'activity',
        label: words.columns.activity,
        width: 'minmax(11.5rem, 0.9fr)',
        cell: ({ candidate }) => {
          const { text, tone, live } = liveActivity(candidate, now);
          return <StatusDot label={text} tone={tone} live={live} />;
        },
      },
      {
        key: 'actions',
        isExtra: true,
        label: words.columns.actions,
        width: '9rem',
        align: 'end',
        hideLabel: true,
        cell: ({ candidate }) =>
          candidate.status === 'intake_completed' ? (
            <Button
              size="small"
              aria-label={words.reviewFor(candidate.name)}
              onClick={(event) => {
                event.stopPropagation();
                go({ screen: 'review', candidate_id: candidate.candidate_id });
              }}
            >
              {words.review}
            </Button>
          ) : candidate.status === 'erased' ? null : (
            <CopyLinkButton candidateId={candidate.candidate_id} name={candidate.name} />
          ),
      },
    ],
    [roleTitle, sort, now, go],
  );
}

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
  const { sort, filter, search } = useStore((state) => state.rankingQuery);
  const setQuery = useStore((state) => state.setRankingQuery);
  const total = useStore((state) => latestOf(state.ranking)?.total ?? null);
  const needsRescore = useStore(
    (state) => latestOf(state.ranking)?.rows.some((row) => row.needs_rescore) ?? false,
  );
  const rescore = useStore((state) => state.rescore);
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
        onChange={(value) => setQuery({ sort: value })}
      />
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
    </>
  );
}

function RankingTable({ roleTitle }: { roleTitle: string }) {
  const roleId = useStore((state) => state.roleId);
  const ranking = useStore((state) => state.ranking);
  const { sort, filter, search } = useStore((state) => state.rankingQuery);
  const loadRanking = useStore((state) => state.loadRanking);
  const loadMore = useStore((state) => state.loadMoreRanking);
  const setQuery = useStore((state) => state.setRankingQuery);
  const openKey = useStore((state) => state.place.candidateId);
  const go = useStore((state) => state.go);
  const copyLink = useCopyLink();
  const columns = useColumns(roleTitle, sort);

  useEffect(() => {
    if (roleId) void loadRanking();
  }, [roleId, loadRanking]);

  const loaded = latestOf(ranking);
  if (ranking.status === 'failed' && !loaded) {
    return (
      <FailureState title={words.failedTitle} failure={ranking.failure} onRetry={() => void loadRanking()} />
    );
  }
  if (loaded && loaded.rows.length === 0) {
    const isNarrowed = search !== '' || filter !== 'all';
    return (
      <EmptyState
        icon={<ListOrdered />}
        title={isNarrowed ? words.nothingFound : words.emptyTitle}
        action={
          isNarrowed ? (
            <Button onClick={() => setQuery({ ...firstRankingQuery, sort })}>{words.clear}</Button>
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
  return (
    <>
      <RowGrid
        label={words.table(roleTitle)}
        columns={columns}
        rows={loaded?.rows ?? []}
        total={loaded?.total ?? 0}
        keyOf={(row) => row.candidate.candidate_id}
        openKey={openKey}
        onOpen={(row) => go({ screen: 'candidate', candidate_id: row.candidate.candidate_id })}
        onKey={(key, row) => {
          if (key === 'l') void copyLink(row.candidate.candidate_id);
        }}
        onNearEnd={() => void loadMore()}
        isLoading={ranking.status === 'loading' || ranking.status === 'idle'}
      />
      <p className="ranking-keys">{words.keys}</p>
    </>
  );
}
