import type { Review } from '@pluto/shared/http/review.ts';
import { Badge, Button, Skeleton, useHotkey, useToast } from '@pluto/shared/ui/index.ts';
import { ArrowLeft, CheckCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import './review-screen.css';
import { printAgo } from '../format.ts';
import { latestOf } from '../store/remote.ts';
import { changedFields, type Decision, undecidedFields } from '../store/review-slice.ts';
import { useStore } from '../store/use-store.ts';
import { EnrichmentBadge } from '../ui/enrichment-badge.tsx';
import { FailureState } from '../ui/failure-state.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { nextUndecided } from './next-undecided.ts';
import { ReviewAside } from './review-aside.tsx';
import { ReviewDiff } from './review-diff.tsx';
import { ReviewResume } from './review-resume.tsx';
import { ReviewScores } from './review-scores.tsx';

const words = copy.review;
type ReviewAction = 'next' | 'previous' | 'keep' | 'restore' | 'undo';

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
  const changed = changedFields(review);
  const undecided = undecidedFields(review);
  const [activeKey, setActiveKey] = useState(changed[0]?.field_key ?? null);
  const [shownEntry, setShownEntry] = useState<string | null>(null);
  const decide = useStore((state) => state.decide);
  const undoDecision = useStore((state) => state.undoDecision);
  const decided = useStore((state) => state.decided);
  const shownResume = useStore((state) => state.shownResume);
  const showResume = useStore((state) => state.showResume);
  const toast = useToast();
  const now = useNow();

  async function make(decisions: Decision[]): Promise<boolean> {
    if (decisions.length === 0) return false;
    const failure = await decide(decisions);
    if (failure) toast({ tone: 'error', title: words.failed, description: failure.message });
    return failure === null;
  }

  async function undo(): Promise<void> {
    if (decided.length === 0) return;
    const failure = await undoDecision();
    if (failure) toast({ tone: 'error', title: words.failed, description: failure.message });
    else toast({ tone: 'info', title: words.undone });
  }

  async function keepAll(): Promise<void> {
    const isDone = await make(undecided.map(({ field_key }) => ({ field_key, decision: 'keep' })));
    if (isDone) toast({ tone: 'success', title: words.allKept });
  }

  function act(action: ReviewAction): void {
    if (document.querySelector('[role="dialog"]')) return;
    if (action === 'undo') void undo();
    const index = changed.findIndex(({ field_key }) => field_key === activeKey);
    if (action === 'next') setActiveKey(changed[Math.min(changed.length - 1, index + 1)]?.field_key ?? null);
    if (action === 'previous') setActiveKey(changed[Math.max(0, index - 1)]?.field_key ?? null);
    if ((action === 'keep' || action === 'restore') && activeKey) {
      setActiveKey(nextUndecided(changed, activeKey));
      void make([{ field_key: activeKey, decision: action }]);
    }
  }

  useHotkey('j', () => act('next'));
  useHotkey('k', () => act('previous'));
  useHotkey('y', () => act('keep'));
  useHotkey('n', () => act('restore'));
  useHotkey('u', () => act('undo'));

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
          <Button
            variant="primary"
            icon={<CheckCheck />}
            aria-disabled={undecided.length === 0}
            onClick={() => void keepAll()}
          >
            {words.keepAll}
          </Button>
        }
      />
      <div className={shownResume ? 'review-columns has-resume' : 'review-columns'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="review-main" tabIndex={0} aria-label={words.title(candidate.name)}>
          <ReviewScores scores={review.scores} />
          {changed.length === 0 ? <Badge>{words.noChanges}</Badge> : null}
          <ReviewDiff
            review={review}
            activeKey={activeKey}
            onActive={setActiveKey}
            onDecide={(decision) => void make([decision])}
            onShowEntry={setShownEntry}
            onShowResume={(resumeId, fieldKey) =>
              void showResume(resumeId, { lit: { fieldKey, item: null } })
            }
          />
          <p className="review-keys">{words.keys}</p>
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
