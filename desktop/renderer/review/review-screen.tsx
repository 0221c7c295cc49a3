import type { Review } from '@pluto/shared/http/review.ts';
import { Badge, Button, IconButton, Menu, Skeleton } from '@pluto/shared/ui/index.ts';
import { ArrowLeft, Braces, CheckCheck, Download, FileText, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import './review-screen.css';
import { printAgo } from '../format.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { EnrichmentBadge } from '../ui/enrichment-badge.tsx';
import { FailureState } from '../ui/failure-state.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { useNow } from '../ui/use-now.ts';
import { useOfflineReason } from '../ui/use-offline-reason.ts';
import { copy } from '../words/words.ts';
import { ReviewAside } from './review-aside.tsx';
import { ReviewDiff } from './review-diff.tsx';
import { ReviewHistory } from './review-history.tsx';
import { ReviewResume } from './review-resume.tsx';
import { ReviewScores } from './review-scores.tsx';
import { useReviewActions } from './use-review-actions.ts';

const words = copy.review;

/** Original and enriched side by side, field by field, with the proof of every change. */
export function ReviewScreen({ candidateId }: { candidateId: string }) {
  const remote = useStore((state) => state.review);
  const loadReview = useStore((state) => state.loadReview);
  const closeReview = useStore((state) => state.closeReview);
  const review = latestOf(remote);

  useEffect(() => {
    void loadReview(candidateId);
  }, [candidateId, loadReview]);

  const back = (
    <Button variant="quiet" icon={<ArrowLeft />} onClick={closeReview}>
      {words.back}
    </Button>
  );
  if (review) return <LoadedReview review={review} back={back} />;
  return (
    <div className="screen">
      <div className="review-back">{back}</div>
      {remote.status === 'failed' ? (
        <FailureState
          title={remote.failure.code === 'not_found' ? words.notYetTitle : words.failedTitle}
          failure={remote.failure}
          onRetry={() => void loadReview(candidateId)}
        />
      ) : (
        <div className="screen-scroll">
          <Skeleton shape="block" height="3rem" width="40%" label={copy.opening} />
          <Skeleton lines={12} />
        </div>
      )}
    </div>
  );
}

function LoadedReview({ review, back }: { review: Review; back: React.ReactNode }) {
  const { candidate } = review;
  const [shownEntry, setShownEntry] = useState<string | null>(null);
  const actions = useReviewActions(review);
  const { changed, undecided, activeKey, setActiveKey } = actions;
  const canUndo = useStore((state) => state.decided.length > 0);
  const scoresBefore = useStore((state) => state.scoresBefore);
  const shownResume = useStore((state) => state.shownResume);
  const showResume = useStore((state) => state.showResume);
  const offline = useOfflineReason();
  const markReviewed = useStore((state) => state.markReviewed);
  const now = useNow();

  useEffect(() => {
    void markReviewed(candidate.candidate_id);
  }, [candidate.candidate_id, markReviewed]);

  return (
    <div className="screen review">
      <div className="review-back">{back}</div>
      <ScreenHead
        title={words.title(candidate.name)}
        lead={
          <span className="review-lead">
            <EnrichmentBadge candidate={candidate} isWide />
            {candidate.enrichment_date ? <span>{printAgo(candidate.enrichment_date, now)}</span> : null}
            <span role="status">{words.summary(changed.length, undecided.length)}</span>
          </span>
        }
        actions={
          <>
            <IconButton label={words.undo} icon={<Undo2 />} aria-disabled={!canUndo} onClick={actions.undo} />
            <Menu
              trigger={<Button icon={<Download />}>{words.export}</Button>}
              items={[
                {
                  label: words.exportPdf,
                  icon: <FileText />,
                  onSelect: () => actions.save('pdf'),
                },
                {
                  label: words.exportJson,
                  icon: <Braces />,
                  onSelect: () => actions.save('json'),
                },
              ]}
            />
            <Button unavailable={offline} aria-disabled={undecided.length === 0} onClick={actions.restoreAll}>
              {words.restoreAll}
            </Button>
            <Button
              variant="primary"
              icon={<CheckCheck />}
              unavailable={offline}
              aria-disabled={undecided.length === 0}
              onClick={actions.keepAll}
            >
              {words.keepAll}
            </Button>
          </>
        }
      />
      <div className={shownResume ? 'review-columns has-resume' : 'review-columns'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="review-main" tabIndex={0} aria-label={words.title(candidate.name)}>
          <ReviewScores scores={review.scores} scoresBefore={scoresBefore} />
          {changed.length === 0 ? <Badge>{words.noChanges}</Badge> : null}
          <ReviewDiff
            review={review}
            activeKey={activeKey}
            onActive={setActiveKey}
            editingKey={actions.editingKey}
            onEdit={actions.setEditingKey}
            onDecide={(decision) => void actions.make([decision])}
            onShowEntry={setShownEntry}
            onShowResume={(resumeId, fieldKey) =>
              void showResume(resumeId, { lit: { fieldKey, item: null } })
            }
          />
          <p className="review-keys">{words.keys}</p>
          <ReviewHistory />
        </section>
        {shownResume ? (
          <ReviewResume
            review={review}
            shown={shownResume}
            onPick={({ fieldKey }) => setActiveKey(fieldKey)}
          />
        ) : (
          <ReviewAside
            review={review}
            shownEntry={shownEntry}
            onShown={() => setShownEntry(null)}
            onShowResume={(resumeId, page) => void showResume(resumeId, { page })}
          />
        )}
      </div>
    </div>
  );
}
