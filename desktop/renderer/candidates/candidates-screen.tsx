import { type CandidateSummary, candidateStatusSchema } from '@pluto/shared/http/words.ts';
import { Avatar, Badge, Button, EmptyState, type Tone } from '@pluto/shared/ui/index.ts';
import { Upload, Users } from 'lucide-react';
import { useEffect } from 'react';
import './candidates-screen.css';
import { firstCandidatesQuery } from '../store/candidates-slice.ts';
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
import { copy } from '../words/words.ts';

const words = copy.candidates;
const statusTones: Record<CandidateSummary['status'], Tone> = {
  imported: 'neutral',
  invited: 'info',
  intake_started: 'info',
  intake_completed: 'success',
  declined: 'neutral',
  erased: 'neutral',
};

const statusOptions = [
  { value: 'any' as const, label: words.anyStatus },
  ...candidateStatusSchema.options.map((status) => ({ value: status, label: copy.statuses[status] })),
];

/** How much of a record is known. */
function Completeness({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span className="completeness" role="img" aria-label={words.known(percent)}>
      <span className="completeness-track">
        <span className="completeness-fill" style={{ width: `${percent}%` }} />
      </span>
      <span>{percent}%</span>
    </span>
  );
}

const columns: GridColumn<CandidateSummary>[] = [
  {
    key: 'name',
    label: words.columns.name,
    width: 'minmax(12rem, 1.3fr)',
    cell: (candidate) => (
      <div className="candidates-person">
        <Avatar name={candidate.name} size="small" />
        <div className="candidates-lines">
          <strong>{candidate.name}</strong>
          <span>{candidate.email}</span>
        </div>
      </div>
    ),
  },
  {
    key: 'work',
    isExtra: true,
    label: words.columns.work,
    width: 'minmax(10rem, 1.2fr)',
    cell: (candidate) => (
      <div className="candidates-lines">
        <span className="candidates-title">{candidate.current_title}</span>
        <span>{[candidate.current_company, candidate.location].filter(Boolean).join(' · ')}</span>
      </div>
    ),
  },
  {
    key: 'status',
    label: words.columns.status,
    width: '6.5rem',
    cell: (candidate) => (
      <Badge tone={statusTones[candidate.status]}>{copy.statuses[candidate.status]}</Badge>
    ),
  },
  {
    key: 'completeness',
    label: words.columns.completeness,
    width: '7.5rem',
    cell: (candidate) => <Completeness share={candidate.completeness} />,
  },
  {
    key: 'enrichment',
    isExtra: true,
    label: words.columns.enrichment,
    width: '6.5rem',
    cell: (candidate) => <EnrichmentBadge candidate={candidate} />,
  },
  {
    key: 'actions',
    isExtra: true,
    label: words.columns.actions,
    width: '9rem',
    align: 'end',
    hideLabel: true,
    cell: (candidate) =>
      candidate.status === 'intake_completed' || candidate.status === 'erased' ? null : (
        <CopyLinkButton candidateId={candidate.candidate_id} name={candidate.name} />
      ),
  },
];

/** Everybody there is. */
export function CandidatesScreen() {
  const candidates = useStore((state) => state.candidates);
  const query = useStore((state) => state.candidatesQuery);
  const setQuery = useStore((state) => state.setCandidatesQuery);
  const loadCandidates = useStore((state) => state.loadCandidates);
  const go = useStore((state) => state.go);
  const total = latestOf(candidates)?.total;

  useEffect(() => {
    void loadCandidates();
  }, [loadCandidates]);

  return (
    <div className="screen">
      <ScreenHead
        title={words.title}
        actions={
          <Button icon={<Upload />} onClick={() => go({ screen: 'import' })}>
            {copy.screens.import}
          </Button>
        }
      >
        <SearchInput label={words.search} value={query.search} onSearch={(search) => setQuery({ search })} />
        <InlineSelect
          label={words.status}
          value={query.status ?? 'any'}
          options={statusOptions}
          onChange={(status) => setQuery({ status: status === 'any' ? null : status })}
        />
        <span className="screen-head-grow" />
        {total === undefined ? null : (
          <span className="candidates-total" role="status">
            {copy.ranking.total(total)}
          </span>
        )}
      </ScreenHead>
      <CandidatesTable />
    </div>
  );
}

function CandidatesTable() {
  const candidates = useStore((state) => state.candidates);
  const { search, status } = useStore((state) => state.candidatesQuery);
  const setQuery = useStore((state) => state.setCandidatesQuery);
  const loadCandidates = useStore((state) => state.loadCandidates);
  const loadMore = useStore((state) => state.loadMoreCandidates);
  const openKey = useStore((state) => state.place.candidateId);
  const go = useStore((state) => state.go);
  const copyLink = useCopyLink();
  const loaded = latestOf(candidates);

  if (candidates.status === 'failed' && !loaded) {
    return (
      <FailureState
        title={words.failedTitle}
        failure={candidates.failure}
        onRetry={() => void loadCandidates()}
      />
    );
  }
  if (loaded && loaded.candidates.length === 0) {
    const isNarrowed = search !== '' || status !== null;
    return (
      <EmptyState
        icon={<Users />}
        title={isNarrowed ? words.nothingFound : words.emptyTitle}
        action={
          isNarrowed ? (
            <Button onClick={() => setQuery(firstCandidatesQuery)}>{words.clear}</Button>
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
    <RowGrid
      label={words.table}
      columns={columns}
      rows={loaded?.candidates ?? []}
      total={loaded?.total ?? 0}
      keyOf={(candidate) => candidate.candidate_id}
      openKey={openKey}
      onOpen={(candidate) => go({ screen: 'candidate', candidate_id: candidate.candidate_id })}
      onKey={(key, candidate) => {
        if (key === 'l') void copyLink(candidate.candidate_id);
      }}
      onNearEnd={() => void loadMore()}
      isLoading={candidates.status === 'loading' || candidates.status === 'idle'}
    />
  );
}
