import { Button, Card } from '@pluto/shared/ui/index.ts';
import { CheckCheck, CircleCheckBig } from 'lucide-react';
import { printAgo } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.activity;

/** Completions that nobody has reviewed on this computer, the longest waiting first. */
export function WaitingReviews({ now }: { now: Date }) {
  const unreviewed = useStore((state) => state.unreviewed);
  const markReviewed = useStore((state) => state.markReviewed);
  const go = useStore((state) => state.go);
  if (unreviewed.length === 0) return null;
  return (
    <Card
      title={words.waiting(unreviewed.length)}
      actions={
        <Button size="small" icon={<CheckCheck />} onClick={() => void markReviewed(null)}>
          {words.markAllSeen}
        </Button>
      }
    >
      <ol className="activity-list" aria-label={words.waiting(unreviewed.length)}>
        {unreviewed.map(({ candidate_id, candidate_name, at }) => (
          <li key={candidate_id} className="activity-item activity-intake_completed">
            <span className="activity-icon" aria-hidden="true">
              <CircleCheckBig />
            </span>
            <p className="activity-text activity-nobody">{candidate_name ?? copy.unknownPerson}</p>
            <Button size="small" onClick={() => go({ screen: 'review', candidate_id })}>
              {words.review}
            </Button>
            <time className="activity-time" dateTime={at}>
              {printAgo(at, now)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
