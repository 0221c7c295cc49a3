import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { Badge, Button, IconButton, Skeleton, StatusDot, Tabs, useHotkey } from '@pluto/shared/ui/index.ts';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import './candidate-panel.css';
import { ActivityList } from '../activity/activity-list.tsx';
import { liveActivity } from '../ranking/live-activity.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { CopyLinkButton } from '../ui/copy-link-button.tsx';
import { EnrichmentBadge } from '../ui/enrichment-badge.tsx';
import { FailureState } from '../ui/failure-state.tsx';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { CandidateLinks } from './candidate-links.tsx';
import { CandidateMenu } from './candidate-menu.tsx';
import { CandidateScore } from './candidate-score.tsx';

const words = copy.candidate;

/** One candidate, beside the list: the record with its sources, the links, and what happened. */
export function CandidatePanel({ candidateId }: { candidateId: string }) {
  const remote = useStore((state) => state.candidate);
  const loadCandidate = useStore((state) => state.loadCandidate);
  const close = useStore((state) => state.closeCandidate);
  const candidate = latestOf(remote);

  useEffect(() => {
    void loadCandidate(candidateId);
  }, [candidateId, loadCandidate]);
  useHotkey('escape', close);

  return (
    <aside className="panel" aria-label={candidate ? words.panel(candidate.name) : words.panelLoading}>
      <IconButton
        className="panel-close"
        label={copy.close}
        icon={<X />}
        size="small"
        tooltipSide="left"
        onClick={close}
      />
      {candidate ? (
        <PanelContent candidate={candidate} />
      ) : remote.status === 'failed' ? (
        <FailureState
          title={words.failedTitle}
          failure={remote.failure}
          onRetry={() => void loadCandidate(candidateId)}
        />
      ) : (
        <div className="panel-head">
          <Skeleton height="1.5rem" shape="block" width="60%" />
          <Skeleton lines={9} label={copy.opening} />
        </div>
      )}
    </aside>
  );
}

function PanelContent({ candidate }: { candidate: CandidateDetail }) {
  const now = useNow();
  const go = useStore((state) => state.go);
  const feed = useStore((state) => state.feed);
  const { text, tone, live } = liveActivity(candidate, now);
  const happened = feed.filter(({ event }) => event.candidate_id === candidate.candidate_id);
  const isDone = candidate.status === 'intake_completed';
  return (
    <>
      <header className="panel-head">
        <div>
          <h2 className="panel-name">{candidate.name}</h2>
          <p className="panel-work">
            {[candidate.current_title, candidate.current_company].filter(Boolean).join(' · ')}
          </p>
        </div>
        <div className="panel-state">
          <StatusDot label={text} tone={tone} live={live} />
          <EnrichmentBadge candidate={candidate} isWide />
          {candidate.roles.map((role) => (
            <Badge key={role.role_id}>{role.title}</Badge>
          ))}
        </div>
        <div className="panel-actions">
          {isDone ? (
            <Button
              variant="primary"
              onClick={() => go({ screen: 'review', candidate_id: candidate.candidate_id })}
            >
              {words.review}
            </Button>
          ) : candidate.status === 'erased' ? null : (
            <CopyLinkButton
              candidateId={candidate.candidate_id}
              name={candidate.name}
              variant="primary"
              size="medium"
            />
          )}
          <CandidateMenu candidate={candidate} />
        </div>
      </header>
      <Tabs
        className="panel-tabs"
        label={words.panel(candidate.name)}
        tabs={[
          { value: 'fields', label: words.fields, content: <CandidateFields fields={candidate.fields} /> },
          {
            value: 'score',
            label: copy.ranking.explain.title,
            content: <CandidateScore candidate={candidate} />,
          },
          { value: 'links', label: words.links, content: <CandidateLinks candidate={candidate} /> },
          {
            value: 'activity',
            label: words.activity,
            content:
              happened.length > 0 ? (
                <ActivityList items={happened} now={now} isNamed={false} />
              ) : (
                <p className="panel-empty">{words.noActivity}</p>
              ),
          },
        ]}
      />
    </>
  );
}
