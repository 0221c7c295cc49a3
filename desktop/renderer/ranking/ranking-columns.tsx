import type { RankingRow, RankingSort } from '@pluto/shared/http/ranking.ts';
import { Avatar, Badge, Button, StatusDot } from '@pluto/shared/ui/index.ts';
import { useMemo } from 'react';
import { printAgo, printPoints } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { CopyLinkButton } from '../ui/copy-link-button.tsx';
import { EnrichmentBadge } from '../ui/enrichment-badge.tsx';
import type { GridColumn } from '../ui/row-grid.tsx';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { liveActivity } from './live-activity.ts';
import { ScoreBar } from './score-bar.tsx';

const words = copy.ranking;

/** Keys of all columns, in the order in which they are offered. */
export const columnKeys = [
  'rank',
  'candidate',
  'score',
  'gain',
  'enrichment',
  'activity',
  'email',
  'location',
  'known',
  'link',
  'changed',
  'actions',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const usualColumns: readonly ColumnKey[] = [
  'rank',
  'candidate',
  'score',
  'enrichment',
  'activity',
  'actions',
];
/** Columns without which a row says nothing. */
export const fixedColumns: ReadonlySet<string> = new Set(['candidate']);

/** Columns to show: known keys only, in the order in which they are offered, never without the candidate. */
export function shownColumns(chosen: readonly string[] | null): ColumnKey[] {
  const keys = new Set<string>(chosen ?? usualColumns);
  return columnKeys.filter((key) => keys.has(key) || fixedColumns.has(key));
}

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
    <div className="ranking-score" data-explains={row.candidate.candidate_id}>
      <ScoreBar known={low} possible={high} label={words.scoreFor(roleTitle)} />
      {note || row.needs_rescore ? (
        <span className="ranking-note">{row.needs_rescore ? words.needsRescore : note}</span>
      ) : null}
    </div>
  );
}

const linkTones = { active: 'info', expired: 'warning', revoked: 'neutral', completed: 'success' } as const;

/** The columns that are shown. They stay the same objects while nothing of them changes: rows are drawn once. */
export function useRankingColumns(
  roleTitle: string,
  sort: RankingSort,
  shown: readonly ColumnKey[],
): GridColumn<RankingRow>[] {
  const now = useNow();
  const go = useStore((state) => state.go);
  const key = shown.join(' ');
  return useMemo(() => {
    const all: Record<ColumnKey, Omit<GridColumn<RankingRow>, 'key' | 'label'>> = {
      rank: {
        width: '3.25rem',
        align: 'end',
        cell: (row) => <span className="ranking-rank">{row.rank.toLocaleString(copy.locale)}</span>,
      },
      candidate: {
        width: 'minmax(10rem, 1.3fr)',
        sortKey: 'name',
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
      score: {
        width: 'minmax(10rem, 0.9fr)',
        sortKey: 'score',
        cell: (row) => <ScoreCell row={row} roleTitle={roleTitle} sort={sort} />,
      },
      gain: {
        width: '6rem',
        align: 'end',
        sortKey: 'worth_asking',
        isExtra: true,
        cell: ({ score }) => (
          <span className="ranking-number">{printPoints(Math.round(score.high - score.low))}</span>
        ),
      },
      enrichment: {
        isExtra: true,
        width: '6.5rem',
        sortKey: 'enriched',
        cell: ({ candidate }) => <EnrichmentBadge candidate={candidate} />,
      },
      activity: {
        width: 'minmax(11.5rem, 0.9fr)',
        cell: ({ candidate }) => {
          const { text, tone, live } = liveActivity(candidate, now);
          return <StatusDot label={text} tone={tone} live={live} />;
        },
      },
      email: {
        width: 'minmax(10rem, 1fr)',
        isExtra: true,
        cell: ({ candidate }) => <span className="ranking-work">{candidate.email}</span>,
      },
      location: {
        width: 'minmax(8rem, 0.7fr)',
        isExtra: true,
        cell: ({ candidate }) => <span className="ranking-work">{candidate.location}</span>,
      },
      known: {
        width: '4.5rem',
        align: 'end',
        isExtra: true,
        cell: ({ candidate }) => (
          <span className="ranking-number">{Math.round(candidate.completeness * 100)}%</span>
        ),
      },
      link: {
        width: '6.5rem',
        isExtra: true,
        cell: ({ candidate: { link } }) =>
          link ? <Badge tone={linkTones[link.state]}>{copy.candidate.linkStates[link.state]}</Badge> : null,
      },
      changed: {
        width: '8rem',
        isExtra: true,
        sortKey: 'updated',
        cell: ({ candidate }) => <span className="ranking-work">{printAgo(candidate.updated_at, now)}</span>,
      },
      actions: {
        isExtra: true,
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
    };
    return (key.split(' ') as ColumnKey[]).map((one) => ({
      key: one,
      label: words.columns[one],
      ...all[one],
    }));
  }, [roleTitle, sort, now, go, key]);
}
